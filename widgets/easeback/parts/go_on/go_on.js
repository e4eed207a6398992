import { useEffect, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { doOn, keep } from "../../kit/kept/deeds.js";
import { today } from "../../kit/kept/dates.js";
import { goOnAt } from "../../kit/kept/path.js";
import { planIn } from "../../kit/kept/plan.js";
import { thingWords, whenWords } from "../../kit/kept/plan_words.js";
import { lastEased } from "../../kit/kept/practice_log.js";
import { useErased, useKeptInIds } from "../../kit/kept/use_store.js";
import { badDayHere, lessonsHere } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/** @typedef {import("../../kit/kept/plan_words.js").PlanRows} PlanRows */
/** @typedef {Record<string, {name: string, lesson: string, file: string}>} Places */

/**
 * Today's step: the first of the plan that was not done today. What was done is said, and the next one comes.
 * @param {{things: import("../../kit/kept/plan.js").Thing[], rows: PlanRows, mine: string, badDay: string}} props
 *   `mine` and `badDay` are the addresses of the plan and of the page for a bad day, or ""
 */
function Today({ things, rows, mine, badDay }) {
  const t = useWords();
  const [said, setSaid] = useState("");
  useErased(() => setSaid(""));
  const day = today();
  const open = things.find(({ done }) => !done.includes(day));
  const words = open && thingWords(t, open, rows);
  const did = () => {
    if (!open) return;
    keep(doOn(open.thing, day));
    setSaid(t("did-it", { step: words ?? "" }));
  };
  return (
    <section class="easeback-go-on__today" aria-label={t("today")}>
      <p>
        <span class="easeback-go-on__label">{t("today")}</span> <strong>{words ?? t("all-done")}</strong>{" "}
        {open && <small>{whenWords(t, open)}</small>}
      </p>
      <div class="easeback-go-on__do">
        {open && (
          <Button kind="primary" onClick={did}>
            {t("did")}
            <span class="easeback-unseen">{t("shared.of", { about: words ?? "" })}</span>
          </Button>
        )}
        {mine && <a href={mine}>{t("my-plan")}</a>}
        {badDay && <a href={badDay}>{t("bad-day")}</a>}
      </div>
      <p class="easeback-go-on__said" role="status">
        {said}
      </p>
    </section>
  );
}

/**
 * What eased something last time, and the way to do it again.
 * @param {{worked: NonNullable<ReturnType<typeof lastEased>>, places: Places, hrefOf: (lesson: string) => string}}
 *   props
 */
function Worked({ worked: { exercise, before, after }, places, hrefOf }) {
  const t = useWords();
  const place = Object.hasOwn(places, exercise) ? places[exercise] : null;
  const href = place ? hrefOf(place.lesson) : "";
  const name = place?.name ?? t("shared.an-exercise");
  return (
    <p class="easeback-go-on__worked">
      {t("worked", { exercise: name, before: Number(before), after: Number(after) })}{" "}
      {href && (
        <a href={href}>
          {t("again")}
          <span class="easeback-unseen">{t("shared.of", { about: name })}</span>
        </a>
      )}
    </p>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function GoOn({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "plan_rows");
  const [places] = useTrait(model, "exercises");
  const kept = useKeptInIds(rows);
  const [lessons, setLessons] = useState(/** @type {ReturnType<typeof lessonsHere>} */ ({}));
  useEffect(() => setLessons(lessonsHere()), []);
  if (!kept) return null;
  const hrefOf = (/** @type {string} */ slug) => (Object.hasOwn(lessons, slug) ? lessons[slug].href : "");
  const order = Object.keys(lessons).filter((slug) => lessons[slug].numbered);
  const next = lessons[goOnAt(kept, order) ?? ""];
  const { things } = planIn(kept);
  const worked = lastEased(kept.ratings);
  if (!next && !things.length && !worked) return null;
  return (
    <div class="easeback-go-on">
      {things.length > 0 && <Today things={things} rows={rows} mine={hrefOf("my-plan")} badDay={badDayHere()} />}
      {next && (
        <a class="easeback-go-on__lesson" href={next.href}>
          <span class="easeback-go-on__label">{t("lesson")}</span> <strong>{next.title}</strong>{" "}
          <span class="easeback-go-on__minutes">{next.minutes}</span>
        </a>
      )}
      {worked && <Worked worked={worked} places={places} hrefOf={hrefOf} />}
    </div>
  );
}

export default part(GoOn);
