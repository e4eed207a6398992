// The warning signs, a step for each action, and what to do while one of them is ticked.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { adviceFor } from "../../care/red_flags.js";
import { Dial } from "./where.js";

export { useWhere } from "./where.js";

/**
 * @typedef {{id: string, action: string, question: string}} Sign
 * @typedef {import("./where.js").Where} Where
 * @typedef {import("./where.js").Line} Line
 * @typedef {import("./where.js").Country} Country
 * `ticked` are signs; `cleared` are the actions of which "none of these" was said after the last tick
 * @typedef {{ticked: string[], cleared: string[]}} Looked
 */

/** @type {Looked} */
export const NOT_YET = { ticked: [], cleared: [] };

/**
 * A sign with what it asks for; where both are taller than the screen, the tick box.
 * @param {Element | null | undefined} sign
 */
function comeIntoView(sign) {
  sign?.scrollIntoView({ block: "nearest" });
  sign?.querySelector("input")?.scrollIntoView({ block: "nearest" });
}

/** What to do, with the number to dial where it is an emergency. @param {{action: string, where: Where}} props */
function Act({ action, where }) {
  const t = useWords();
  return (
    <>
      <span>{t(`action.${action}`)}</span>
      {action === "emergency" && <Dial where={where} />}
    </>
  );
}

/**
 * One sign and its tick box. What it asks for stands under it as soon as it is ticked, by style alone:
 * so it does without any script too. The tick belongs to the browser: no drawing of ours can take it away.
 * @param {{sign: Sign, onTick: (ticked: boolean) => void, where: Where}} props
 */
function OneSign({ sign, onTick, where }) {
  const t = useWords();
  return (
    <li class="easeback-safety__sign" data-flag={sign.id}>
      <label>
        <input type="checkbox" value={sign.id} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span class="easeback-safety__question">{sign.question}</span>
        <span class="easeback-safety__yes" aria-hidden="true">
          {t("yes")}
        </span>
      </label>
      <p class="easeback-safety__act" data-action={sign.action}>
        <span class="easeback-safety__do">
          <Act action={sign.action} where={where} />
        </span>
        {sign.action !== "emergency" && <span class="easeback-safety__tell">{t("tell-too")}</span>}
      </p>
    </li>
  );
}

/**
 * The signs that ask for one action: a fold of its own, so that one looks at a few at a time.
 * @param {{action: string, signs: Sign[], where: Where, open: boolean, cleared: boolean, ticked: string[],
 *   onTick: (id: string) => (ticked: boolean) => void, onOpen: (open: boolean) => void, onNone: () => void}} props
 */
function Tier({ action, signs, where, open, cleared, ticked, onTick, onOpen, onNone }) {
  const t = useWords();
  const count = signs.filter(({ id }) => ticked.includes(id)).length;
  const state = count > 0 ? t("ticked", { count }) : cleared ? t("ticked-none") : "";
  return (
    <details
      class="easeback-disclosure easeback-safety__tier"
      data-action={action}
      open={open}
      onToggle={(event) => onOpen(event.currentTarget.open)}
    >
      <summary>
        {t(`group.${action}`)}{" "}
        <span class="easeback-safety__state" data-none={count === 0}>
          {state}
        </span>
      </summary>
      <fieldset class="easeback-safety__group">
        <legend class="easeback-unseen">{t(`group.${action}`)}</legend>
        <ul>
          {signs.map((sign) => (
            <OneSign key={sign.id} sign={sign} onTick={onTick(sign.id)} where={where} />
          ))}
        </ul>
        <Button onClick={onNone}>{t(count > 0 ? "none-more" : "none")}</Button>
      </fieldset>
    </details>
  );
}

/**
 * One order at a time: the most urgent action, and after it what else to tell there.
 * @param {{advice: import("../../care/red_flags.js").Advice, flags: Sign[], where: Where}} props
 */
function FirstOfAll({ advice, flags, where }) {
  const t = useWords();
  const also = flags.filter(({ id }) => advice.also.includes(id));
  return (
    <>
      <h3>{t("first")}</h3>
      <p>
        <Act action={advice.action} where={where} />
      </p>
      {also.length > 0 && (
        <div class="easeback-safety__also">
          <p>{t("also")}</p>
          <ul>
            {also.map(({ id, question }) => (
              <li key={id}>{question}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/**
 * The check, step by step.
 * @param {{flags: Sign[], urgency: string[], where: Where, looked: Looked, onLook: (looked: Looked) => void}} props
 *   ticks from before any script are told by `onLook` at once
 */
export function Signs({ flags, urgency, where, looked, onLook }) {
  const t = useWords();
  const { ticked, cleared } = looked;
  const signs = (/** @type {string} */ action) => flags.filter((flag) => flag.action === action);
  const tiers = urgency.filter((action) => signs(action).length > 0);
  const [open, setOpen] = useState(tiers); // every sign stands open until a script takes one step after the other
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const goTo = useRef(""); // where the eyes go after "none of these": the next tier, or what came of it
  const seen = useRef(""); // the sign that was ticked just now: it and what it asks for come into view
  useEffect(() => {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (
      place.current?.querySelectorAll(".easeback-safety__sign input")
    );
    const before = [...boxes].filter(({ checked }) => checked).map(({ value }) => value);
    // By script, as HTML knows it of typed words alone: what was ticked is not ticked again when the page is opened
    // anew.
    for (const box of boxes) box.autocomplete = "off";
    if (before.length) onLook({ ticked: before, cleared });
    setOpen(tiers.filter((action, index) => index === 0 || signs(action).some(({ id }) => before.includes(id))));
  }, []);
  useLayoutEffect(() => {
    if (goTo.current)
      /** @type {HTMLElement | null | undefined} */ (place.current?.querySelector(goTo.current))?.focus();
    goTo.current = "";
  }, [cleared]);
  useLayoutEffect(() => {
    if (seen.current) comeIntoView(place.current?.querySelector(`[data-flag="${seen.current}"]`));
    seen.current = "";
  }, [ticked]);

  const advice = adviceFor(
    flags,
    urgency,
    Object.fromEntries(
      flags.map(({ id, action }) => [id, ticked.includes(id) || (cleared.includes(action) ? false : null)]),
    ),
  );
  const tick = (/** @type {string} */ action) => (/** @type {string} */ id) => (/** @type {boolean} */ yes) => {
    seen.current = yes ? id : "";
    onLook({
      ticked: [...ticked.filter((one) => one !== id), ...(yes ? [id] : [])],
      cleared: cleared.filter((one) => one !== action), // a tick taken away is no answer yet
    });
  };
  const none = (/** @type {string} */ action) => () => {
    const done = [...cleared.filter((one) => one !== action), action];
    const next = tiers.find((tier) => !done.includes(tier));
    setOpen(next ? [next] : []);
    goTo.current = next ? `[data-action="${next}"] > summary` : ".easeback-safety__result";
    onLook({ ticked, cleared: done });
  };
  return (
    <div class="easeback-safety__check" ref={place}>
      <p class="easeback-safety__ask">
        {t("ask")} <span class="easeback-safety__kept">{t("not-kept")}</span>
      </p>
      {tiers.map((action) => (
        <Tier
          key={action}
          action={action}
          signs={signs(action)}
          where={where}
          open={open.includes(action)}
          cleared={cleared.includes(action)}
          ticked={ticked}
          onTick={tick(action)}
          onNone={none(action)}
          onOpen={(yes) => setOpen((before) => [...before.filter((one) => one !== action), ...(yes ? [action] : [])])}
        />
      ))}
      {/* An emergency is told aloud once, by what stands in sight. */}
      <div
        class="easeback-safety__result"
        role={advice.action === "emergency" ? "group" : "status"}
        aria-label={advice.action === "emergency" ? t("first") : undefined}
        tabIndex={-1}
        data-action={advice.action}
      >
        {advice.action === "none-today" && <p>{t("action.none-today")}</p>}
        {advice.flags.length > 0 && <FirstOfAll advice={advice} flags={flags} where={where} />}
      </div>
    </div>
  );
}

/**
 * While an emergency sign is ticked, what to do stands at the foot of the screen, with its button; by style alone, so
 * without a script too. The page keeps room for it, so that it never lies over what the keyboard is at.
 * @param {{where: Where}} props
 */
export function InSight({ where }) {
  const t = useWords();
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    const root = document.documentElement;
    const room = new ResizeObserver(() => {
      const height = place.current?.offsetHeight;
      if (!height) return;
      root.style.setProperty("--easeback-in-sight", `${height}px`);
      comeIntoView(document.activeElement?.closest(".easeback-safety__sign"));
    });
    if (place.current) room.observe(place.current);
    return () => room.disconnect();
  }, []);
  return (
    <div class="easeback-safety__in-sight" ref={place}>
      <p role="alert">{t("in-sight")}</p>
      <Dial where={where} chooses />
    </div>
  );
}
