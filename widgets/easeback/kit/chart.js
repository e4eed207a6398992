// Curves over one shared time, each in a panel of its own, drawn in the house's hand. The drawing
// stretches with its place; all words are HTML beside it, so they keep their size on any screen.
import { area, line } from "d3-shape";
import { stretch, through } from "./line.js";

/** @typedef {import("./table.js").Curve} Curve */
/** @typedef {"tension" | "ease" | "alarm" | "quiet"} Tone */
/** @typedef {{from: number, to: number}} Span */

/**
 * @typedef {object} Lane marks on the time, such as when a stressful event lasts
 * @property {string} name
 * @property {Tone} tone tension is drawn as a zigzag, all else as a wave
 * @property {Span[]} spans
 * @property {string} [note] said beside the name
 */

/**
 * @typedef {object} Panel
 * @property {string} name
 * @property {string} unit
 * @property {Tone} tone
 * @property {boolean} [tall] whether it gets more height than the others
 * @property {number} low value at the foot of the panel
 * @property {number} high value at its top
 * @property {number} rest
 * @property {string} restText
 * @property {boolean} [restLast] whether it stands at the end of the time: for words that have no room before the curve rises
 * @property {Curve} now
 * @property {Curve} [ghost] what it is compared with; same knots as `now`
 * @property {boolean} [eased] whether to fill what lies between the ghost and now
 * @property {{at: number, value: number, text: string}} peak
 */

const WIDE = 1000;
const HIGH = 100;
const LANE = 20;

/**
 * A straight scale. (d3-scale can do far more, and would be a tenth of all the code a page loads.)
 * @param {number} from
 * @param {number} to
 * @param {number} start where `from` is drawn
 * @param {number} end where `to` is drawn
 */
const scale = (from, to, start, end) => (/** @type {number} */ value) => start + ((value - from) / (to - from || 1)) * (end - start);
/** @param {Span} time */
const acrossOf = (time) => scale(time.from, time.to, 0, WIDE);
/** @param {Panel} panel */
const upOf = (panel) => scale(panel.low, panel.high, HIGH - 4, 8);

/**
 * The knots of a curve that lie in the time shown; those on a level stretch add nothing and are left out.
 * @param {Curve} curve
 * @param {Span} time
 * @returns {[number, number][]}
 */
export function seen({ at, values }, { from, to }) {
  /** @type {[number, number][]} */
  const found = at[0] > from ? [[from, values[0]]] : [];
  for (let index = 0; index < at.length && at[index] <= to; index++) {
    if (at[index] < from) continue;
    const level = index > 0 && values[index - 1] === values[index] && values[index + 1] === values[index];
    if (!level || at[index + 1] > to) found.push([at[index], values[index]]);
  }
  return found;
}

/** @param {Curve} curve @param {Panel} panel @param {Span} time */
export function pathOf(curve, panel, time) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  return line().x(([at]) => across(at)).y(([, value]) => up(value)).digits(1)(seen(curve, time)) ?? "";
}

/** The curve, led down to rest outside the panel, so that one path is both the line and the wash under it. @param {Panel} panel @param {Span} time */
const pathNow = (panel, time) => `${pathOf(panel.now, panel, time)}H${WIDE + 20}V${upOf(panel)(panel.rest)}`;

/** What lies between two curves on the same knots. @param {Panel} panel @param {Curve} ghost @param {Span} time */
function pathBetween(panel, ghost, time) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  const [{ at, values }, { values: others }] = [panel.now, ghost];
  const differs = (/** @type {number} */ knot) => values[knot] !== others[knot];
  // Where both run together there is nothing between them: the area must end there, not lead on to the next one.
  return area().defined(([knot]) => differs(knot) || differs(knot - 1) || differs(knot + 1))
    .x(([knot]) => across(at[knot])).y0(([knot]) => up(others[knot])).y1(([knot]) => up(values[knot]))
    .digits(1)(at.flatMap((minute, knot) => (minute <= time.to ? [[knot, 0]] : []))) ?? "";
}

/** @param {number} share of the whole, 0 to 1 */
const percent = (share) => `${(100 * share).toFixed(2)}%`;

/** @param {{lane: Lane, time: Span}} props */
function LaneRow({ lane, time }) {
  const across = acrossOf(time);
  const tense = lane.tone === "tension";
  return (
    <div class="easeback-chart__lane" data-tone={lane.tone}>
      <div class="easeback-chart__name">
        {lane.name} {lane.note && <span class="easeback-chart__unit">{lane.note}</span>}
      </div>
      <div class="easeback-chart__marks">
        <svg viewBox={`0 0 ${WIDE} ${LANE}`} preserveAspectRatio="none" aria-hidden="true">
          {lane.spans.map(({ from, to }) => {
            const waves = Math.max(1, Math.round((across(to) - across(from)) / 38));
            const points = waves * (tense ? 5 : 12) + 1;
            const marks = stretch({ from: across(from), to: across(to), level: LANE / 2, height: 6, tense, waves, points });
            return <path class="easeback-line" data-tone={lane.tone} d={tense ? line()(marks) ?? "" : through(marks)} key={from} />;
          })}
        </svg>
      </div>
    </div>
  );
}

/** @param {{panel: Panel, time: Span}} props */
function PanelRow({ panel, time }) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  const place = { left: percent(across(panel.peak.at) / WIDE), top: percent(up(panel.peak.value) / HIGH) };
  return (
    <div class="easeback-chart__panel" data-tone={panel.tone} data-tall={panel.tall}>
      <div class="easeback-chart__name">{panel.name} <span class="easeback-chart__unit">{panel.unit}</span></div>
      <div class="easeback-chart__plot">
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="easeback-chart__rest" d={`M0 ${up(panel.rest)}H${WIDE}`} />
          {/* Empty paths stay: a node that comes or goes makes the browser look over the styles of the whole page. */}
          <path class="easeback-chart__eased" d={panel.eased && panel.ghost ? pathBetween(panel, panel.ghost, time) : ""} />
          <path class="easeback-chart__ghost" d={panel.ghost ? pathOf(panel.ghost, panel, time) : ""} />
          <path class="easeback-line easeback-chart__now" data-tone={panel.tone} d={pathNow(panel, time)} />
        </svg>
        <span class="easeback-chart__level" data-last={panel.restLast} style={{ top: percent(up(panel.rest) / HIGH) }}>{panel.restText}</span>
        <div class="easeback-chart__points">
          <span class="easeback-chart__point" style={place} data-turned={across(panel.peak.at) > WIDE * 0.85}>
            <span class="easeback-chart__dot" />
            <span class="easeback-chart__peak">{panel.peak.text}</span>
          </span>
        </div>
      </div>
    </div>
  );
}

/** @typedef {{shape: "now" | "ghost" | "rest", text: string, hidden?: boolean}} Sign an entry of the legend; hidden it keeps its place */

/**
 * A chart of panels. What it says in words stands beside it: give it a summary and a `Numbers` table.
 * @param {{title: string, time: Span, ticks: {at: number, text: string}[], bands: Span[], lanes: Lane[], panels: Panel[],
 *   legend: Sign[]}} props
 */
export function Chart({ title, time, ticks, bands, lanes, panels, legend }) {
  const across = acrossOf(time);
  return (
    <figure class="easeback-chart" aria-label={title}>
      <div class="easeback-chart__head">
        <div class="easeback-chart__title">{title}</div>
        <ul class="easeback-chart__legend">
          {legend.map(({ shape, text, hidden = false }) => (
            <li key={shape} data-shape={shape} data-shown={!hidden}>
              <svg viewBox="0 0 28 10" aria-hidden="true"><path d="M2 5H26" /></svg>
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div class="easeback-chart__body">
        <div class="easeback-chart__bands" aria-hidden="true">
          {bands.map(({ from, to }) => (
            <span class="easeback-chart__band" key={from}
              style={{ left: percent(across(from) / WIDE), width: percent((across(to) - across(from)) / WIDE) }} />
          ))}
        </div>
        <div class="easeback-chart__lanes">
          {lanes.map((lane) => <LaneRow lane={lane} time={time} key={lane.name} />)}
        </div>
        {panels.map((panel) => <PanelRow panel={panel} time={time} key={panel.name} />)}
        <div class="easeback-chart__axis">
          {ticks.map(({ at, text }, index) => (
            <span class="easeback-chart__tick" key={at} data-spare={ticks.length > 5 && index === ticks.length - 2} style={{ left: percent(across(at) / WIDE) }}>{text}</span>
          ))}
        </div>
      </div>
    </figure>
  );
}

/**
 * The numbers of a chart as a table that can be scrolled sideways where there is no room.
 * @param {{caption: string, head: string[], rows: (string | number)[][]}} props
 */
export function Numbers({ caption, head, rows }) {
  return (
    // A place that scrolls must be reachable by keyboard.
    <div class="easeback-chart__numbers" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead><tr>{head.map((name) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((value, index) => <td key={index}>{value}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
