// Whose phone numbers to show: the country a person chose, else the one their device's clock is set to, else the one
// its language speaks of. A clock in a country we have no numbers for is no reason to show those of another.

/** Numbers that help in any country. */
export const ANYWHERE = "ANY";

/**
 * A row of data/countries.csv: its time zones, and the countries without a row of their own that have the same numbers.
 * @typedef {{id: string, time_zones: readonly string[], stands_for: readonly string[]}} Country
 * @typedef {{zone?: string, languages?: readonly string[]}} Device `languages` the most wanted first
 */

/** What the device tells of where it is. @returns {Device} */
export function deviceHere() {
  const { navigator, Intl: intl } = globalThis;
  return { zone: intl?.DateTimeFormat?.().resolvedOptions().timeZone, languages: navigator?.languages ?? [] };
}

/** Whether a zone is a place on earth: a clock set to UTC stands nowhere. @param {string} [zone] */
const isPlace = (zone) => /^(?!Etc\/)[A-Za-z_]+\//.test(zone ?? "");

/**
 * @param {readonly Country[]} countries those we have numbers for
 * @param {string | null} [chosen]
 * @param {Device} [device]
 * @returns {string} the id of one of them, or "" when nothing is known of the person's country: then they choose first
 */
export function countryOf(countries, chosen, device = deviceHere()) {
  if (countries.some(({ id }) => id === chosen)) return chosen ?? "";
  const { zone, languages = [] } = device;
  if (zone && isPlace(zone)) return countries.find(({ time_zones }) => time_zones.includes(zone))?.id ?? "";
  for (const tag of languages) {
    const region = /[-_]([A-Z]{2})\b/.exec(tag)?.[1];
    const found = region && countries.find(({ id, stands_for }) => id === region || stands_for.includes(region));
    if (found) return found.id;
  }
  return "";
}

/**
 * What a short walk is measured in where a person is; metres where nothing is known of it.
 * @param {readonly (Country & {lengths: import("../../care/lengths.js").Length})[]} countries
 * @param {string | null} [chosen] @param {Device} [device]
 */
export function lengthOf(countries, chosen, device = deviceHere()) {
  const country = countryOf(countries, chosen, device);
  return countries.find(({ id }) => id === country)?.lengths ?? "metres";
}
