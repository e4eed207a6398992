// The one figure of the course, seen from the front or from behind: it shows tension, soreness, attention and choice.
import { useState } from "preact/hooks";

import { chin, outline, spine } from "./body_outline.js";
import { Button } from "../form/form.js";
import { around, through } from "../drawing/line.js";
import { fibre } from "../drawing/muscle.js";
import { Glow } from "./glow.js";
import { meant, offered, pieces, regions } from "./regions.js";
import { box, dots, grown } from "../drawing/shapes.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {import("./body_outline.js").View} View */

/** Left, top, width and height of what is seen. */
const SEEN = { whole: [-152, -14, 304, 782], torso: [-152, -14, 304, 466] };
/** Pixels a thumb needs; a little more than the smallest that is allowed, as neighbours share. */
const THUMB = 52;
const CHECK = "m-7 0 5 5 9-11";

/** Makes a thing of a shape once. @template T @param {(shape: Point[]) => T} make @returns {(shape: Point[]) => T} */
const once = (make) => {
  const made = new WeakMap();
  return (shape) => {
    if (!made.has(shape)) made.set(shape, make(shape));
    return made.get(shape);
  };
};
const soft = once((shape) => around(grown(shape, -4)));
const dotted = once((shape) =>
  dots(grown(shape, -6), 9)
    .map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}h0`)
    .join(""),
);
/** The solid shape, made once for each view. */
const whole = /** @type {Record<View, string>} */ ({ front: around(outline("front")), back: around(outline("back")) });
/** The one line in it: the spine, or what of a front tells that it is one. @type {Record<View, string>} */
const within = { front: through(chin()), back: through(spine()) };

/** @param {Point[]} shape */
const middle = (shape) => {
  const [left, top, right, bottom] = box(shape);
  return [(left + right) / 2, (top + bottom) / 2];
};

/**
 * @typedef {object} Shown
 * @property {View} [view]
 * @property {Record<string, number>} [tension] by region: 0 at ease, 1 tense
 * @property {string[]} [sore] regions that are dotted
 * @property {string | string[]} [focus] the region that attention rests on, or a few
 * @property {string[]} [chosen] regions that someone has chosen
 * @property {"whole" | "torso"} [crop] all, or head to hips
 * @property {boolean} [bold] a small picture, about as wide as a hand: the line of a muscle has wider swings
 */

/** How wide the line of a muscle swings: less where the muscle is short. @param {Point[]} run @param {boolean} bold */
const sizeOf = ([[x1, y1], [x2, y2]], bold) => Math.min(bold ? 1.7 : 1.3, Math.hypot(x2 - x1, y2 - y1) / 26);

/**
 * What is felt glows in the shape: clay with a tight zigzag, teal with a wide wave.
 * @param {{region: import("./regions.js").Region, name: string, much: number, bold: boolean}} props
 */
const Felt = ({ region, name, much, bold }) => (
  <g class="easeback-body__felt" data-drawn={name} data-tone={much > 0.5 ? "tension" : "ease"}>
    {region.glows.map((oval) => (
      <Glow oval={oval} tone={much > 0.5 ? "tension" : "ease"} much={Math.abs(2 * much - 1)} key={oval} />
    ))}
    <path
      class="easeback-body__muscle"
      data-tone={much > 0.5 ? "tension" : "ease"}
      d={region.runs.map((run) => through(fibre(run, much, sizeOf(run, bold)))).join("")}
    />
  </g>
);

/**
 * The drawing. A name without a side stands for both sides.
 * @param {Shown & {near?: string, label?: string}} props
 */
function Drawing({
  view = "back",
  tension = {},
  sore = [],
  focus,
  chosen = [],
  crop = "whole",
  bold = false,
  near,
  label,
}) {
  const all = regions(view);
  const shapes = (/** @type {string[]} */ names) =>
    [...new Set(names.flatMap((name) => pieces(name, view)))].map((name) => all[name].shape);
  const felt = Object.entries(tension).flatMap(([name, much]) =>
    pieces(name, view).map((piece) => ({ piece, name, much: Math.max(0, Math.min(1, much)) })),
  );
  return (
    <svg
      class="easeback-figure easeback-body__drawing"
      viewBox={SEEN[crop].join(" ")}
      data-bold={bold}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      <path class="easeback-figure__piece" data-part="body" d={whole[view]} />
      {shapes(chosen).map((shape) => (
        <path class="easeback-body__chosen" d={soft(shape)} key={shape} />
      ))}
      <path class={view === "back" ? "easeback-figure__spine" : "easeback-body__chin"} d={within[view]} />
      {felt.map(({ piece, name, much }) => (
        <Felt region={all[piece]} name={name.replaceAll("_", "-")} much={much} bold={bold} key={piece} />
      ))}
      {shapes(sore).map((shape) => (
        <path class="easeback-body__sore" d={dotted(shape)} key={shape} />
      ))}
      {shapes(focus ? [focus].flat() : []).map((shape) => (
        <path class="easeback-body__focus" d={soft(shape)} key={shape} />
      ))}
      {shapes(near ? [near] : []).map((shape) => (
        <path class="easeback-body__near" d={soft(shape)} key={shape} />
      ))}
      {shapes(chosen).map((shape) => (
        <g class="easeback-body__check" transform={`translate(${middle(shape)})`} key={shape}>
          <circle r="13" />
          <path d={CHECK} />
        </g>
      ))}
    </svg>
  );
}

/**
 * With `onChoose` each region of `part` is a button that has no pull on its neighbours: a tap means the nearest
 * region. Without it the figure is a picture with a name. `finger`: the figure is for fingers only, whose names then
 * stand in a list beside it; a whole figure on a phone has more regions than there is room for buttons that keep
 * apart.
 * @param {Shown & {label: string, part?: string[], names?: (region: string) => string, onChoose?: (region: string) =>
 *   void, list?: boolean, finger?: boolean}} props
 */
export function Body({ label, part, names = String, onChoose, list = false, finger = false, ...shown }) {
  const { view = "back", crop = "whole", chosen = [], focus } = shown;
  const [near, setNear] = useState("");
  const [left, top, width, height] = SEEN[crop];
  const all = regions(view);
  const seen = (/** @type {string} */ name) =>
    pieces(name, view).filter((piece) => middle(all[piece].shape)[1] < top + height);
  const active = onChoose ? (part ?? offered(view)).filter((name) => seen(name).length) : [];
  const style = { "--body-ratio": `${width / height}`, "--body-wide": width };
  if (!onChoose)
    return (
      <div class="easeback-body" style={style}>
        <Drawing {...shown} label={label} />
      </div>
    );

  /** @param {MouseEvent} event @param {string} name */
  const at = (event, name) => {
    const place =
      event.currentTarget instanceof Element && event.currentTarget.closest(".easeback-body")?.getBoundingClientRect();
    // by the keyboard, or by what reads the screen
    if (!place || (event.detail === 0 && event.type === "click")) return name;
    const scale = width / place.width;
    return meant(
      active,
      view,
      [left + (event.clientX - place.left) * scale, top + (event.clientY - place.top) * scale],
      THUMB * scale,
    );
  };
  return (
    <>
      <div class="easeback-body" style={style} role="group" aria-label={label}>
        <Drawing {...shown} near={near} />
        {active.flatMap((name) =>
          seen(name).map((piece, index) => {
            const [x1, y1, x2, y2] = box(all[piece].shape);
            const place = {
              left: (100 * ((x1 + x2) / 2 - left)) / width,
              top: (100 * ((y1 + y2) / 2 - top)) / height,
              width: (100 * (x2 - x1)) / width,
              height: (100 * (y2 - y1)) / height,
            };
            return (
              <button
                type="button"
                class="easeback-body__spot needs-script"
                key={`${name} ${piece}`}
                aria-label={names(name)}
                aria-pressed={chosen.includes(name) || [focus].flat().includes(name)}
                aria-hidden={index || finger ? "true" : undefined}
                tabIndex={index || finger ? -1 : 0}
                style={Object.fromEntries(Object.entries(place).map(([side, share]) => [side, `${share.toFixed(2)}%`]))}
                onClick={(event) => onChoose(at(event, name))}
                onPointerLeave={() => setNear("")}
                onPointerMove={(event) => event.pointerType === "mouse" && setNear(at(event, name))}
              />
            );
          }),
        )}
      </div>
      {list && (
        <ul class="easeback-body__list">
          {active.map((name) => (
            <li key={name}>
              <Button pressed={chosen.includes(name)} onClick={() => onChoose(name)}>
                {names(name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
