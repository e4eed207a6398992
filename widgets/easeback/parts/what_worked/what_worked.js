import { useEffect, useState } from "preact/hooks";
import { whatWorked } from "../../care/what_worked.js";
import { Button } from "../../kit/form/form.js";
import { KeptNote, useErased, useKeptInIds } from "../../kit/kept/use_store.js";
import { addressOf } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { MakeRoom, useTakingUp } from "../../kit/form/make_room.js";
import { dropThing, keep } from "../../kit/kept/deeds.js";
import { planIn, standingOf, stepOf } from "../../kit/kept/plan.js";

/**
 * @typedef {import("../../care/what_worked.js").Worked} Worked
 * @typedef {{name: string, lesson: string, file: string}} Exercise
 * @typedef {import("../../kit/page/part.js").Words} Words
 */

/** So many ratings speak for themselves: a dot for each. */
const DOTS = 6;

/** @param {Worked} row @param {Words} t @returns {string} what was rated, in a sentence */
export function told({ times, rated, change, verdict }, t) {
  const often = (/** @type {number} */ count) => t("times", { times: count });
  if (change === null) return t("unrated", { times: often(times) });
  if (verdict === "early") return t("rated", { times: often(rated) });
  const size = Math.abs(change);
  const points = t("points", { points: size });
  const tone = verdict.replace("hint-", "");
  return t(tone === "same" ? "same" : tone === "helps" ? "less" : "more", { times: often(rated), points });
}

/** How many ratings there are, up to those that speak for themselves. @param {{rated: number}} props */
const Dots = ({ rated }) => (
  <svg class="easeback-what-worked__dots" viewBox={`0 0 ${DOTS * 14} 12`} aria-hidden="true">
    <path class="easeback-line" data-tone="quiet" d={`M7,6H${DOTS * 14 - 7}`} />
    {Array.from({ length: DOTS }, (_, at) => (
      <circle key={at} cx={7 + 14 * at} cy="6" r="4.2" data-full={at < rated} />
    ))}
  </svg>
);

/**
 * @param {{row: Worked, exercise: Exercise, planned: boolean, onPlan: (planned: boolean) => void}} props
 */
function One({ row, exercise, planned, onPlan }) {
  const t = useWords();
  const [href, setHref] = useState("");
  useEffect(() => setHref(exercise.file && addressOf(exercise.file)), [exercise.file]);
  return (
    <li class="easeback-what-worked__one" data-verdict={row.verdict}>
      <div class="easeback-what-worked__head">
        <strong>{exercise.name}</strong>
        <Dots rated={row.rated} />
      </div>
      <p>
        {told(row, t)}{" "}
        {row.verdict !== "unrated" && <span class="easeback-what-worked__verdict">{t(`verdict.${row.verdict}`)}</span>}
      </p>
      <div class="easeback-what-worked__do needs-script">
        {planned && <span>{t("planned")}</span>}
        {(planned || !/not$/.test(row.verdict)) && (
          <Button kind={planned ? "plain" : "quiet"} onClick={() => onPlan(!planned)}>
            {t(planned ? "take-out" : "plan")}
            <span class="easeback-unseen">{t("shared.of", { about: exercise.name })}</span>
          </Button>
        )}
        {href && (
          <a href={href}>
            {t("again")}
            <span class="easeback-unseen">{t("shared.of", { about: exercise.name })}</span>
          </a>
        )}
      </div>
    </li>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function WhatWorked({ model }) {
  const t = useWords(model);
  /** @type {[Record<string, Exercise>, any]} */
  const [exercises] = useTrait(model, "exercises");
  const [plans] = useTrait(model, "plan_rows");
  const kept = useKeptInIds(plans);
  const plan = kept && planIn(kept);
  const room = useTakingUp(plan);
  const [said, setSaid] = useState("");
  useErased(() => setSaid(""));
  const rows = whatWorked(kept?.ratings ?? []);
  const choose = (/** @type {string} */ id, /** @type {Exercise} */ { name, lesson }, /** @type {boolean} */ put) => {
    setSaid("");
    if (put)
      return room.take(stepOf(id), { lesson }, (came) =>
        setSaid(t(came === "in" ? "put-done" : "put-later", { exercise: name })),
      );
    keep(dropThing(stepOf(id)));
    setSaid(t("taken-out", { exercise: name }));
  };
  return (
    <div class="easeback-what-worked">
      {rows.length === 0 && <p>{t("empty")}</p>}
      {rows.length > 0 && (
        <ol>
          {rows.map((row) => {
            const exercise = exercises[row.exercise] ?? { name: t("shared.an-exercise"), lesson: "", file: "" };
            return (
              <One
                key={row.exercise}
                row={row}
                exercise={exercise}
                planned={Boolean(plan && standingOf(plan, stepOf(row.exercise)) === "in")}
                onPlan={(put) => choose(row.exercise, exercise, put)}
              />
            );
          })}
        </ol>
      )}
      {rows.length > 0 && <p class="easeback-what-worked__few">{t("few")}</p>}
      <MakeRoom asked={room.asked} plan={plan} rows={plans} onAnswer={room.answer} />
      <p class="easeback-what-worked__said" role="status">
        {said}
      </p>
      <KeptNote show={Boolean(said)} />
    </div>
  );
}

export default part(WhatWorked);
