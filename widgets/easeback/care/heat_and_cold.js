// Heat, cold or neither, from rows. care/heat_and_cold.py is its oracle; a test compares the two on every combination
// of answers.

/**
 * @typedef {Pick<import("../content/rows.d.ts").WarmthRule, "id" | "states" | "offers">} Rule
 * @typedef {{rule: string, offers: string[], against: Record<string, string[]>}} Advice `rule` is the id of a row or
 *   "unanswered"; `offers` are packs, the better one first; `against` are the reasons against each pack that are true
 */

/**
 * The first rule that fits the back as it is now and offers nothing that a reason is against. Nothing is offered
 * before every reason is answered.
 * @param {Record<string, string[]>} packs the reasons against each
 * @param {Record<string, string[]>} states the reasons each one means; they are answered by choosing a state
 * @param {Rule[]} rules in their order
 * @param {string|null} state
 * @param {Record<string, boolean|null|undefined>} reasons yes or no; missing: not answered yet
 * @returns {Advice}
 */
export function warmthFor(packs, states, rules, state, reasons) {
  const toldByState = Object.values(states).flat();
  const known = [...Object.values(packs).flat(), ...toldByState];
  const strange = Object.keys(reasons).filter((id) => !known.includes(id));
  if (state !== null && !(state in states)) strange.push(state);
  if (strange.length) throw new RangeError(`not a row of heat and cold: ${strange.join(", ")}`);
  const now = state === null ? [] : states[state];
  const against = Object.fromEntries(
    Object.entries(packs).map(([pack, some]) => [pack, some.filter((id) => reasons[id] || now.includes(id))]),
  );
  const unsure = Object.entries(packs).some(
    ([pack, some]) => !against[pack].length && some.some((id) => reasons[id] == null && !toldByState.includes(id)),
  );
  if (state === null || unsure) return { rule: "unanswered", offers: [], against };
  const rule = rules.find(
    ({ states: some, offers }) =>
      (!some.length || some.includes(state)) && offers.every((pack) => !against[pack].length),
  );
  if (!rule) throw new RangeError("no rule of heat and cold fits");
  return { rule: rule.id, offers: rule.offers, against };
}
