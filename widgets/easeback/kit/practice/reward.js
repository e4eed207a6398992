// The end of a practice: what it did, in large words and as the one line, and two ways on.
import { Rating } from "../form/form.js";
import { roundly } from "../page/amounts.js";
import { useWords } from "../page/part.js";
import { answerTo } from "../../care/how_it_went.js";
import { HEIGHT, WIDTH, sinkingLine } from "./sinking_line.js";
import { useHelp } from "./practice_screen.js";

/**
 * @typedef {{name: string, hint: string, href: string, onGo?: (event: MouseEvent) => void}} Next what else there is
 *   for who is still tense; without an address it is only named
 */

/** @param {{before: number | null, after: number | null}} props */
function Line({ before, after }) {
  const t = useWords();
  // Before it is rated the line has nothing to tell: it lies at ease.
  const { path, start, end } = after === null ? sinkingLine(null, 3) : sinkingLine(before, after);
  // Where one is more tense wears the colour of tension, as everywhere in the course.
  const worse = before !== null && after !== null && after > before;
  return (
    <svg class="easeback-reward__picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        class="easeback-line easeback-reward__line"
        data-tone={worse ? "tension" : "ease"}
        pathLength="1"
        d={path}
        key={path}
      />
      {after !== null && start && (
        <text
          class="easeback-reward__number"
          data-tone={before !== null && after < before ? "tension" : "ease"}
          x={start[0]}
          y={start[1]}
          text-anchor="start"
        >
          {t.number(before ?? 0)}
        </text>
      )}
      {after !== null && (
        <text
          class="easeback-reward__number"
          data-tone={worse ? "tension" : "ease"}
          x={end[0]}
          y={end[1]}
          text-anchor="end"
        >
          {t.number(after)}
        </text>
      )}
    </svg>
  );
}

/** The answers that name what was rated. */
const NAMED = ["less", "more", "more-high"];

/**
 * The name of words that are of their own where an exercise is not rated by how tense or worried one is.
 * @param {string} name @param {string} [rating] of its row @returns {string}
 */
export const ratedBy = (name, rating = "tension") => (rating === "tension" ? name : `${name}-${rating}`);

/**
 * @param {{done: string, seconds: number, before: number | null, after: number | null, onAfter: (value: number) =>
 *   void, next: Next | null, rating?: string, asks?: boolean, onDone: () => void, place:
 *   import("preact").RefObject<HTMLDivElement>, children?: import("preact").ComponentChildren}} props `done` is what
 *   was practised as a sentence, `seconds` how long, `rating` what of the person is rated, `asks` whether it is;
 *   `children` stand under the words
 */
export function Reward({ done, seconds, before, after, onAfter, next, rating, asks = true, onDone, place, children }) {
  const t = useWords();
  const help = useHelp();
  const { change, high, care } = answerTo(before, after);
  const answer = `${change}${high ? "-high" : ""}`;
  const said = NAMED.includes(answer) ? ratedBy(`end.${answer}`, rating) : `end.${answer}`;
  const values = { before: before ?? "", after: after ?? "", time: t.duration(roundly(Math.max(1, seconds))) };
  return (
    <div
      class="easeback-reward"
      role="group"
      aria-label={t("done")}
      data-rated={after !== null}
      tabIndex={-1}
      ref={place}
    >
      <Line before={before} after={after} />
      <div class="easeback-reward__words">
        <h2 class="easeback-reward__title">{t(`end.title-${change}`, values)}</h2>
        <p role="status">
          {change === "unrated" ? done : t(said, values)}{" "}
          {care && (
            <>
              {t("end.care")} {help && <a href="#help-now">{t("help")}</a>}
            </>
          )}
        </p>
        {children}
      </div>
      {asks && (
        <Rating
          label={t(ratedBy("rate-after", rating))}
          low={t("rate-low")}
          high={t("rate-high")}
          value={after}
          onChange={onAfter}
        />
      )}
      <div class="easeback-reward__ways">
        <button type="button" class="easeback-reward__way" data-kind="primary" onClick={onDone}>
          <strong>{t(change === "more" || high ? "end.enough" : "end.good")}</strong>
        </button>
        {next && <NextWay next={next} still={ratedBy("end.still", rating)} />}
      </div>
    </div>
  );
}

/** @param {{next: Next, still: string}} props `still` are the words of who is not yet at ease */
function NextWay({ next: { name, hint, href, onGo }, still }) {
  const t = useWords();
  const inside = (
    <>
      <strong>{t(still, { name })}</strong>
      <small>{hint}</small>
    </>
  );
  if (!href) return <p class="easeback-reward__named">{inside}</p>;
  return (
    <a class="easeback-reward__way" href={href} onClick={onGo}>
      {inside}
    </a>
  );
}
