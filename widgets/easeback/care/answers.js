// Whether a row fits what a person answered. care/answers.py is its oracle; a test compares the two.

/**
 * Whether of each question that is named, one of the answers that are named was given; nothing named fits everyone.
 * @param {string[]} when
 * @param {Record<string, string>} answers
 */
export function fits(when, answers) {
  const asked = new Set(when.map((piece) => piece.split(".")[0]));
  return [...asked].every((question) => when.includes(`${question}.${answers[question]}`));
}
