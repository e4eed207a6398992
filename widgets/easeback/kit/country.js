// Whose phone numbers to show first: the country a person chose, else the one their device speaks of.

const EUROPE = "EU";
/** Numbers that help in any country. */
export const ANYWHERE = "ANY";
const UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/**
 * @param {string[]} known codes of the countries we have numbers for
 * @param {string | null} [chosen]
 * @param {readonly string[]} [languages] of the device, the most wanted first
 * @returns {string} one of the known codes, or "" when nothing is known of the person's country
 */
export function countryOf(known, chosen, languages = globalThis.navigator?.languages ?? []) {
  if (chosen && known.includes(chosen)) return chosen;
  for (const tag of languages) {
    const region = /[-_]([A-Z]{2})\b/.exec(tag)?.[1];
    if (!region) continue;
    if (known.includes(region)) return region;
    if (UNION.includes(region) && known.includes(EUROPE)) return EUROPE;
  }
  return "";
}
