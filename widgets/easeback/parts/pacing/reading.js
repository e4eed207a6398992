// What a plan means: in words, and as the rows of its table.
import { amountIn, flareFor } from "../../care/pacing.js";
import { amountsIn } from "../../kit/page/amounts.js";
import { weeksShown } from "../../kit/chart/pacing_curve.js";

/** @typedef {import("./page.js").Plan} Plan */
/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("../../kit/page/part.js").Words} Words */

/** @param {Words} t @param {Page} page */
export const amountWith = (t, page) => amountsIn(t, page.unit);

/** An average as one says it: whole where it is large. @param {number} average */
const aboutOf = (average) => (average < 10 ? Math.round(average * 10) / 10 : Math.round(average));

/** @param {Words} t @param {Page} page @param {Plan} plan */
export function summaryOf(t, page, { stairs, reached }) {
  const amount = amountWith(t, page);
  const said = [
    t("sum.average", { average: amount(aboutOf(stairs.average)), start: amount(stairs.start) }),
    t("sum.rise", { rise: amount(stairs.rise), weeks: stairs.every }),
  ];
  if (page.goal !== null && reached === null) said.push(t("sum.goal-far"));
  else if (reached === 1) said.push(t("sum.goal-near"));
  else if (reached !== null) said.push(t("sum.goal", { week: reached, goal: amount(Number(page.goal)) }));
  return t.sentences(said);
}

/** @param {Plan} plan */
export const weeksOf = ({ week, reached }) => weeksShown(week, reached);

/**
 * Rows of the table: the week, the amount of each day, and of a day in a flare.
 * @param {Words} t
 * @param {Page} page
 * @param {Plan} plan
 */
export function rowsOf(t, page, plan) {
  const amount = amountWith(t, page);
  return weeksOf(plan).map((week) => {
    const each = amountIn(plan.stairs, week, plan.goal);
    const { least, most } = flareFor(each, page.unit);
    return [week, amount(each), amount(least, most)];
  });
}
