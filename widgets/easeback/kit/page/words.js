// The words of a part, as its language says them: which form of a word goes with a number, how a number, a list and
// sentences one after the other are written. The one place that asks Intl for it; the engine that renders without a
// browser has the same Intl.

/** Languages that are written without a space between sentences. */
const WITHOUT_SPACES = ["zh", "ja"];
/** Of one category the rules of a language are made once: making them is slow. @type {Map<string, any>} */
const made = new Map();

/**
 * @template T
 * @param {new (language: string, how?: any) => T} Rules of Intl @param {string} language @param {object} [how]
 *   @returns {T}
 */
function rulesOf(Rules, language, how) {
  const name = JSON.stringify([Rules.name, language, how]);
  if (!made.has(name)) made.set(name, new Rules(known(language), how));
  return made.get(name);
}

/**
 * A folder of words may have a name that no engine knows as a language: then its numbers are written as in English.
 * @param {string} language
 */
function known(language) {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

/**
 * What a number and its word stand in: in English `one` and `other`, in other languages also `zero`, `two`, `few`,
 * `many`.
 * @param {number} number @param {string} language
 */
export const pluralOf = (number, language) => rulesOf(Intl.PluralRules, language).select(number);

/**
 * A number as one reads it; thousands are set apart from five figures on.
 * @param {number} number @param {string} language @param {number} [digits] exactly so many after the point; without
 *   it up to two
 */
export const numberIn = (number, language, digits) =>
  rulesOf(Intl.NumberFormat, language, {
    useGrouping: "min2",
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 2,
  }).format(number);

/**
 * An amount with its unit, as the language writes both: "3.5 min", "5 minutes", "200 ft".
 * @param {number} amount @param {string} unit of Intl, like "minute"
 * @param {string} language @param {"long" | "short"} [shape]
 */
export const amountIn = (amount, unit, language, shape = "short") =>
  rulesOf(Intl.NumberFormat, language, {
    style: "unit",
    unit,
    unitDisplay: shape,
    useGrouping: "min2",
    maximumFractionDigits: 2,
  }).format(amount);

/**
 * What lies between two numbers, or two amounts of a unit: "80–120 m".
 * @param {number} least @param {number} most @param {string} language @param {string} [unit] of Intl
 */
export function rangeIn(least, most, language, unit) {
  const how = { useGrouping: "min2", maximumFractionDigits: 2, ...(unit && { style: "unit", unit }) };
  const rules = /** @type {Intl.NumberFormat & {formatRange?: (least: number, most: number) => string}} */ (
    rulesOf(Intl.NumberFormat, language, how)
  );
  // Browsers of before 2023 have no ranges: there both ends are named.
  if (rules.formatRange) return rules.formatRange(least, most);
  return rulesOf(Intl.ListFormat, language, { type: "unit" }).format([least, most].map((end) => rules.format(end)));
}

/**
 * A length of time in minutes and seconds, whichever there are: "3 minutes, 20 seconds".
 * @param {number} seconds @param {string} language @param {"long" | "short"} [shape]
 */
export function durationIn(seconds, language, shape = "long") {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  const pieces = [
    ...(minutes > 0 ? [amountIn(minutes, "minute", language, shape)] : []),
    ...(rest > 0 || minutes === 0 ? [amountIn(rest, "second", language, shape)] : []),
  ];
  return rulesOf(Intl.ListFormat, language, { type: "unit", style: shape }).format(pieces);
}

/**
 * A time of the clock, as the language writes it: "11:30 PM", "23:30"; full hours are as short as they can be.
 * @param {number} hour 0 to 48: 25 is an hour after midnight @param {string} language
 */
export function hourIn(hour, language) {
  const minutes = Math.round(hour * 60);
  const how = { hour: "numeric", ...(minutes % 60 && { minute: "2-digit" }), timeZone: "UTC" };
  return rulesOf(Intl.DateTimeFormat, language, how).format(new Date(Date.UTC(2000, 0, 1, 0, minutes)));
}

/**
 * @typedef {Record<string, string | number>} Values what stands in the {places}; a number is written as the language
 *   writes it
 */

/**
 * @typedef {((key: string, values?: Values) => string) & {
 *   language: string,
 *   number: (number: number, digits?: number) => string,
 *   amount: (amount: number, unit: string, shape?: "long" | "short") => string,
 *   range: (least: number, most: number, unit?: string) => string,
 *   duration: (seconds: number, shape?: "long" | "short") => string,
 *   hour: (hour: number) => string,
 *   list: (things: readonly string[]) => string,
 *   and: (things: readonly string[]) => string,
 *   sentences: (said: readonly string[]) => string,
 * }} Words `list` only names things one after the other, `and` joins them with a last word, `sentences` are whole ones
 */

/**
 * The sentences of a part by key, with {places} filled in. Where a sentence counts, it has one row for each form its
 * language needs, like `minutes.one` and `minutes.other`; the number called `count` says which, or else the only
 * number there is. An unknown key shows itself: a missing word is found by `easeback check` before a patient could
 * meet it.
 * @param {Record<string, string>} sentences
 * @param {string} [language] the language they are written in
 * @returns {Words}
 */
export function wordsFrom(sentences, language = "en") {
  const said = (/** @type {string} */ key, /** @type {Values} */ values = {}) => {
    const template = sentences[formOf(sentences, key, values, language)] ?? key;
    return template.replace(/\{(\w+)\}/g, (place, name) => {
      const value = values[name] ?? place;
      return typeof value === "number" ? numberIn(value, language) : String(value);
    });
  };
  return Object.assign(said, {
    language,
    number: (/** @type {number} */ number, /** @type {number | undefined} */ digits) =>
      numberIn(number, language, digits),
    amount: (
      /** @type {number} */ amount,
      /** @type {string} */ unit,
      /** @type {"long" | "short" | undefined} */ shape,
    ) => amountIn(amount, unit, language, shape),
    range: (/** @type {number} */ least, /** @type {number} */ most, /** @type {string | undefined} */ unit) =>
      rangeIn(least, most, language, unit),
    duration: (/** @type {number} */ seconds, /** @type {"long" | "short" | undefined} */ shape) =>
      durationIn(seconds, language, shape),
    hour: (/** @type {number} */ hour) => hourIn(hour, language),
    list: (/** @type {readonly string[]} */ things) =>
      rulesOf(Intl.ListFormat, language, { type: "unit" }).format(things),
    and: (/** @type {readonly string[]} */ things) =>
      rulesOf(Intl.ListFormat, language, { type: "conjunction" }).format(things),
    sentences: (/** @type {readonly string[]} */ some) =>
      some.filter(Boolean).join(WITHOUT_SPACES.includes(language.split("-")[0]) ? "" : " "),
  });
}

/**
 * The row of a sentence that goes with its number; where a language has no row of that form, its general one.
 * @param {Record<string, string>} sentences @param {string} key @param {Values} values @param {string} language
 */
function formOf(sentences, key, values, language) {
  if (key in sentences || !(`${key}.other` in sentences)) return key;
  const numbers = Object.values(values).filter((value) => typeof value === "number");
  const count = typeof values.count === "number" ? values.count : numbers.length === 1 ? numbers[0] : undefined;
  const form = `${key}.${count === undefined ? "other" : pluralOf(Number(count), language)}`;
  return form in sentences ? form : `${key}.other`;
}
