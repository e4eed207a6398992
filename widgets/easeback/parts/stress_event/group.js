import { useWords } from "../../kit/page/part.js";
import { risesOf } from "./reading.js";

/** @typedef {{people: [number, number][], clear: number}} People response and noise of each, in hundredths of nmol/L;
 *   rises from `clear` nmol/L on are clear ones, smaller ones come about by chance */

/**
 * Columns for a rise, and for chance to lower a signal that does not rise; each is half of a clear rise wide at
 * least.
 */
const [RISING, FALLING] = [28, 4];

/**
 * A hundred people as dots, each where their slow signal rose to. Full dots are clear rises, open ones are not.
 * @param {{group: People, share: number}} props
 */
export function Group({ group: { people, clear: least }, share }) {
  const t = useWords();
  const rises = risesOf(people, share);
  const clear = rises.filter((rise) => rise >= least).length;
  const most = rises[rises.length - 1];
  // Nobody is put at an edge they have gone beyond: after much stress a column stands for more.
  const wide = (least / 2) * Math.max(1, Math.ceil(most / ((least / 2) * RISING) + 1e-9));
  const zero = Math.max(FALLING, Math.ceil(-rises[0] / wide));
  const columns = Array.from({ length: zero + RISING }, () => 0);
  const dots = rises.map((rise) => {
    const column = Math.floor(rise / wide) + zero;
    return { column, level: columns[column]++, clear: rise >= least };
  });
  const high = Math.max(17, ...columns);
  return (
    <figure class="easeback-stress-event__group">
      <svg viewBox={`-1 ${-high} ${columns.length + 2} ${high + 1.2}`} aria-hidden="true">
        <path class="easeback-stress-event__zero" d={`M${zero} ${-high + 0.5}V0.6M0 0.6H${columns.length}`} />
        {dots.map((dot, index) => (
          <circle cx={dot.column + 0.5} cy={-dot.level} r={0.34} data-clear={dot.clear} key={index} />
        ))}
      </svg>
      <div class="easeback-stress-event__ends" aria-hidden="true">
        <span style={{ left: `${((1 + zero) / (columns.length + 2)) * 100}%` }}>{t("group.none")}</span>
        <span>{t("group.much")}</span>
      </div>
      <figcaption>
        {t("group.said", { clear, others: people.length - clear })} {t("group.normal")}
      </figcaption>
    </figure>
  );
}
