// The plan, and what was practised, for a spreadsheet or the computer of a clinic.
import { useState } from "preact/hooks";
import { screensOf } from "../../care/check_in.js";
import { Button, Switch } from "../../kit/form/form.js";
import { today } from "../../kit/kept/dates.js";
import { saveFile } from "../../kit/kept/files.js";
import { Later } from "../../kit/form/later.js";
import { traitLater } from "../../kit/page/later.js";
import { isBegun } from "../../kit/kept/check_ins.js";
import { planIn } from "../../kit/kept/plan.js";
import { thingWords, whenWords } from "../../kit/kept/plan_words.js";
import { useWords } from "../../kit/page/part.js";
import { Answers } from "./answers.js";
import { saidOf } from "../../kit/take_home/copies.js";
import { planCsv, practicesCsv } from "../../kit/take_home/csv.js";
import { bundleOf } from "../../kit/take_home/fhir.js";

const CSV = "text/csv";
const FHIR = "application/fhir+json";

/**
 * @param {{plan: import("../../kit/kept/plan.js").Plan, kept: import("../../kit/kept/personal_data.js").PersonalData,
 *   rows: import("../../kit/kept/plan_words.js").PlanRows, language: string, atHome: any}} props `atHome` as
 *   `at_home_rows` gives it
 */
function Files({ plan, kept, rows, language, atHome }) {
  const t = useWords();
  const [said, setSaid] = useState("");
  const [rated, setRated] = useState(true);
  const [answered, setAnswered] = useState(false); // the most private of all: only who wants it takes it along
  const checkins = kept.checkins.filter(isBegun);
  const screens = screensOf(atHome.questions, atHome.measures);
  const words = saidOf(kept.plan, plan);
  const ratings = rated ? kept.ratings : [];
  const nameOf = (/** @type {string} */ exercise) =>
    Object.hasOwn(rows.exercises, exercise) ? rows.exercises[exercise] : t("shared.an-exercise");
  const save = (/** @type {string} */ text, /** @type {string} */ name, /** @type {string} */ type) => {
    saveFile(text, name, type);
    setSaid(t("file-saved", { file: name }));
  };
  const things = planIn(kept);
  const thingOf = (/** @type {string} */ id) =>
    [...things.things, ...things.later].find(({ thing }) => thing === id) ?? { thing: id };
  const bundle = () =>
    bundleOf(
      { plan, said: words, ratings, checkins: answered ? checkins : [], screens },
      {
        person: t("bundle.person"),
        title: t("calendar-name"),
        practice: t("bundle.practice"),
        before: t("bundle.before"),
        after: t("bundle.after"),
        finished: t("bundle.finished"),
        thing: (thing) => thingWords(t, thing, rows),
        when: (thing) => whenWords(t, thing),
        exercise: nameOf,
      },
      new Date(),
    );
  return (
    <div class="easeback-take-home__way">
      <p>{t("programs-how")}</p>
      {kept.ratings.length > 0 && (
        <Switch
          label={t("programs-ratings", { count: kept.ratings.length })}
          checked={rated}
          onChange={(is) => setRated(is)}
        />
      )}
      {checkins.length > 0 && (
        <Switch
          label={t("programs-answers", { count: checkins.length })}
          hint={t("programs-answers-hint")}
          checked={answered}
          onChange={(is) => setAnswered(is)}
        />
      )}
      {answered && <Answers checkins={checkins} screens={screens} language={language} />}
      <Button
        onClick={() =>
          save(
            planCsv(words, (id) => thingWords(t, thingOf(id), rows)),
            `easeback-plan-${today()}.csv`,
            CSV,
          )
        }
      >
        {t("plan-csv")}
      </Button>
      {ratings.length > 0 && (
        <Button onClick={() => save(practicesCsv(ratings, nameOf), `easeback-practices-${today()}.csv`, CSV)}>
          {t("practices-csv")}
        </Button>
      )}
      <Button onClick={() => save(bundle(), `easeback-fhir-${today()}.json`, FHIR)}>{t("fhir")}</Button>
      <p class="easeback-take-home__said" role="status">
        {said}
      </p>
    </div>
  );
}

/**
 * @param {{model: import("../../kit/page/part.js").Model, plan: import("../../kit/kept/plan.js").Plan, kept:
 *   import("../../kit/kept/personal_data.js").PersonalData, rows: import("../../kit/kept/plan_words.js").PlanRows,
 *   language: string}} props
 */
export const ForPrograms = (props) => (
  <Later ask={() => traitLater(props.model, "at_home")}>{(atHome) => <Files {...props} atHome={atHome} />}</Later>
);
