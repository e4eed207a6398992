import { useEffect, useRef, useState } from "preact/hooks";
import { Button, Choice } from "../../kit/form/form.js";
import { KeptNote, useErased, useKeptInIds } from "../../kit/kept/use_store.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { lessonsHere } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { MakeRoom, useTakingUp } from "../../kit/form/make_room.js";
import { dropThing, keep } from "../../kit/kept/deeds.js";
import { MOMENTS, planIn } from "../../kit/kept/plan.js";
import { knowsWords, thingWords, whenWords } from "../../kit/kept/plan_words.js";
import { BringOne } from "../../kit/form/bring_one.js";

/**
 * @typedef {{id: string, text: string, why: string}} Offered
 * @typedef {import("../../kit/kept/plan.js").Thing} Thing
 */

/**
 * What stands chosen in the form.
 * @typedef {{step: string | null, moment: string | null, own: string}} Chosen
 */

/**
 * The newest step of this lesson in the plan, if there is one.
 * @param {Thing[]} things @param {string} lesson @param {Offered[]} offered
 */
const plannedHere = (things, lesson, offered) =>
  things.filter((one) => one.lesson === lesson && offered.some(({ id }) => id === one.thing)).at(-1);

/**
 * A step of the plan as it was chosen; nothing when there is none.
 * @param {Thing | undefined} kept @param {import("../../kit/page/part.js").Words} t
 * @returns {Chosen}
 */
function chosenBefore(kept, t) {
  if (!kept) return { step: null, moment: null, own: "" };
  const moment = MOMENTS.find((one) => one === kept.moment) ?? null;
  return { step: kept.thing, moment, own: moment ? "" : whenWords(t, kept) };
}

/**
 * The plan as it stands, the newest first; nothing while it is empty.
 * @param {{things: Thing[], later: number, rows: import("../../kit/kept/plan_words.js").PlanRows, onTakeOut: (thing:
 *   Thing) => void}} props `later` is how many wait
 */
function Plan({ things, later, rows, onTakeOut }) {
  const t = useWords();
  const [mine, setMine] = useState("");
  useEffect(() => setMine(lessonsHere()["my-plan"]?.href ?? ""), []);
  if (things.length === 0 && later === 0) return null;
  return (
    <div class="easeback-take-step__plan needs-script">
      <h3>{t("plan")}</h3>
      <ul>
        {things.map((thing) => {
          const text = thingWords(t, thing, rows);
          const noted = [whenWords(t, thing), knowsWords(t, thing)].filter(Boolean);
          return (
            <li key={thing.thing}>
              <p>
                {text}
                {noted.map((words) => (
                  <span class="easeback-take-step__quiet" key={words}>
                    {words}
                  </span>
                ))}
              </p>
              <button
                type="button"
                class="easeback-button"
                data-kind="plain"
                aria-label={t("take-out-of", { step: text })}
                onClick={() => onTakeOut(thing)}
              >
                {t("take-out")}
              </button>
            </li>
          );
        })}
      </ul>
      {later > 0 && <p class="easeback-take-step__quiet">{t("later", { count: later })}</p>}
      {mine && <a href={mine}>{t("my-plan")}</a>}
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function TakeStep({ model }) {
  const t = useWords(model);
  const [offered] = useTrait(model, "steps");
  const [lesson] = useTrait(model, "lesson");
  const ofThisLesson = Object.fromEntries(offered.map((/** @type {Offered} */ { id, text }) => [id, text]));
  const course = model.get("plan_rows");
  const rows = { ...course, texts: { ...ofThisLesson, ...course.texts } };
  const kept = useKeptInIds(rows);
  const plan = kept && planIn(kept);
  const room = useTakingUp(plan);
  const beyond = useBeyond();
  const [draft, setDraft] = useState(/** @type {Chosen | null} */ (null)); // chosen, and not yet in the plan
  const [said, setSaid] = useState("");
  const [missed, setMissed] = useState(false);
  const choices = useRef(/** @type {HTMLDivElement | null} */ (null));
  const planned = plannedHere(plan?.things ?? [], lesson, offered);
  const chosen = draft ?? chosenBefore(planned, t);
  const { step, moment, own } = chosen;
  const choose = (/** @type {Partial<Chosen>} */ change) => {
    setDraft({ ...chosen, ...change });
    setSaid("");
    if (change.step) setMissed(false);
  };
  useErased(() => {
    setDraft(null);
    setSaid("");
  });
  const put = () => {
    if (!step) {
      setMissed(true);
      setSaid("");
      choices.current?.querySelector("input")?.focus({ preventScroll: true });
      choices.current?.scrollIntoView({ block: "start" });
      return;
    }
    const when = own.trim();
    setSaid("");
    room.take(step, { lesson, when, moment: (!when && moment) || "" }, (came) => {
      setDraft(null);
      setSaid(t(came === "in" ? "put-done" : "put-later"));
    });
  };
  const takeOut = (/** @type {Thing} */ gone) => {
    keep(dropThing(gone.thing));
    if (step === gone.thing) setDraft(null);
    setSaid(t("taken-out"));
  };
  return (
    <div class="easeback-take-step">
      <div class="easeback-take-step__place">
        <div class="easeback-take-step__form">
          <div class="easeback-take-step__which" ref={choices}>
            <p class="easeback-take-step__missed" role="alert">
              {missed && t("choose-first")}
            </p>
            <Choice
              label={t("which")}
              stacked
              value={step}
              onChange={(value) => choose({ step: value })}
              options={offered.map((/** @type {Offered} */ { id, text, why }) => ({ value: id, text, hint: why }))}
            />
          </div>
          {step && (
            <>
              <Choice
                label={t("when")}
                value={own.trim() ? null : moment}
                onChange={(value) => choose({ moment: value, own: "" })}
                options={MOMENTS.map((value) => ({ value, text: t(`shared.moment.${value}`) }))}
              />
              <LongWords
                label={t("when-own")}
                lines={1}
                most={LETTERS.line}
                value={own}
                name="when"
                beyond={beyond}
                onInput={(words) => choose({ own: words })}
              />
            </>
          )}
          <Button kind="primary" onClick={put}>
            {t("put")}
          </Button>
          <MakeRoom asked={room.asked} plan={plan} rows={rows} onAnswer={room.answer} />
          <p class="easeback-take-step__said" role="status">
            {said}
          </p>
        </div>
        <div class="easeback-take-step__plain still-only">
          <p class="easeback-choice__label">{t("which")}</p>
          <ul>
            {offered.map((/** @type {Offered} */ { id, text, why }) => (
              <li key={id}>
                {text} <small>{why}</small>
              </li>
            ))}
          </ul>
          <p class="easeback-take-step__write">{t("write-when")}</p>
          <p class="easeback-take-step__write">{t("write-who")}</p>
        </div>
      </div>
      {planned && !draft && <BringOne thing={planned} text={thingWords(t, planned, rows)} key={planned.thing} />}
      {plan && <Plan things={[...plan.things].reverse()} later={plan.later.length} rows={rows} onTakeOut={takeOut} />}
      <KeptNote show={(plan?.things.length ?? 0) + (plan?.later.length ?? 0) > 0} />
    </div>
  );
}

export default part(TakeStep);
