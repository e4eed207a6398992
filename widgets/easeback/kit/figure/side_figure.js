// The figure from the side: what it shows is the spine, in one posture or on the way to another.
import { around, through } from "../drawing/line.js";
import { toneOf } from "../drawing/muscle.js";
import { POSTURES, arm, between, chair, face, silhouette, spineOf } from "./posture.js";

/** @typedef {import("./posture.js").Posture} Posture */

const STANDING = ["stand", "guard"];
/** Left, top, width and height of what is seen: the chair needs room behind, who only sits needs less above. */
const SEEN = { standing: [-140, -14, 304, 782], sitting: [-252, 140, 432, 628], both: [-252, -14, 432, 782] };

/**
 * @param {{posture: Posture, from?: Posture, share?: number, tension?: number, label: string, strokes?: "screen" | "scale",
 *   room?: keyof typeof SEEN, bold?: boolean}} props `share` of the way `from` one posture to `posture`; `tension` of the muscles along the
 *   spine, 0 to 1; `room` to keep where the figure goes on from posture to posture, so that it keeps its size; `bold` for a
 *   small picture: a tense spine with fewer and wider turns
 */
export function SideFigure({
  posture,
  from = posture,
  share = 1,
  tension = 0,
  label,
  strokes = "screen",
  room,
  bold = false,
}) {
  const joints = between(POSTURES[from], POSTURES[posture], share);
  const upright = [from, posture].filter((each) => STANDING.includes(each)).length;
  const seen = SEEN[room ?? (upright === 2 ? "standing" : upright ? "both" : "sitting")];
  return (
    <div class="easeback-body" style={{ "--body-ratio": `${seen[2] / seen[3]}`, "--body-wide": seen[2] }}>
      <svg class="easeback-body__drawing" viewBox={seen.join(" ")} data-strokes={strokes} role="img" aria-label={label}>
        {upright < 2 && (
          <path
            class="easeback-line easeback-body__chair"
            d={through(chair(joints))}
            style={{ opacity: upright ? (from === posture || STANDING.includes(posture) ? 1 - share : share) : 1 }}
          />
        )}
        <path class="easeback-line easeback-body__ground" d={around(silhouette(joints))} />
        <path class="easeback-line easeback-body__within easeback-body__ground" d={through(arm(joints))} />
        {face(joints).map((each) => (
          <path class="easeback-line easeback-body__within" data-fine="true" d={through(each)} key={each} />
        ))}
        <path
          class="easeback-line easeback-body__muscle easeback-body__spine"
          data-tone={tension > 0.5 ? "tension" : "ease"}
          style={{ "--tense": toneOf(tension) }}
          d={through(spineOf(joints, tension, bold ? "bold" : "fine"))}
        />
      </svg>
    </div>
  );
}
