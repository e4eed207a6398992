import { useMemo } from "preact/hooks";
import { planIn } from "../../kit/kept/plan.js";
import { flareWords } from "../../kit/kept/plan_words.js";
import { useKept } from "../../kit/kept/use_store.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { EmbeddedPlayer } from "../player/player.js";
import { addressOf, useWhere } from "../safety/where.js";
import { numberIn } from "./number_in.js";

/** Nothing was said yet of the first hour. */
const UNSAID = { id: "", own: "" };

/**
 * Whom to call: as the plan says it, else someone who listens where the person is.
 * @param {{said: string, lines: import("../safety/where.js").Line[], countries:
 *   import("../safety/where.js").Country[]}} props
 */
function Call({ said, lines, countries }) {
  const t = useWords();
  const { talk } = useWhere(countries, lines);
  const number = said ? numberIn(said) : (talk?.contact ?? "");
  const words = t(said ? "call-number" : "call-talk", { number });
  return (
    <section class="easeback-bad-day__call">
      <h2>{t("call")}</h2>
      <p>{said || t("call-anyone")}</p>
      <p class="easeback-bad-day__ways">
        {number && <a href={addressOf({ kind: "call", contact: number })}>{words}</a>}
        <HelpLink words={t("help")} />
      </p>
    </section>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function BadDay({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "player");
  const [words] = useTrait(model, "player_words");
  const [language] = useTrait(model, "language");
  const [hour] = useTrait(model, "first_hour");
  const [lines] = useTrait(model, "lines");
  const [countries] = useTrait(model, "countries");
  const kept = useKept();
  const plan = kept && planIn(kept);
  const inner = useMemo(() => playerOf({ ...rows, words, language }), [rows, words, language]);
  return (
    <div class="easeback-bad-day">
      <EmbeddedPlayer model={inner} heading="h2" />
      <section class="easeback-bad-day__hour">
        <h2>{t("hour")}</h2>
        <p>{flareWords(plan?.flare.hour ?? UNSAID, hour)}</p>
      </section>
      <Call said={plan?.call ?? ""} lines={lines} countries={countries} />
    </div>
  );
}

/**
 * A player that asks nothing and keeps nothing, and that no link begins.
 * @param {Record<string, any>} rows @returns {import("../../kit/page/part.js").Model}
 */
function playerOf(rows) {
  const traits = /** @type {Record<string, any>} */ ({
    ...rows,
    asks: false,
    passing: true,
    arriving: false,
    others: [],
    length: "",
    way: "",
  });
  return { get: (name) => traits[name], set() {}, save_changes() {}, on() {}, off() {} };
}

export default part(BadDay);
