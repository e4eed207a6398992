// A person in a pose, or on the way to it: where they began stands as a faint shape behind, an arrow shows where it
// goes.
import { useMemo } from "preact/hooks";
import { Began, Person } from "./person.js";
import { bodyBetween, bodyOf, eased } from "./pose.js";
import { arrowOf, frameOf, groundOf, strapOf, thingsOf } from "./pose_scene.js";
import { solidOf } from "./solid.js";

/** @typedef {import("./pose.js").Pose} Pose */

/**
 * @param {{from: Pose, to: Pose, share: number, frame: number[], label?: string, arrow?: boolean}} props
 */
function Drawing({ from, to, share, frame, label, arrow = false }) {
  const { view } = to;
  const began = useMemo(() => solidOf(bodyOf(from), view), [from, view]);
  const body = bodyBetween(from, to, share);
  const way = useMemo(() => (arrow ? arrowOf(from, to) : []), [from, to, arrow]);
  return (
    <svg
      class="easeback-figure"
      viewBox={frame.join(" ")}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
      style={{ "--figure-wide": frame[2] }}
    >
      {thingsOf(to).map((line) => (
        <path class="easeback-figure__thing" d={line} key={line} />
      ))}
      {arrow && <Began solid={began} />}
      <Person solid={solidOf(body, view, arrow ? to.leads : "")} />
      <path class="easeback-figure__thing" d={groundOf(to, frame)} />
      {to.beside.includes("strap") && <path class="easeback-figure__strap" d={strapOf(body)} />}
      {way.length > 0 && <path class="easeback-figure__way" d={way.join("")} />}
    </svg>
  );
}

/**
 * @param {{from?: Pose, to: Pose, share?: number, reach?: number, still?: boolean, label: string}} props `share` of
 *   the way, 0 to 1, even in time: the figure itself begins and ends slowly; `reach` is how far it goes, less than 1
 *   for those who do it smaller; `still` shows start and end side by side. From place to place it is drawn anew
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
