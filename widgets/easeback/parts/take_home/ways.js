// The ways in which a plan leaves the room: a script of its own, which comes when the first of them is opened.
import { ByCalendar } from "./by_calendar.js";
import { ByLink } from "./by_link.js";
import { ForPrograms } from "./for_programs.js";

/**
 * What each of them is given.
 * @typedef {object} Given
 * @property {import("../../kit/kept/plan.js").Plan} plan what of it goes along
 * @property {import("../../kit/kept/personal_data.js").PersonalData} kept
 * @property {import("../../kit/kept/plan_words.js").PlanRows} rows @property {string} language
 * @property {() => void} onShorter leaves the person's own words out
 */

export const ways = {
  calendar: (/** @type {Given} */ { plan, rows, language, onShorter }) => (
    <ByCalendar plan={plan} rows={rows} language={language} onShorter={onShorter} />
  ),
  link: (/** @type {Given} */ { plan, onShorter }) => <ByLink plan={plan} onShorter={onShorter} />,
  programs: (/** @type {Given} */ { plan, kept, rows }) => <ForPrograms plan={plan} kept={kept} rows={rows} />,
};
