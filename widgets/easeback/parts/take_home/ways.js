// The ways in which a plan leaves the room: a script of its own, which comes when the first of them is opened.
import { ByCalendar } from "./by_calendar.js";
import { ByLetter } from "./by_letter.js";
import { ByLink } from "./by_link.js";
import { BySheet } from "./by_sheet.js";
import { ForPrograms } from "./for_programs.js";

/**
 * What each of them is given.
 * @typedef {object} Given
 * @property {import("../../kit/page/part.js").Model} model
 * @property {import("../../kit/kept/plan.js").Plan} plan what of it goes along
 * @property {import("../../kit/kept/personal_data.js").PersonalData} kept
 * @property {import("../../kit/kept/plan_words.js").PlanRows} rows @property {string} language
 * @property {() => void} onShorter leaves the person's own words out
 */

export const ways = {
  calendar: (/** @type {Given} */ { plan, kept, rows, language, onShorter }) => (
    <ByCalendar plan={plan} kept={kept} rows={rows} language={language} onShorter={onShorter} />
  ),
  link: (/** @type {Given} */ { plan, kept, onShorter }) => <ByLink plan={plan} kept={kept} onShorter={onShorter} />,
  sheet: (/** @type {Given} */ { model, plan, kept, rows, language }) => (
    <BySheet model={model} plan={plan} kept={kept} rows={rows} language={language} />
  ),
  letter: (/** @type {Given} */ { model, plan, kept, rows, language }) => (
    <ByLetter model={model} plan={plan} kept={kept} rows={rows} language={language} />
  ),
  programs: (/** @type {Given} */ { model, plan, kept, rows, language }) => (
    <ForPrograms model={model} plan={plan} kept={kept} rows={rows} language={language} />
  ),
};
