// A person in a pose, or on the way to it: where they began stands lightly behind, an arrow shows where it goes.
import { useMemo } from "preact/hooks";
import { around, through } from "../../kit/drawing/line.js";
import { bodyBetween, bodyOf, eased } from "../../kit/figure/pose.js";
import { arrowOf, frameOf, strapOf, thingsOf } from "../../kit/figure/pose_scene.js";
import { shapeOf } from "../../kit/figure/pose_shape.js";

/** @typedef {import("../../kit/figure/pose.js").Pose} Pose */
/** @typedef {import("../../kit/figure/pose_shape.js").Shape} Shape */

const BODY = "easeback-line easeback-body__ground";
const WITHIN = "easeback-line easeback-body__within";

/** Whether the far limbs are held otherwise than the near ones. @param {Pose} pose */
const apart = ({ joints }) => Object.keys(joints).some((name) => name.startsWith("far_")) || Boolean(joints.turn);

/** A limb in front or behind: it hides what is under it, and is open where it joins the body. @param {{limb: Shape["before"][0], bold?: boolean}} props */
function Limb({ limb, bold = limb.bold }) {
  return (
    <g>
      <path class="easeback-pose__skin" d={around(limb.shape)} />
      {limb.lines.map((line, index) => (
        <path class={bold ? "easeback-line" : WITHIN} d={through(line)} key={index} />
      ))}
    </g>
  );
}

/** @param {{shape: Shape, leads: string}} props what leads on the far side is drawn as strongly as the body */
function Person({ shape, leads }) {
  return (
    <>
      {shape.behind.map((limb, index) => (
        <Limb limb={limb} bold={leads.startsWith("far_") && leads.endsWith("hand") === (index === 0)} key={index} />
      ))}
      <path class={BODY} d={around(shape.whole)} />
      {shape.folds.map((line, index) => (
        <path class={WITHIN} d={through(line)} key={index} />
      ))}
      {shape.face.map((line, index) => (
        <path class={WITHIN} data-fine="true" d={through(line)} key={index} />
      ))}
      {shape.before.map((limb, index) => (
        <Limb limb={limb} key={index} />
      ))}
      <path class="easeback-line easeback-body__spine" data-tone="ease" d={through(shape.spine)} />
    </>
  );
}

/** @param {{shape: Shape}} props */
const Began = ({ shape }) => (
  <g class="easeback-pose__began">
    {[...shape.behind, ...shape.before]
      .flatMap(({ lines }) => lines)
      .map((line, index) => (
        <path class="easeback-line" d={through(line)} key={index} />
      ))}
    <path class="easeback-line" d={around(shape.whole)} />
  </g>
);

/**
 * @param {{from: Pose, to: Pose, share: number, frame: number[], label?: string, arrow?: boolean}} props
 */
function Drawing({ from, to, share, frame, label, arrow = false }) {
  const view = to.view;
  const began = useMemo(() => shapeOf(bodyOf(from), view, apart(from)), [from, view]);
  const body = bodyBetween(from, to, share);
  const way = useMemo(() => (arrow ? arrowOf(from, to) : []), [from, to, arrow]);
  return (
    <svg
      class="easeback-body__drawing easeback-pose__drawing"
      viewBox={frame.join(" ")}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
      style={{ "--body-wide": frame[2] }}
    >
      {thingsOf([from, to], frame).map((line, index) => (
        <path class="easeback-line easeback-body__chair" d={line} key={index} />
      ))}
      {arrow && <Began shape={began} />}
      <Person
        shape={share === 0 ? began : shapeOf(body, view, apart(from) || apart(to))}
        leads={arrow ? to.leads : ""}
      />
      {to.beside.includes("strap") && <path class="easeback-line easeback-pose__strap" d={strapOf(body)} />}
      {way.map((line, index) => (
        <path class="easeback-line easeback-pose__way" data-tone="ease" d={line} key={index} />
      ))}
    </svg>
  );
}

/**
 * @param {{from?: Pose, to: Pose, share?: number, reach?: number, still?: boolean, label: string}} props `share` of the way, 0 to 1, even in
 *   time: the figure itself begins and ends slowly; `reach` is how far it goes, less than 1 for those who do it smaller; `still` shows
 *   start and end side by side. From place to place it is drawn anew
 */
export function PoseFigure({ from: before, to, share = 1, reach = 1, still = false, label }) {
  const from = before && before.place === to.place && before.view === to.view ? before : to;
  const moves = from.id !== to.id || JSON.stringify(from.joints) !== JSON.stringify(to.joints);
  const frame = useMemo(() => frameOf([from, to]), [from, to]);
  const size = { "--body-ratio": frame[2] / frame[3] };
  if (still && moves) {
    return (
      <div class="easeback-pose" role="img" aria-label={label} data-still="true" style={size}>
        <div class="easeback-pose__one">
          <Drawing from={from} to={from} share={0} frame={frame} />
        </div>
        <svg class="easeback-pose__then" viewBox="0 0 40 24" aria-hidden="true">
          <path class="easeback-line" data-tone="ease" d="M4,12H36M26,4L36,12L26,20" />
        </svg>
        <div class="easeback-pose__one">
          <Drawing from={from} to={to} share={reach} frame={frame} arrow />
        </div>
      </div>
    );
  }
  return (
    <div class="easeback-pose" style={size}>
      <div class="easeback-pose__one">
        <Drawing
          from={from}
          to={to}
          share={eased(Math.max(0, Math.min(1, share))) * reach}
          frame={frame}
          label={label}
          arrow={moves}
        />
      </div>
    </div>
  );
}
