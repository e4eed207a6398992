// A guess that can be drawn: the chart shows how it goes now, a person draws how it will go once something is changed,
// and then the model's line stands beside theirs.
import { useWords } from "../page/part.js";
import { Chart } from "./chart.js";
import { comparisonOf, saidOf } from "./comparing.js";
import { Guess } from "./guess.js";

/** @typedef {import("./lookup_table.js").Curve} Curve */
/** @typedef {Parameters<typeof Chart>[0]} ChartOf */
/**
 * @typedef {object} Lines
 * @property {Curve} was how it goes before the change
 * @property {Curve} truth the model's line after it
 * @property {Record<string, Curve>} ways that can be chosen, by name; `guess.way.NAME` says it
 * @property {import("./comparing.js").Aspect[]} aspects in which they are compared
 */

/**
 * @param {Pick<Parameters<typeof Guess>[0], "guessed" | "onGuessed" | "question" | "onAsk" | "onShown"> &
 *   Pick<ChartOf, "title" | "time" | "ticks"> & Partial<Pick<ChartOf, "bands" | "lanes">> & {lines: Lines,
 *   panel: Omit<import("./chart.js").Panel, "now" | "unit">, names: {was: string, now: string, asked?: string}}} props
 *   `names` of the lines in the legend; `asked` is the name of how it goes now, where that is not the name of how it
 *   was
 */
export function GuessLine({ guessed, onGuessed, question, onAsk, onShown, lines, panel, names, ...chart }) {
  const t = useWords();
  const { was, truth, ways, aspects } = lines;
  return (
    <Guess
      guessed={guessed}
      onGuessed={onGuessed}
      question={question}
      ways={Object.entries(ways).map(([value, line]) => ({ value, line, text: t(`guess.way.${value}`) }))}
      plane={{ low: panel.low, high: panel.high, time: chart.time, begin: was.values[0] }}
      said={({ line }) => (line ? saidOf(t, comparisonOf(aspects, line, truth)) : "")}
      onAsk={onAsk}
      onShown={onShown}
    >
      {({ guess, shown, pad }) => (
        <Chart
          bands={[]}
          lanes={[]}
          {...chart}
          panels={[
            { ...panel, unit: "", tall: true, now: shown ? truth : was, ghost: shown ? was : undefined, guess, pad },
          ]}
          legend={[
            { shape: "now", text: shown ? names.now : (names.asked ?? names.was) },
            { shape: "ghost", text: names.was, hidden: !shown },
            { shape: "guess", text: t("shared.guess.yours"), hidden: !guess },
          ]}
        />
      )}
    </Guess>
  );
}
