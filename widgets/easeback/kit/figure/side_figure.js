// The figure from the side in one of the five postures, or on the way to another: what it shows is the spine.
import { through } from "../drawing/line.js";
import { Person } from "./person.js";
import { bodyBetween } from "./pose.js";
import { groundOf, thingsOf } from "./pose_scene.js";
import { POSTURES, ROOMS, sits, spineOf } from "./posture.js";
import { solidOf } from "./solid.js";

/** @typedef {import("./posture.js").Posture} Posture */

/**
 * @param {{posture: Posture, from?: Posture, share?: number, tension?: number, label: string, room?: keyof typeof
 *   ROOMS, bold?: boolean}} props `share` of the way `from` one posture to `posture`; `tension` of the muscles along
 *   the spine, 0 to 1; `room` to keep where the figure goes on from posture to posture, so that it keeps its size;
 *   `bold` for a small picture: a tense spine with fewer and wider turns
 */
export function SideFigure({ posture, from = posture, share = 1, tension = 0, label, room, bold = false }) {
  const [seated, before] = [sits(posture), sits(from)];
  const seen = ROOMS[room ?? (seated !== before ? "both" : seated ? "sitting" : "standing")];
  const chair = seated ? (before ? 1 : share) : before ? 1 - share : 0;
  const solid = solidOf(bodyBetween(POSTURES[from], POSTURES[posture], share), "side");
  return (
    <div class="easeback-body" style={{ "--body-ratio": `${seen[2] / seen[3]}` }}>
      <svg class="easeback-figure" viewBox={seen.join(" ")} role="img" aria-label={label}>
        {chair > 0 &&
          thingsOf(POSTURES.upright).map((line) => (
            <path
              class="easeback-figure__thing"
              d={line}
              style={chair < 1 ? { opacity: chair } : undefined}
              key={line}
            />
          ))}
        <Person
          solid={solid}
          spine={
            <path
              class="easeback-figure__spine"
              data-tone={tension > 0.5 ? "tension" : "ease"}
              d={through(spineOf(solid.spine, tension, bold ? "bold" : "fine"))}
            />
          }
        />
        <path class="easeback-figure__thing" d={groundOf(POSTURES.stand, seen)} />
      </svg>
    </div>
  );
}
