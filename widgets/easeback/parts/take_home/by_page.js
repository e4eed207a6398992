/// <reference path="./at_home.d.ts" />
// The plan as a page of the person's own: one file that opens from disk and plays its exercises with no network.
import { useEffect, useState } from "preact/hooks";
import { script, hash, style } from "easeback:at-home";
import { Button } from "../../kit/form/form.js";
import { Later } from "../../kit/form/later.js";
import { today } from "../../kit/kept/dates.js";
import { saveFile } from "../../kit/kept/files.js";
import { traitLater } from "../../kit/page/later.js";
import { useTrait, useWords } from "../../kit/page/part.js";
import { exercisesIn } from "../../kit/take_home/at_home.js";
import { copyOf, saidOf } from "../../kit/take_home/copies.js";
import { linkOf } from "./by_link.js";
import { homePageOf } from "./home_page.js";

/**
 * @typedef {object} Given
 * @property {import("../../kit/page/part.js").Model} model
 * @property {import("../../kit/kept/plan.js").Plan} plan what of it goes along
 * @property {import("../../kit/kept/personal_data.js").PersonalData} kept
 * @property {import("../../kit/kept/plan_words.js").PlanRows} rows @property {string} language
 */

/** The direction of the page is that of its language. @returns {"ltr" | "rtl"} */
const directionHere = () => (getComputedStyle(document.documentElement).direction === "rtl" ? "rtl" : "ltr");

/** @param {Given & {atHome: any}} props `atHome` as `at_home_rows` gives it */
function Made({ model, plan, kept, rows, language, atHome }) {
  const t = useWords();
  const [flare] = useTrait(model, "flare");
  const [said, setSaid] = useState("");
  const [page, setPage] = useState("");
  // Not while this is being drawn: Preact draws one thing at a time.
  useEffect(() => {
    setSaid("");
    const { link } = linkOf(plan, kept.plan);
    const copy = copyOf({ ratings: [], plan: saidOf(kept.plan, plan) });
    const words = model.get("words");
    const direction = directionHere();
    const country = kept.country ?? "";
    const home = { plan, rows, flare, atHome, words, language, direction, country, day: today(), link, copy };
    setPage(homePageOf(home, { script, hash, style }));
  }, [plan, kept, rows, flare, atHome, language]);
  const file = `easeback-plan-${today()}.html`;
  const names = exercisesIn(plan, atHome).map((exercise) => atHome.players[exercise].exercise.name);
  const save = () => {
    saveFile(page, file, "text/html");
    setSaid(t("page-saved", { file }));
  };
  if (!page) return <p role="status">{t("shared.later")}</p>;
  return (
    <div class="easeback-take-home__way">
      <p>{t("page-how")}</p>
      <p>{names.length ? t("page-with", { exercises: t.list(names) }) : t("page-without")}</p>
      <p>{t("page-size", { size: t.number(Math.ceil(new Blob([page]).size / 1000), 0) })}</p>
      <Button kind="primary" onClick={save}>
        {t("page-save")}
      </Button>
      <p class="easeback-take-home__said" role="status">
        {said}
      </p>
    </div>
  );
}

/** @param {Given} props */
export const ByPage = (props) => (
  <Later ask={() => traitLater(props.model, "at_home")}>{(atHome) => <Made {...props} atHome={atHome} />}</Later>
);
