import { useWords } from "../../kit/page/part.js";
import { usePresenting } from "./presenting.js";
import { BACK, FRAMES, LANES, backOf, strandOf, tangleOf, wayBack } from "./drawing.js";
import { PATHS, gradeOf } from "./reading.js";

/** @typedef {import("./reading.js").Path} Path */
/** @typedef {import("./reading.js").Levels} Levels */

/** The tone goes from ease to tension between these two. */
const [EASE, TENSE] = [0.15, 0.6];
/** @param {number} level */
const look = (level) => ({
  "--loud": `${Math.round(100 * Math.min(1, Math.max(0, (level - EASE) / (TENSE - EASE))))}%`,
  "--thick": (0.6 + 1.2 * level).toFixed(2),
});
/** What the words of a lesson call each path. @type {Record<Path, string>} */
const DRAWN = { muscles: "muscles", signals: "stress-signals", alarm: "alarm", movement: "movement", back: "way-back" };
/** The frames a page may show, and those of a presenter. */
const PAGE = /** @type {const} */ (["narrow", "wide"]);
const PRESENTING = /** @type {const} */ (["narrow", "wide", "presenting"]);
/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(2)}%`;

/**
 * The drawing in one frame; the style shows the one that suits the screen.
 * @param {{name: "narrow" | "wide" | "presenting", levels: Levels, flow: number | null, open: Path | null}} props
 */
function Drawing({ name, levels, flow, open }) {
  const frame = FRAMES[name];
  const back = backOf(levels.pain, frame);
  const way = wayBack(levels.back, frame);
  const flowing = { "--flow": flow ?? 0 };
  return (
    <svg
      class="easeback-living-loop__drawing"
      data-frame={name}
      viewBox={`0 0 ${frame.wide} ${frame.high}`}
      aria-hidden="true"
      data-flowing={flow !== null}
    >
      <g
        class="easeback-living-loop__strand"
        data-path="back"
        data-drawn={DRAWN.back}
        data-tone="tension"
        style={look(levels.back)}
        data-open={open === "back"}
      >
        <path class="easeback-line" d={way.line} />
        <path class="easeback-line" d={way.arrow} />
        <path class="easeback-living-loop__flow" style={flowing} d={way.line} />
      </g>
      {PATHS.map((path, index) => {
        const strand = strandOf(path, index, levels[path], frame);
        return (
          <g
            class="easeback-living-loop__strand"
            data-path={path}
            data-drawn={DRAWN[path]}
            data-tone={path === "alarm" ? "alarm" : "tension"}
            style={look(levels[path])}
            data-open={open === path}
            key={path}
          >
            <path class="easeback-line" d={strand.leads + strand.arrow} />
            <path class="easeback-line easeback-living-loop__shape" d={strand.shape} />
            <path class="easeback-living-loop__flow" style={flowing} d={strand.whole} />
          </g>
        );
      })}
      <g class="easeback-living-loop__node" style={look(levels.stress)}>
        <path class="easeback-line" d={tangleOf(levels.stress, frame)} />
      </g>
      <g class="easeback-living-loop__node" style={look(levels.pain)}>
        <path class="easeback-figure__piece" d={back.body} />
        <path class="easeback-living-loop__spine" d={back.spine} />
        <path class="easeback-living-loop__sore" d={back.sore} />
      </g>
    </svg>
  );
}

/**
 * The loop: a drawing, and over it the name of each path, which opens what is known of it.
 * @param {{levels: Levels, open: Path | null, flow: number | null, onOpen: (path: Path) => void}} props
 */
export function Rope({ levels, open, flow, onOpen }) {
  const t = useWords();
  const frames = usePresenting() ? PRESENTING : PAGE;
  // The name is words and stays on paper; the button over it is there for who can touch it.
  const strand = (/** @type {Path} */ path, /** @type {{top: string, height: string}} */ place) => (
    <div class="easeback-living-loop__lane" data-drawn={DRAWN[path]} style={place} key={path}>
      <button
        type="button"
        class="easeback-living-loop__path needs-script"
        data-path={path}
        aria-label={t("path.open", { path: t(`${path}.name`) })}
        aria-expanded={open === path}
        onClick={() => onOpen(path)}
      />
      <p class="easeback-living-loop__label">
        <span class="easeback-living-loop__name">{t(`${path}.name`)}</span>{" "}
        <span class="easeback-living-loop__grade">{t(`${path}.${gradeOf(levels[path])}`)}</span>
      </p>
    </div>
  );
  return (
    <div class="easeback-living-loop__rope" role="group" aria-label={t("title")}>
      {frames.map((name) => (
        <Drawing name={name} levels={levels} flow={flow} open={open} key={name} />
      ))}
      <span class="easeback-living-loop__end" data-end="stress">
        {t("stress.end")}
      </span>
      {PATHS.map((path, index) =>
        strand(path, { top: percent(LANES.top + index * LANES.high), height: percent(LANES.high) }),
      )}
      <span class="easeback-living-loop__end" data-end="pain">
        {t("pain.end")}
      </span>
      {strand("back", { top: percent(BACK.top), height: percent(BACK.high) })}
    </div>
  );
}
