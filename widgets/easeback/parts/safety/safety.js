import { useEffect, useRef, useState } from "preact/hooks";
import { Button, Disclosure } from "../../kit/form.js";
import { part, useTrait, useWords } from "../../kit/part.js";
import { adviceFor } from "../../kit/rules.js";
import { HelpLines, useCountry } from "./help_lines.js";

/**
 * @typedef {{id: string, action: string, question: string}} Sign
 * @typedef {import("./help_lines.js").Line} Line
 */

/** What cannot wait stands open; the other signs are folded, but belong to the same list. */
const TODAY = ["emergency", "same-day"];

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

/** The signs that ask for one action. @param {{action: string, signs: Sign[], numbers: Line[], onTick: (id: string) => (ticked: boolean) => void}} props */
function Group({ action, signs, numbers, onTick }) {
  const t = useWords();
  if (!signs.length) return null;
  return (
    <fieldset class="easeback-safety__group" data-action={action}>
      <legend>{t(`group.${action}`)}</legend>
      <ul>{signs.map((sign) => <OneSign key={sign.id} sign={sign} onTick={onTick(sign.id)} numbers={numbers} />)}</ul>
    </fieldset>
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

/** @param {{model: import("../../kit/part.js").Model}} props */
export function Safety({ model }) {
  const t = useWords(model);
  const [flags] = useTrait(model, "flags");
  const [urgency] = useTrait(model, "urgency");
  const [lines] = useTrait(model, "lines");
  const [countries] = useTrait(model, "countries");
  const [language] = useTrait(model, "language");
  const [country, setCountry] = useCountry(countries);
  const [ticked, setTicked] = useState(/** @type {string[]} */ ([]));
  const [none, setNone] = useState(false); // "none of these" was said after the last tick
  const [looked, setLooked] = useState(false); // the other signs were unfolded
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    // Someone may have ticked before any script was there.
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (place.current?.querySelectorAll(".easeback-safety__sign input:checked"));
    setTicked([...boxes].map(({ value }) => value));
  }, []);
  const advice = adviceFor(flags, urgency, Object.fromEntries(flags.map((/** @type {Sign} */ { id }) =>
    [id, ticked.includes(id) || (none ? false : null)])));
  const numbers = lines.filter((/** @type {Line} */ line) => line.kind === "emergency" && line.country === country);
  const tick = (/** @type {string} */ id) => (/** @type {boolean} */ yes) => {
    setTicked((before) => [...before.filter((one) => one !== id), ...(yes ? [id] : [])]);
    setNone(false); // a tick taken away is no answer yet: only "none of these" says no to all
  };
  const signs = (/** @type {string} */ action) => flags.filter((/** @type {Sign} */ flag) => flag.action === action);
  const group = (/** @type {string} */ action) => <Group key={action} action={action} signs={signs(action)} numbers={numbers} onTick={tick} />;
  const stays = none && ticked.length > 0;

  return (
    <div class="easeback-safety" ref={place}>
      <p class="easeback-safety__now">{t("now")} <Dial numbers={numbers} /></p>
      <p class="easeback-safety__ask">{t("ask")} <span class="easeback-safety__kept">{t("not-kept")}</span></p>
      {urgency.filter((/** @type {string} */ action) => TODAY.includes(action)).map(group)}
      <Disclosure summary={t("others")} onToggle={(open) => open && setLooked(true)}>
        {urgency.filter((/** @type {string} */ action) => !TODAY.includes(action)).map(group)}
      </Disclosure>
      <Button onClick={() => setNone(true)}>{t("none")}</Button>
      <div class="easeback-safety__result" role="status" data-action={advice.action}>
        {advice.action === "none-today" && <p>{t("action.none-today")}</p>}
        {advice.action === "none-today" && !looked && <p>{t("look-too")}</p>}
        {advice.flags.length > 0 && <FirstOfAll advice={advice} flags={flags} numbers={numbers} />}
        {stays && <p>{t(ticked.length === 1 ? "stays-one" : "stays-more", { count: ticked.length })}</p>}
      </div>
      <HelpLines lines={lines} countries={countries} country={country} setCountry={setCountry} language={language} />
    </div>
  );
}

export default part(Safety);
