import { useState } from "preact/hooks";
import { Button } from "../../kit/form.js";
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
 * so it does without any script too.
 * @param {{sign: Sign, ticked: boolean, onTick: (ticked: boolean) => void, numbers: Line[]}} props
 */
function OneSign({ sign, ticked, onTick, numbers }) {
  const t = useWords();
  return (
    <li class="easeback-safety__sign" data-flag={sign.id}>
      <label>
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span class="easeback-safety__question">{sign.question}</span>
        <span class="easeback-safety__yes" aria-hidden="true">{t("yes")}</span>
      </label>
      <p class="easeback-safety__act" data-action={sign.action}><Act action={sign.action} numbers={numbers} /></p>
    </li>
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
  const [answers, setAnswers] = useState(/** @type {Record<string, boolean>} */ ({}));
  const advice = adviceFor(flags, urgency, answers);
  const numbers = lines.filter((/** @type {Line} */ line) => line.kind === "emergency" && line.country === country);
  const tick = (/** @type {string} */ id) => (/** @type {boolean} */ yes) => {
    // A tick taken away is no answer yet: only "none of these" says no to all.
    const { [id]: _, ...rest } = answers;
    setAnswers(yes ? { ...rest, [id]: true } : Object.fromEntries(Object.entries(rest).filter(([, answer]) => answer)));
  };
  const none = () => setAnswers(Object.fromEntries(flags.map((/** @type {Sign} */ { id }) => [id, false])));
  const alsoDo = urgency.filter((/** @type {string} */ action) =>
    flags.some((/** @type {Sign} */ flag) => flag.action === action && advice.also.includes(flag.id)));

  return (
    <div class="easeback-safety">
      <p class="easeback-safety__now">{t("now")} <Dial numbers={numbers} /></p>
      <p class="easeback-safety__ask">{t("ask")}</p>
      {urgency.map((/** @type {string} */ action) => {
        const signs = flags.filter((/** @type {Sign} */ flag) => flag.action === action);
        return signs.length > 0 && (
          <fieldset class="easeback-safety__group" data-action={action} key={action}>
            <legend>{t(`group.${action}`)}</legend>
            <ul>
              {signs.map((/** @type {Sign} */ sign) => (
                <OneSign key={sign.id} sign={sign} ticked={answers[sign.id] === true} onTick={tick(sign.id)} numbers={numbers} />
              ))}
            </ul>
          </fieldset>
        );
      })}
      <Button onClick={none}>{t("none")}</Button>
      <div class="easeback-safety__result" role="status" data-action={advice.action}>
        {advice.action === "none-today" && <p>{t("action.none-today")}</p>}
        {advice.flags.length > 0 && (
          <>
            <h3>{t("first")}</h3>
            <p><Act action={advice.action} numbers={numbers} /></p>
            {alsoDo.length > 0 && <p>{t("also")} {alsoDo.map((/** @type {string} */ action) => t(`action.${action}`)).join(" ")}</p>}
          </>
        )}
      </div>
      <HelpLines lines={lines} countries={countries} country={country} setCountry={setCountry} language={language} />
    </div>
  );
}

export default part(Safety);
