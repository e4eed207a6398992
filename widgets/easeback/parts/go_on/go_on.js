import { useEffect, useState } from "preact/hooks";
import { goOnAt } from "../../kit/kept/path.js";
import { planIn } from "../../kit/kept/plan.js";
import { thingWords } from "../../kit/kept/plan_words.js";
import { useKeptInIds } from "../../kit/kept/use_store.js";
import { lessonsHere } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function GoOn({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "plan_rows");
  const kept = useKeptInIds(rows);
  const [lessons, setLessons] = useState(/** @type {ReturnType<typeof lessonsHere>} */ ({}));
  useEffect(() => setLessons(lessonsHere()), []);
  if (!kept) return null;
  const order = Object.keys(lessons).filter((slug) => lessons[slug].numbered);
  const next = lessons[goOnAt(kept, order) ?? ""];
  const planned = planIn(kept).things.at(-1);
  const step = planned && thingWords(t, planned, rows);
  if (!next && !step) return null;
  const mine = lessons["my-progress"];
  return (
    <div class="easeback-go-on">
      {next && (
        <a class="easeback-go-on__lesson" href={next.href}>
          <span class="easeback-go-on__label">{t("lesson")}</span> <strong>{next.title}</strong>{" "}
          <span class="easeback-go-on__minutes">{next.minutes}</span>
        </a>
      )}
      {step && (
        <p class="easeback-go-on__plan">
          {t("plan", { step })}{" "}
          {mine && mine.href !== location.href.split("#")[0] && <a href={mine.href}>{t("mine")}</a>}
        </p>
      )}
    </div>
  );
}

export default part(GoOn);
