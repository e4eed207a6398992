import { GuessLine } from "../../kit/chart/guess_line.js";
import { useWords } from "../../kit/page/part.js";
import { TIME, aspects, before, gapsOf, waysOf } from "./guess.js";
import { clockTime, curveOf, heightsOf } from "./reading.js";

/** Whole hours in the time that is drawn, in minutes after the start of the day. */
const HOURS_SHOWN = [300, 360, 420];

/**
 * Guess first: hard moments close together, and muscles that let go slowly.
 * @param {{table: import("./reading.js").Table, day: import("./reading.js").Day, now: import("./reading.js").Controls,
 *   move: (name: string, value: any) => void} & Pick<Parameters<typeof GuessLine>[0], "guessed" | "onGuessed">} props
 */
export function Slowly({ table, day, now, move, ...guess }) {
  const t = useWords();
  const [was, truth] = /** @type {const} */ (["quick", "slow"]).map((recovery) =>
    curveOf(table, { ...before(now), recovery }),
  );
  const { moments } = gapsOf(day);
  return (
    <GuessLine
      {...guess}
      question={t("guess.question")}
      onAsk={() => Object.entries(before(now)).forEach(([name, value]) => move(name, value))}
      onShown={() => move("recovery", "slow")}
      lines={{ was, truth, ways: waysOf(was, truth, day), aspects: aspects(day) }}
      title={t("title")}
      time={TIME}
      ticks={HOURS_SHOWN.map((at) => ({ at, text: clockTime(t, at) }))}
      bands={moments}
      lanes={[{ name: t("lane.hard"), tone: "tension", spans: moments }]}
      panel={{ name: t(`tension.${now.place}`), tone: "tension", ...heightsOf(day), rest: day.rest, restText: "" }}
      names={{ was: t("guess.quickly"), now: t("guess.slowly") }}
    />
  );
}
