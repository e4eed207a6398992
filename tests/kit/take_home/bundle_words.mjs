// Words as a course may give them for a Bundle.
export const WORDS = {
  person: "The person who made this plan",
  title: "My plan",
  practice: "Practice",
  before: "Before, 0 to 10",
  after: "After, 0 to 10",
  finished: "Done to the end",
  thing: ({ thing, own }) => own || (thing === "gone" ? "" : `Do ${thing}`),
  when: ({ when, moment }) => when || moment,
  exercise: (id) => `Exercise ${id}`,
};
