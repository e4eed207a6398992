// An amount of a plan as one reads it: minutes and lengths as the language writes them, steps in the words of the
// course.

/** What Intl calls the units of a plan. @type {Record<string, string>} */
const UNITS = { minutes: "minute", metres: "meter", yards: "yard", feet: "foot" };

/** Whether amounts of a unit can be written. @param {unknown} unit what a file brought back may be anything */
export const isUnit = (unit) => unit === "steps" || Object.hasOwn(UNITS, String(unit));

/** A length as one speaks of it: from a minute on in whole minutes. @param {number} seconds */
export const roundly = (seconds) => (seconds < 60 ? seconds : 60 * Math.round(seconds / 60));

/**
 * Writes amounts of a unit, or what lies between two of them: "180 m", "80–120 m", "1 step".
 * @param {import("./words.js").Words} t @param {string} unit of `care/pacing.js`
 * @returns {(amount: number, most?: number) => string}
 */
export const amountsIn =
  (t, unit) =>
  (amount, most = amount) => {
    if (unit !== "steps") return most > amount ? t.range(amount, most, UNITS[unit]) : t.amount(amount, UNITS[unit]);
    return t("shared.steps", { amount: most > amount ? t.range(amount, most) : amount });
  };
