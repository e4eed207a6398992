import { useSettled } from "../../kit/form/controls.js";
import { Choice } from "../../kit/form/form.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/** @typedef {[rain: number, umbrellas: number, shoes: number]} Day */

const [WIDE, HIGH, MOST] = [520, 300, 11];
const across = (/** @type {number} */ umbrellas) => 46 + (umbrellas / MOST) * (WIDE - 60);
const up = (/** @type {number} */ shoes) => HIGH - 34 - (shoes / MOST) * (HIGH - 52);

/** The straight line that lies closest to some days, as far as they reach. @param {Day[]} days */
export function trend(days) {
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [days.map((day) => day[1]), days.map((day) => day[2])];
  const [mx, my] = [mean(x), mean(y)];
  const spread = mean(x.map((value) => (value - mx) ** 2));
  const slope = spread ? mean(x.map((value, index) => (value - mx) * (y[index] - my))) / spread : 0;
  const at = (/** @type {number} */ value) => my + slope * (value - mx);
  const [from, to] = [Math.min(...x) - 0.3, Math.max(...x) + 0.3];
  return { slope, d: `M${across(from)} ${up(at(from))}L${across(to)} ${up(at(to))}` };
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function CommonCause({ model }) {
  const t = useWords(model);
  const [days] = useTrait(model, "days");
  const [rain, setRain] = useTrait(model, "rain");
  const looked = days.filter((/** @type {Day} */ day) => rain === "all" || String(day[0]) === rain);
  const line = trend(looked);
  const said = t(Math.abs(line.slope) < 0.05 ? "said.level" : "said.rises", { days: t(`days.${rain}`) });
  const settled = useSettled(said);
  return (
    <div class="easeback-common-cause">
      <figure aria-label={t("title")}>
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={said}>
          <path class="easeback-common-cause__axes" d={`M46 12V${HIGH - 34}H${WIDE - 8}`} />
          {days.map((/** @type {Day} */ day, /** @type {number} */ index) => (
            <circle
              key={index}
              class="easeback-common-cause__day"
              data-rain={day[0]}
              data-looked={rain === "all" || String(day[0]) === rain}
              cx={across(day[1])}
              cy={up(day[2])}
              r="6.5"
            />
          ))}
          <path class="easeback-line" data-tone="ease" d={line.d} />
        </svg>
        <span class="easeback-common-cause__across">{t("umbrellas")}</span>
        <span class="easeback-common-cause__up">{t("shoes")}</span>
      </figure>
      <Choice
        label={t("which")}
        value={rain}
        onChange={setRain}
        options={["all", "0", "1", "2", "3"].map((value) => ({ value, text: t(`days.${value}`) }))}
      />
      <p class="easeback-common-cause__said" aria-live="polite">
        {settled}
      </p>
      <p class="easeback-model-note">{t("note")}</p>
    </div>
  );
}

export default part(CommonCause);
