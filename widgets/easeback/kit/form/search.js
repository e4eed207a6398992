// Finding a text by some of its words, while one types. Needs no DOM.

/** Letters without their marks and small, so that "Schlaf", "schlaf" and "schläf" meet. @param {string} text */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a text. @param {string} text @returns {string[]} */
const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The texts in which every word that was typed begins some word, in their order; nothing typed finds all.
 * @template {{texts: string[]}} Entry
 * @param {Entry[]} entries @param {string} typed @returns {Entry[]}
 */
export function found(entries, typed) {
  const wanted = wordsOf(typed);
  return entries.filter(({ texts }) => {
    const have = texts.flatMap(wordsOf);
    return wanted.every((word) => have.some((one) => one.startsWith(word)));
  });
}
