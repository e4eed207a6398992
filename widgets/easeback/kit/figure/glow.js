// What is felt or moves glows inside the solid shape: light that fades towards its rim, in steps, as no drawing of
// ours needs an id.

/** How far each step of a glow reaches, as shares of the whole. */
const STEPS = [0.88, 0.8, 0.72, 0.64, 0.56, 0.48, 0.4, 0.32];

/** With few digits, as it travels with the page. @param {number} value */
const short = (value) => Math.round(value * 20) / 20;

/**
 * @param {{oval: import("../drawing/shapes.js").Ellipse, tone: "tension"|"ease"|"moves", much?: number}} props `much`
 *   from 0 to 1 is how strong it is
 */
export function Glow({ oval: { at, along, across, degrees }, tone, much = 1 }) {
  if (much < 0.02) return null;
  return (
    <g
      class="easeback-figure__glow"
      data-tone={tone}
      transform={`translate(${at.map(short)}) rotate(${Math.round(degrees)})`}
      style={much < 1 ? { opacity: short(much) } : undefined}
    >
      {STEPS.map((share) => (
        <ellipse rx={short(along * share)} ry={short(across * share)} key={share} />
      ))}
    </g>
  );
}
