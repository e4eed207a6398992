// Curves over one shared time, each in a panel of its own, drawn in the house's hand. The drawing
// stretches with its place; all words are HTML beside it, so they keep their size on any screen.
import { line } from "d3-shape";
import { stretch, through } from "../drawing/line.js";
import { HIGH, WIDE, acrossOf, dotsOf, endsOf, pathBetween, pathNow, pathOf, percent, placeOf, upOf } from "./plot.js";
import { valueAt } from "./lookup_table.js";
import { Pad } from "./pad.js";

/** @typedef {import("./lookup_table.js").Curve} Curve */
/** @typedef {import("./plot.js").Span} Span */
/** @typedef {"tension" | "ease" | "alarm" | "quiet"} Tone */
/** @typedef {{at: number, text: string}} Cursor a moment that is looked at, and what it is called */

/**
 * @typedef {object} Lane marks on the time, such as when a stressful event lasts
 * @property {string} name
 * @property {Tone} tone tension is drawn as a zigzag, what is quiet as a plain line, all else as a wave
 * @property {(Span & {text?: string})[]} spans `text` is written over its piece
 * @property {string} [note] said beside the name
 * @property {string} [drawn] what words call it: `[…](#drawn:NAME)`
 * @property {Slot[]} [slots] places on the time that can be taken or left, each with room for a thumb
 */

/** @typedef {{at: number, name: string, taken: boolean, onChange: (taken: boolean) => void}} Slot */

/**
 * @typedef {object} Panel
 * @property {string} name
 * @property {string} unit
 * @property {Tone} tone
 * @property {string} [drawn] what words call it: `[…](#drawn:NAME)`
 * @property {boolean} [tall] whether it gets more height than the others
 * @property {number} low value at the foot of the panel
 * @property {number} high value at its top
 * @property {number} rest
 * @property {string} restText
 * @property {boolean} [restLast] whether it stands at the end of the time: for words that have no room before the
 *   curve rises
 * @property {Curve} now
 * @property {Curve} [ghost] what it is compared with; same knots as `now`
 * @property {boolean} [eased] whether to fill what lies between the ghost and now
 * @property {{at: number, value: number, text: string}} [peak]
 * @property {boolean} [dots] whether each knot is a dot: for what happens at moments, such as taps
 * @property {string} [nowText] name of the curve, at its end
 * @property {string} [ghostText] name of what it is compared with, at its end
 * @property {Curve | null} [guess] what a person has drawn or chosen; null where they may and have not
 * @property {PadOf} [pad] where the line is drawn, while it is
 */
/** @typedef {Parameters<typeof Pad>[0]} PadOf */

const LANE = 20;
/** What is drawn in a slot: a small wave when it is taken, else a plus. */
const WAVE = through([
  [-8, 0],
  [-4, -4],
  [0, 0],
  [4, 4],
  [8, 0],
]);
const PLUS = "M-5 0H5M0 -5V5";

/** @param {{lane: Lane, time: Span}} props */
function LaneRow({ lane, time }) {
  const across = acrossOf(time);
  const tense = lane.tone === "tension";
  return (
    <div class="easeback-chart__lane" data-drawn={lane.drawn} data-tone={lane.tone} data-slots={Boolean(lane.slots)}>
      <div class="easeback-chart__name">
        {lane.name} {lane.note && <span class="easeback-chart__unit">{lane.note}</span>}
      </div>
      <div class="easeback-chart__marks">
        <svg viewBox={`0 0 ${WIDE} ${LANE}`} preserveAspectRatio="none" aria-hidden="true">
          {lane.spans.map(({ from, to }) => {
            if (lane.tone === "quiet")
              return (
                <path
                  class="easeback-line"
                  data-tone="quiet"
                  d={`M${across(from)} ${LANE - 3}H${across(to)}`}
                  key={from}
                />
              );
            const waves = Math.max(1, Math.round((across(to) - across(from)) / 38));
            const points = waves * (tense ? 5 : 12) + 1;
            const marks = stretch({
              from: across(from),
              to: across(to),
              level: LANE / 2,
              height: 6,
              tense,
              waves,
              points,
            });
            return (
              <path
                class="easeback-line"
                data-tone={lane.tone}
                d={tense ? (line()(marks) ?? "") : through(marks)}
                key={from}
              />
            );
          })}
        </svg>
        {lane.spans.map(
          ({ from, to, text }) =>
            text && (
              <span
                class="easeback-chart__said"
                style={{ left: percent(across(from) / WIDE), width: percent((across(to) - across(from)) / WIDE) }}
                key={from}
              >
                {text}
              </span>
            ),
        )}
        {lane.slots?.map(({ at, name, taken, onChange }) => (
          <label class="easeback-chart__slot" style={{ left: percent(across(at) / WIDE) }} key={at}>
            <input
              type="checkbox"
              class="needs-script"
              aria-label={name}
              checked={taken}
              onChange={(event) => onChange(event.currentTarget.checked)}
            />
            <svg viewBox="-16 -16 32 32" data-taken={taken} aria-hidden="true">
              <circle r="13" />
              <path class="easeback-line" d={taken ? WAVE : PLUS} />
            </svg>
          </label>
        ))}
      </div>
    </div>
  );
}

/** The names of the curves, at their ends. @param {{panel: Panel, time: Span}} props */
function EndNames({ panel, time }) {
  const { above, ...ends } = endsOf(panel, time);
  const names = { now: panel.nowText, ghost: panel.ghost && panel.ghostText };
  return (
    <div class="easeback-chart__ends">
      {
        /** @type {const} */ (["now", "ghost"]).map((curve) => (
          <span
            class="easeback-chart__end"
            data-curve={curve}
            data-above={above === curve}
            style={{ "--end": percent(ends[curve]) }}
            key={curve}
          >
            {names[curve] ?? ""}
          </span>
        ))
      }
    </div>
  );
}

/** @param {{panel: Panel, time: Span, cursor?: Cursor}} props */
function PanelRow({ panel, time, cursor }) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  const { peak } = panel;
  return (
    <div class="easeback-chart__panel" data-drawn={panel.drawn} data-tone={panel.tone} data-tall={panel.tall}>
      <div class="easeback-chart__name">
        {panel.name} <span class="easeback-chart__unit">{panel.unit}</span>
      </div>
      <div class="easeback-chart__plot">
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="easeback-chart__rest" d={`M0 ${up(panel.rest)}H${WIDE}`} />
          {/* Empty paths stay: a node that comes or goes makes the browser look over the styles of the whole page. */}
          <path
            class="easeback-chart__eased"
            d={panel.eased && panel.ghost ? pathBetween(panel, panel.ghost, time) : ""}
          />
          <path class="easeback-chart__ghost" d={panel.ghost ? pathOf(panel.ghost, panel, time) : ""} />
          <path class="easeback-line easeback-chart__now" data-tone={panel.tone} d={pathNow(panel, time)} />
          {panel.guess !== undefined && (
            <path class="easeback-chart__guess" d={panel.guess ? pathOf(panel.guess, panel, time) : ""} />
          )}
        </svg>
        {panel.dots && (
          <svg
            class="easeback-chart__dots"
            viewBox={`0 0 ${WIDE} ${HIGH}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path data-curve="ghost" d={panel.ghost ? dotsOf(panel.ghost, panel, time) : ""} />
            <path data-curve="now" d={dotsOf(panel.now, panel, time)} />
          </svg>
        )}
        <span class="easeback-chart__level" data-last={panel.restLast} style={{ top: percent(up(panel.rest) / HIGH) }}>
          {panel.restText}
        </span>
        <div class="easeback-chart__points">
          {peak && (
            <span
              class="easeback-chart__point"
              style={placeOf(peak.at, peak.value, panel, time)}
              data-turned={across(peak.at) > WIDE * 0.85}
              data-first={across(peak.at) < WIDE * 0.08}
            >
              <span class="easeback-chart__dot" />
              <span class="easeback-chart__peak">{peak.text}</span>
            </span>
          )}
          {cursor && (
            <span class="easeback-chart__point" style={placeOf(cursor.at, valueAt(panel.now, cursor.at), panel, time)}>
              <span class="easeback-chart__dot" />
            </span>
          )}
        </div>
        {(panel.nowText || panel.ghostText) && <EndNames panel={panel} time={time} />}
        {panel.pad && <Pad {...panel.pad} />}
      </div>
    </div>
  );
}

/**
 * @typedef {{shape: "now" | "ghost" | "rest" | "peak" | "guess", text: string, hidden?: boolean}} Sign an entry of
 *   the legend; hidden it keeps its place
 */

/**
 * A chart of panels. What it says in words stands beside it: give it a summary and a `Numbers` table.
 * @param {{title: string, time: Span, ticks: {at: number, text: string}[], bands: (Span & {tone?: Tone})[], lanes:
 *   Lane[], panels: Panel[], legend: Sign[], cursor?: Cursor}} props
 */
export function Chart({ title, time, ticks, bands, lanes, panels, legend, cursor }) {
  const across = acrossOf(time);
  return (
    <figure class="easeback-chart" aria-label={title}>
      <div class="easeback-chart__head">
        <div class="easeback-chart__title">{title}</div>
        <ul class="easeback-chart__legend">
          {legend.map(({ shape, text, hidden = false }) => (
            <li key={shape} data-shape={shape} data-shown={!hidden}>
              <svg viewBox="0 0 28 10" aria-hidden="true">
                {shape === "peak" ? <circle cx="14" cy="5" r="4" /> : <path d="M2 5H26" />}
              </svg>
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div class="easeback-chart__body">
        <div class="easeback-chart__bands" aria-hidden="true">
          {bands.map(({ from, to, tone = "tension" }) => (
            <span
              class="easeback-chart__band"
              data-tone={tone}
              key={from}
              style={{ left: percent(across(from) / WIDE), width: percent((across(to) - across(from)) / WIDE) }}
            />
          ))}
          {cursor && <span class="easeback-chart__moment" style={{ left: percent(across(cursor.at) / WIDE) }} />}
        </div>
        <div class="easeback-chart__lanes">
          {lanes.map((lane) => (
            <LaneRow lane={lane} time={time} key={lane.name} />
          ))}
        </div>
        {panels.map((panel) => (
          <PanelRow panel={panel} time={time} cursor={cursor} key={panel.name} />
        ))}
        <div class="easeback-chart__axis">
          {ticks.map(({ at, text }, index) => (
            <span
              class="easeback-chart__tick"
              key={at}
              data-spare={ticks.length > 5 && index === ticks.length - 2}
              data-last={index === ticks.length - 1}
              data-under={Boolean(cursor) && Math.abs(across(at) - across(cursor?.at ?? 0)) < WIDE / 11}
              style={{ left: percent(across(at) / WIDE) }}
            >
              {text}
            </span>
          ))}
          {cursor && (
            <span class="easeback-chart__when" style={{ "--share": across(cursor.at) / WIDE }}>
              {cursor.text}
            </span>
          )}
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
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((value, index) => (
                <td key={index}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
