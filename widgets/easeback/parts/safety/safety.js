import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button, Disclosure } from "../../kit/form.js";
import { part, useTrait, useWords } from "../../kit/part.js";
import { adviceFor } from "../../kit/rules.js";
import { HelpLines, useCountry } from "./help_lines.js";

/**
 * @typedef {{id: string, action: string, question: string}} Sign
 * @typedef {import("./help_lines.js").Line} Line
 */

/** The emergency number of the country, ready to dial. @param {{numbers: Line[]}} props */
function Dial({ numbers }) {
  const t = useWords();
  if (!numbers.length) return <strong>{t("call-your")}</strong>;
  return (
    <>
      {numbers.map(({ id, contact }) => (
        <a class="easeback-safety__call" key={id} href={`tel:${contact.replace(/[^\d+]/g, "")}`}>{t("call", { number: contact })}</a>
      ))}
    </>
  );
}

/** What to do, with the number to dial where it is an emergency. @param {{action: string, numbers: Line[]}} props */
function Act({ action, numbers }) {
  const t = useWords();
  return (
    <>
      <span>{t(`action.${action}`)}</span>
      {action === "emergency" && <Dial numbers={numbers} />}
    </>
  );
}

/**
 * One sign and its tick box. What it asks for stands under it as soon as it is ticked, by style alone:
 * so it does without any script too. The tick belongs to the browser: no drawing of ours can take it away.
 * @param {{sign: Sign, onTick: (ticked: boolean) => void, numbers: Line[]}} props
 */
function OneSign({ sign, onTick, numbers }) {
  const t = useWords();
  return (
    <li class="easeback-safety__sign" data-flag={sign.id}>
      <label>
        <input type="checkbox" autocomplete="off" value={sign.id} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span class="easeback-safety__question">{sign.question}</span>
        <span class="easeback-safety__yes" aria-hidden="true">{t("yes")}</span>
      </label>
      <p class="easeback-safety__act" data-action={sign.action}>
        <span class="easeback-safety__do"><Act action={sign.action} numbers={numbers} /></span>
        {sign.action !== "emergency" && <span class="easeback-safety__tell">{t("tell-too")}</span>}
      </p>
    </li>
  );
}

/**
 * The signs that ask for one action: a fold of its own, so that one looks at a few at a time.
 * @param {{action: string, signs: Sign[], numbers: Line[], open: boolean, cleared: boolean, count: number,
 *   onTick: (id: string) => (ticked: boolean) => void, onOpen: (open: boolean) => void, onNone: () => void}} props
 */
function Tier({ action, signs, numbers, open, cleared, count, onTick, onOpen, onNone }) {
  const t = useWords();
  const state = count > 0 ? t(count === 1 ? "ticked-one" : "ticked-more", { count }) : cleared ? t("ticked-none") : "";
  return (
    <details class="easeback-disclosure easeback-safety__tier" data-action={action} open={open}
      onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{t(`group.${action}`)} <span class="easeback-safety__state" data-none={count === 0}>{state}</span></summary>
      <fieldset class="easeback-safety__group">
        <legend class="easeback-unseen">{t(`group.${action}`)}</legend>
        <ul>{signs.map((sign) => <OneSign key={sign.id} sign={sign} onTick={onTick(sign.id)} numbers={numbers} />)}</ul>
        <Button onClick={onNone}>{t(count > 0 ? "none-more" : "none")}</Button>
      </fieldset>
    </details>
  );
}

/**
 * One order at a time: the most urgent action, and after it what else to tell there.
 * @param {{advice: import("../../kit/rules.js").Advice, flags: Sign[], numbers: Line[]}} props
 */
function FirstOfAll({ advice, flags, numbers }) {
  const t = useWords();
  const also = flags.filter(({ id }) => advice.also.includes(id));
  return (
    <>
      <h3>{t("first")}</h3>
      <p><Act action={advice.action} numbers={numbers} /></p>
      {also.length > 0 && (
        <div class="easeback-safety__also">
          <p>{t("also")}</p>
          <ul>{also.map(({ id, question }) => <li key={id}>{question}</li>)}</ul>
        </div>
      )}
    </>
  );
}

/** Opens when a link of the page leads to the chapter it stands in. @param {{current: HTMLElement | null}} place @param {() => void} open */
function useLinkTo(place, open) {
  useEffect(() => {
    const chapter = place.current?.closest(".easeback-chapter")?.id;
    if (!chapter) return undefined;
    const arrived = () => { if (location.hash === `#${chapter}`) open(); };
    const followed = (/** @type {MouseEvent} */ { target }) => {
      if (target instanceof Element && target.closest(`a[href$="#${chapter}"]`)) open();
    };
    arrived();
    addEventListener("hashchange", arrived);
    document.addEventListener("click", followed);
    return () => {
      removeEventListener("hashchange", arrived);
      document.removeEventListener("click", followed);
    };
  }, []);
}

/** @param {{model: import("../../kit/part.js").Model}} props */
export function Safety({ model }) {
  const t = useWords(model);
  const [flags] = useTrait(model, "flags");
  const [urgency] = useTrait(model, "urgency");
  const [lines] = useTrait(model, "lines");
  const [countries] = useTrait(model, "countries");
  const [language] = useTrait(model, "language");
  const [country, setCountry] = useCountry(countries);
  const signs = (/** @type {string} */ action) => flags.filter((/** @type {Sign} */ flag) => flag.action === action);
  const tiers = urgency.filter((/** @type {string} */ action) => signs(action).length > 0);
  const [shown, setShown] = useState(false); // the check is unfolded
  const [open, setOpen] = useState(/** @type {string[]} */ (tiers)); // every sign stands open until a script takes one step after the other
  const [ticked, setTicked] = useState(/** @type {string[]} */ ([]));
  const [cleared, setCleared] = useState(/** @type {string[]} */ ([])); // "none of these" was said after the last tick
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const goTo = useRef(""); // where the eyes go after "none of these": the next tier, or what came of it
  useEffect(() => {
    // Someone may have ticked before any script was there.
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (place.current?.querySelectorAll(".easeback-safety__sign input:checked"));
    const before = [...boxes].map(({ value }) => value);
    setTicked(before);
    setShown(before.length > 0);
    setOpen(tiers.filter((/** @type {string} */ action, /** @type {number} */ index) =>
      index === 0 || signs(action).some((/** @type {Sign} */ { id }) => before.includes(id))));
  }, []);
  useLinkTo(place, () => setShown(true));
  useLayoutEffect(() => {
    if (goTo.current) /** @type {HTMLElement | null | undefined} */ (place.current?.querySelector(goTo.current))?.focus();
    goTo.current = "";
  }, [cleared]);

  const advice = adviceFor(flags, urgency, Object.fromEntries(flags.map((/** @type {Sign} */ { id, action }) =>
    [id, ticked.includes(id) || (cleared.includes(action) ? false : null)])));
  const numbers = lines.filter((/** @type {Line} */ line) => line.kind === "emergency" && line.country === country);
  const talk = lines.find((/** @type {Line} */ line) => line.kind === "call" && line.country === country);
  const tick = (/** @type {string} */ action) => (/** @type {string} */ id) => (/** @type {boolean} */ yes) => {
    setTicked((before) => [...before.filter((one) => one !== id), ...(yes ? [id] : [])]);
    setCleared((before) => before.filter((one) => one !== action)); // a tick taken away is no answer yet
  };
  const none = (/** @type {string} */ action) => () => {
    const done = [...cleared.filter((one) => one !== action), action];
    const next = tiers.find((/** @type {string} */ tier) => !done.includes(tier));
    setCleared(done);
    setOpen(next ? [next] : []);
    goTo.current = next ? `[data-action="${next}"] > summary` : ".easeback-safety__result";
  };

  return (
    <div class="easeback-safety" ref={place}>
      <p class="easeback-safety__now"><span>{t("now")}</span> <Dial numbers={numbers} /></p>
      <p class="easeback-safety__now">
        <span>{t("unsafe")}</span>
        {talk && <a class="easeback-safety__talk" href={`tel:${talk.contact.replace(/[^\d+]/g, "")}`}>{t("call", { number: talk.contact })}</a>}
      </p>
      <Disclosure summary={t("check")} open={shown} onToggle={setShown}>
        <p class="easeback-safety__ask">{t("ask")} <span class="easeback-safety__kept">{t("not-kept")}</span></p>
        {tiers.map((/** @type {string} */ action) => (
          <Tier key={action} action={action} signs={signs(action)} numbers={numbers} open={open.includes(action)} cleared={cleared.includes(action)}
            count={signs(action).filter((/** @type {Sign} */ { id }) => ticked.includes(id)).length} onTick={tick(action)} onNone={none(action)}
            onOpen={(yes) => setOpen((before) => [...before.filter((one) => one !== action), ...(yes ? [action] : [])])} />
        ))}
        <div class="easeback-safety__result" role="status" tabIndex={-1} data-action={advice.action}>
          {advice.action === "none-today" && <p>{t("action.none-today")}</p>}
          {advice.flags.length > 0 && <FirstOfAll advice={advice} flags={flags} numbers={numbers} />}
        </div>
      </Disclosure>
      <Disclosure summary={t("lines")}>
        <HelpLines lines={lines} countries={countries} country={country} setCountry={setCountry} language={language} />
      </Disclosure>
    </div>
  );
}

export default part(Safety);
