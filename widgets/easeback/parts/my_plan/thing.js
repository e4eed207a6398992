// One thing of the plan: what, when, “I did it”, and the few questions that make it likely to be done.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button, Choice, Rating } from "../../kit/form/form.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { doOn, dropThing, keep, letRest, sayOf } from "../../kit/kept/deeds.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { MOMENTS, OWN, SURE_ENOUGH } from "../../kit/kept/plan.js";
import { hurdleWords, ifThenWords, kindOf, knowsWords, thingWords, whenWords } from "../../kit/kept/plan_words.js";
import { useWords } from "../../kit/page/part.js";
import { BringOne } from "../../kit/form/bring_one.js";

/** @typedef {import("../../kit/kept/plan.js").Thing} PlanThing */
/** @typedef {import("../../kit/kept/plan_words.js").PlanRows} PlanRows */
/** @typedef {{thing: PlanThing, rows: PlanRows, put: (news: Partial<PlanThing>) => void}} Asked */

/** What makes a plan hold, one question at a time. Each may be left out. */
const QUESTIONS = ["when", "hurdle", "sure", "who"];

/** When, where, after what. @param {Asked} props */
function When({ thing, put }) {
  const t = useWords();
  const beyond = useBeyond();
  return (
    <>
      <Choice
        label={t("when")}
        value={thing.moment || null}
        onChange={(moment) => put({ moment, when: "" })}
        options={MOMENTS.map((value) => ({ value, text: t(`shared.moment.${value}`) }))}
      />
      <LongWords
        label={t("after")}
        lines={1}
        most={LETTERS.line}
        value={thing.when}
        name={`${thing.thing}/when`}
        beyond={beyond}
        onInput={(when) => put({ when, ...(when.trim() && { moment: "" }) })}
      />
      <LongWords
        label={t("where")}
        lines={1}
        most={LETTERS.line}
        value={thing.where}
        name={`${thing.thing}/where`}
        beyond={beyond}
        onInput={(where) => put({ where })}
      />
    </>
  );
}

/** What may get in the way, and a way round it. @param {Asked} props */
function Hurdle({ thing, rows, put }) {
  const t = useWords();
  const beyond = useBeyond();
  const { around } = hurdleWords(thing, rows);
  const options = Object.entries(rows.hurdles).map(([value, { hurdle }]) => ({ value, text: hurdle }));
  return (
    <>
      <Choice
        label={t("hurdle")}
        value={thing.hurdle || null}
        onChange={(hurdle) => put({ hurdle, around: "" })}
        options={[...options, { value: OWN, text: t("hurdle-own") }]}
      />
      {thing.hurdle === OWN && (
        <LongWords
          label={t("hurdle-which")}
          lines={1}
          most={LETTERS.line}
          value={thing.hurdle_own}
          name={`${thing.thing}/hurdle_own`}
          beyond={beyond}
          onInput={(words) => put({ hurdle_own: words })}
        />
      )}
      {thing.hurdle && (
        <LongWords
          label={t("around")}
          lines={1}
          most={LETTERS.line}
          value={around}
          name={`${thing.thing}/around`}
          beyond={beyond}
          onInput={(words) => put({ around: words })}
        />
      )}
    </>
  );
}

/** How sure one is, and the smaller form for who is not. @param {Asked} props */
function Sure({ thing, rows, put }) {
  const t = useWords();
  const unsure = thing.sure !== null && thing.sure < SURE_ENOUGH;
  const other = thingWords(t, { ...thing, small: !thing.small }, rows);
  return (
    <>
      <Rating
        label={t("sure")}
        low={t("sure-low")}
        high={t("sure-high")}
        value={thing.sure}
        onChange={(sure) => put({ sure })}
      />
      <div class="easeback-my-plan__smaller" role="status">
        {unsure && <p>{t(thing.small ? "smaller-still" : "smaller-why")}</p>}
        {thing.sure !== null && !unsure && <p>{t("sure-enough")}</p>}
      </div>
      {(unsure || thing.small) && (
        <Button onClick={() => put({ small: !thing.small, sure: null })}>
          {t(thing.small ? "as-before" : "smaller", { step: other })}
        </Button>
      )}
    </>
  );
}

/**
 * The questions about one thing, one on the screen.
 * @param {Asked & {onEnd: () => void}} props
 */
function Questions({ thing, rows, put, onEnd }) {
  const t = useWords();
  const [place, setPlace] = useState(0);
  const top = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (turned.current) top.current?.focus();
    turned.current = true;
  }, [place]);
  const asked = { thing, rows, put };
  return (
    <div class="easeback-my-plan__questions" role="group" aria-label={t("planning")}>
      <p class="easeback-my-plan__quiet" tabIndex={-1} ref={top}>
        {t("place", { place: place + 1, all: QUESTIONS.length })}
      </p>
      {QUESTIONS[place] === "when" && <When {...asked} />}
      {QUESTIONS[place] === "hurdle" && <Hurdle {...asked} />}
      {QUESTIONS[place] === "sure" && <Sure {...asked} />}
      {QUESTIONS[place] === "who" && <BringOne thing={thing} text={thingWords(t, thing, rows)} />}
      <div class="easeback-my-plan__turns">
        <Button disabled={place === 0} onClick={() => setPlace(place - 1)}>
          {t("back")}
        </Button>
        <Button kind="primary" onClick={() => (place === QUESTIONS.length - 1 ? onEnd() : setPlace(place + 1))}>
          {t(place === QUESTIONS.length - 1 ? "ready" : "next")}
        </Button>
      </div>
    </div>
  );
}

/**
 * @param {{thing: PlanThing, rows: PlanRows, day: string, open: boolean, onOpen: (is: boolean) => void, onGone: (said:
 *   string) => void}} props `day` is today
 */
export function Thing({ thing, rows, day, open, onOpen, onGone }) {
  const t = useWords();
  const words = thingWords(t, thing, rows);
  const kind = kindOf(thing, rows);
  const when = whenWords(t, thing);
  const did = thing.done.includes(day);
  const noted = [
    when && thing.where ? t("when-where", { when, where: thing.where }) : when || thing.where,
    ifThenWords(t, thing, rows),
    knowsWords(t, thing),
    thing.done.length > 0 ? t("done-on", { days: thing.done.length }) : "",
  ].filter(Boolean);
  const about = <span class="easeback-unseen">{t("shared.of", { about: words })}</span>;
  return (
    <section class="easeback-my-plan__thing" aria-label={words}>
      <p class="easeback-my-plan__what">
        {kind && <small>{t(`kind.${kind}`)}</small>}
        <strong>{words}</strong>
        {noted.map((one) => (
          <span class="easeback-my-plan__quiet" key={one}>
            {one}
          </span>
        ))}
      </p>
      <div class="easeback-my-plan__do">
        <Button pressed={did} onClick={() => keep(doOn(thing.thing, day, !did))}>
          {t("did")}
          {about}
        </Button>
        <button
          type="button"
          class="easeback-button"
          data-kind={when ? "plain" : "primary"}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {t(when ? "change" : "say-when")}
          {about}
        </button>
      </div>
      {open && (
        <>
          <Questions
            thing={thing}
            rows={rows}
            put={(news) => keep(sayOf(thing.thing, news))}
            onEnd={() => onOpen(false)}
          />
          <div class="easeback-my-plan__turns">
            <Button
              kind="plain"
              onClick={() => {
                keep(letRest(thing.thing));
                onGone(t("rests"));
              }}
            >
              {t("rest")}
              {about}
            </Button>
            <Button
              kind="plain"
              onClick={() => {
                keep(dropThing(thing.thing));
                onGone(t("dropped"));
              }}
            >
              {t("drop")}
              {about}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
