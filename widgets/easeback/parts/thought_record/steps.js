// The steps of a thought record: what each asks, and where its answer is kept.

/** @typedef {{piece: string, lines: number}} Asked a text, by the piece it is kept in */
/** @typedef {{piece: string, most: number}} Rated a number from 0 to `most` */
/** @typedef {{step: string, words?: Asked, rates?: Rated[]}} Step */

/** @type {Step[]} One idea each, in their order. */
export const STEPS = [
  { step: "situation", words: { piece: "situation", lines: 3 } },
  { step: "body", words: { piece: "where", lines: 2 }, rates: [{ piece: "tension", most: 10 }] },
  { step: "thought", words: { piece: "own", lines: 2 }, rates: [{ piece: "belief", most: 100 }] },
  { step: "feeling", words: { piece: "feeling", lines: 2 }, rates: [{ piece: "strength", most: 100 }] },
  { step: "for", words: { piece: "for", lines: 3 } },
  { step: "against", words: { piece: "against", lines: 3 } },
  { step: "kinder", words: { piece: "kinder", lines: 3 } },
  {
    step: "again",
    rates: [
      { piece: "belief_after", most: 100 },
      { piece: "strength_after", most: 100 },
    ],
  },
  { step: "tryout", words: { piece: "tryout", lines: 3 } },
];

/** The place of a step; one that is not known is the first. @param {unknown} step */
export const placeOf = (step) =>
  Math.max(
    0,
    STEPS.findIndex((one) => one.step === step),
  );
