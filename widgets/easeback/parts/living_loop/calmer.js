import { GuessLine } from "../../kit/chart/guess_line.js";
import { useWords } from "../../kit/page/part.js";
import { ASPECTS, PAIN, after, waysOf } from "./guess.js";
import { WEEKS, curveOf, unchanged } from "./reading.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */

const TICKS = [0, 4, 8, 12];
/** The week in days: the curves of the model are in days. */
const DAYS = 7;

/** A curve of the model over weeks. @param {Curve} curve @returns {Curve} */
export const inWeeks = ({ at, values }) => ({ at: at.map((day) => day / DAYS), values });

/** @param {import("../../kit/page/part.js").Words} t */
export const ticksOf = (t) =>
  TICKS.map((at, index, { length }) => ({
    at,
    text: index + 1 < length ? String(at) : t("chart.weeks", { weeks: at }),
  }));

/**
 * Guess first: what does pain do when daily stress goes all the way down?
 * @param {{loop: import("./reading.js").Model, move: (name: string, value: any) => void} &
 *   Pick<Parameters<typeof GuessLine>[0], "guessed" | "onGuessed">} props
 */
export function Calmer({ loop, move, ...guess }) {
  const t = useWords();
  const turn = (/** @type {object} */ to) => Object.entries(to).forEach(([name, value]) => move(name, value));
  const [was, truth] = [unchanged(loop), after(loop)].map((setting) => inWeeks(curveOf(loop, setting, "pain")));
  return (
    <GuessLine
      {...guess}
      question={t("guess.question")}
      onAsk={() => turn(unchanged(loop))}
      onShown={() => turn(after(loop))}
      lines={{ was, truth, ways: waysOf(was, truth), aspects: ASPECTS }}
      title={t("chart.title")}
      time={{ from: 0, to: WEEKS }}
      ticks={ticksOf(t)}
      panel={{ name: t("chart.pain"), tone: "tension", ...PAIN, rest: PAIN.low, restText: t("guess.no-pain") }}
      names={{ was: t("chart.ghost"), now: t("chart.now") }}
    />
  );
}
