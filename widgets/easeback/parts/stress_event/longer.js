import { GuessLine } from "../../kit/chart/guess_line.js";
import { useWords } from "../../kit/page/part.js";
import { LONG, SHORT, after, aspects, before, waysOf } from "./guess.js";
import { curvesOf, spansOf, timeOf, topsOf } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */

const TICKS = { one: [0, 30, 60, 90, 120], several: [0, 60, 120, 180, 240, 300] };

/** @param {import("../../kit/page/part.js").Words} t @param {Controls} now */
export const ticksOf = (t, { events }) =>
  TICKS[events > 1 ? "several" : "one"].map((at, index, { length }) => ({
    at,
    text: index + 1 < length ? String(at) : t("minutes", { minutes: at }),
  }));

/**
 * Guess first: how does the slow signal go when the moment lasts longer?
 * @param {{table: import("./reading.js").Table, start: Controls, move: (name: string, value: any) => void} &
 *   Pick<Parameters<typeof GuessLine>[0], "guessed" | "onGuessed">} props
 */
export function Longer({ table, start, move, ...guess }) {
  const t = useWords();
  const [from, to] = [before(start), after(start)];
  const [was, truth] = [from, to].map((setting) => curvesOf(table, setting).cortisol);
  const [low, high] = [was.values[0], topsOf(table, to).cortisol];
  return (
    <GuessLine
      {...guess}
      question={t("guess.question", { now: LONG, before: SHORT })}
      onAsk={() => Object.entries(from).forEach(([name, value]) => move(name, value))}
      onShown={() => move("length", LONG)}
      lines={{ was, truth, ways: waysOf(was, truth), aspects: aspects(high - low) }}
      title={t("title")}
      time={timeOf(to)}
      ticks={ticksOf(t, to)}
      bands={spansOf(to).events}
      lanes={[{ name: t("lane.event"), tone: "tension", spans: spansOf(to).events }]}
      panel={{ name: t("cortisol.name"), tone: "alarm", low, high, rest: low, restText: "" }}
      names={{ asked: t("guess.asked", { minutes: SHORT }), was: t("legend.before"), now: t("legend.now") }}
    />
  );
}
