// Plans for the tests of what a person takes home.
const NOTHING = { own: "", kind: "", small: false, lesson: "", moment: "", when: "", where: "" };
const NO_MORE = { hurdle: "", hurdle_own: "", around: "", sure: null, who: "", done: [], since: "" };

/** A thing of which nothing is said but this. */
export const blank = (said) => ({ ...NOTHING, ...NO_MORE, ...said });

/** A plan as usual, with words of a person's own. */
export const PLAN = {
  things: [
    blank({
      thing: "easy-walk",
      lesson: "gentle-movement",
      moment: "morning",
      where: "in the park behind the house",
      hurdle: "rain",
      sure: 8,
      who: "home",
      done: ["2026-11-28", "2026-11-29"],
      since: "2026-11-20T08:00:00.000Z",
    }),
    blank({
      thing: "again-slow-breathing",
      small: true,
      lesson: "slow-breathing",
      moment: "evening",
      where: "in bed",
      sure: 10,
      who: "nobody",
      since: "2026-11-21T08:00:00.000Z",
    }),
    blank({
      thing: "own-20261122080000000",
      own: 'I write my worries down, "all" of them; então 😀',
      kind: "thought-or-sleep",
      lesson: "my-plan",
      when: "after the dishes",
      where: "at the kitchen table",
      hurdle: "own",
      hurdle_own: "The children\nneed me",
      around: "Then I do it when they sleep",
      sure: 0,
      who: "friend",
      since: "2026-11-22T08:00:00.000Z",
    }),
  ],
  later: [blank({ thing: "same-bedtime", lesson: "my-plan", since: "2026-11-19T08:00:00.000Z" })],
  flare: {
    hour: { id: "breathe-out", own: "" },
    day: { id: "own", own: "I walk to the corner and back" },
    week: { id: "", own: "" },
  },
  review: "2026-12-14",
  call: "Doctor Brown, 020 7946 0000",
};

/** A plan whose things were all taken up then, and done on these days. */
export function dated(plan, since, done) {
  const set = (list) => list.map((thing) => ({ ...thing, since, done }));
  return { ...plan, things: set(plan.things), later: set(plan.later) };
}

/** Practices as a device keeps them: one rated, one left early, one without a rating. */
export const RATINGS = [
  { exercise: "slow-breathing", at: "2026-11-28T19:00:00.000Z", before: 7, after: 4, seconds: 312, finished: true },
  { exercise: "body-scan", at: "2026-11-29T19:00:00.000Z", before: 3, after: null, seconds: 61, finished: false },
  {
    exercise: "gone-from-the-course",
    at: "2026-11-30T07:30:00.000Z",
    before: null,
    after: null,
    seconds: 0,
    finished: true,
  },
];

/** A few questions as the course may ask them. */
export const SCREENS = [
  {
    name: "changed",
    question: {
      id: "changed",
      kind: "choice",
      measure: "",
      question: "Is it new?",
      label: "Change",
      answers: [{ id: "same", text: "As before" }],
    },
  },
  {
    name: "peg.pain",
    question: { id: "peg", kind: "measure", measure: "peg" },
    measure: { id: "peg", answers: [] },
    item: { id: "pain", text: "Pain this week?", low: "none", high: "the worst", label: "Pain" },
  },
  {
    name: "sleep",
    question: { id: "sleep", kind: "number", measure: "", question: "Sleep?", low: "bad", high: "good" },
  },
  { name: "told", question: { id: "told", kind: "words", measure: "", question: "What were you told?", answers: [] } },
];
/** A check-in as a device keeps it, with one question left out. */
export const CHECK_IN = {
  check: "check-in",
  at: "2026-11-29T08:00:00.000Z",
  done: "2026-11-29T08:04:00.000Z",
  answers: { changed: "same", "peg.pain": 6, told: "It will pass,\nslowly 🙂" },
};
