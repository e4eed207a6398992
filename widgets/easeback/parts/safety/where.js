// Where a person is, and whom to call there: the country they chose or the one their device tells of, by its name.
import { ANYWHERE, countryOf } from "../../kit/page/country.js";
import { useWords } from "../../kit/page/part.js";
import { keep, liveIn } from "../../kit/kept/deeds.js";
import { useKept } from "../../kit/kept/use_store.js";

/**
 * @typedef {{id: string, country: string, kind: "emergency"|"call"|"text"|"web", contact: string, hours: string,
 *   name: string, note: string, checked: string}} Line
 * @typedef {import("../../kit/page/country.js").Country & {name: string}} Country
 * `country` is "" as long as nothing is known of it; `numbers` are for an emergency there, `talk` is someone to talk to
 * @typedef {{country: string, name: string, countries: Country[], numbers: Line[], talk: Line | undefined,
 *   choose: (country: string) => void}} Where
 */

/** @param {string} contact */
const dialled = (contact) => contact.replace(/[^\d+]/g, "");

/** Where a line leads. @param {Pick<Line, "kind" | "contact">} line */
export function addressOf({ kind, contact }) {
  if (kind === "web") return /^https?:/.test(contact) ? contact : `https://${contact}`;
  return `${kind === "text" ? "sms" : "tel"}:${dialled(contact)}`;
}

/**
 * Unknown at the first paint, so that no number of another country stands there for a moment.
 * @param {Country[]} countries @param {Line[]} lines @returns {Where}
 */
export function useWhere(countries, lines) {
  const kept = useKept();
  const country = kept ? countryOf(countries, kept.country) : "";
  const here = lines.filter((line) => line.country === country);
  return {
    country,
    countries,
    name: countries.find(({ id }) => id === country)?.name ?? "",
    numbers: here.filter(({ kind }) => kind === "emergency"),
    talk: here.find(({ kind }) => kind === "call"),
    choose: (chosen) => keep(liveIn(chosen)),
  };
}

/**
 * The choice of a country; the last one is for whoever is elsewhere.
 * @param {{where: Where, hideLabel?: boolean}} props
 */
export function ChooseCountry({ where: { country, countries, choose }, hideLabel = false }) {
  const t = useWords();
  const last = (/** @type {Country} */ { id }) => Number(id === ANYWHERE);
  return (
    <label class="easeback-safety__country needs-script">
      <span class={hideLabel ? "easeback-unseen" : ""}>{t("country")}</span>
      <select value={country} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t("country-choose")}</option>
        {[...countries]
          .sort((one, other) => last(one) - last(other))
          .map(({ id, name }) => (
            <option key={id} value={id} selected={id === country}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}

/**
 * A number ready to dial, with the name of its country beside it.
 * @param {{line: Line, name: string, kind?: string}} props
 */
export const Call = ({ line, name, kind = "call" }) => {
  const t = useWords();
  return (
    <a class={`easeback-safety__${kind}`} href={addressOf(line)}>
      <span>{t("call", { number: line.contact })}</span> <small>{name}</small>
    </a>
  );
};

/**
 * The emergency number of the country. Where the country is not known it is chosen first, and no number stands there.
 * @param {{where: Where, chooses?: boolean}} props `chooses`: whether it can be chosen right here
 */
export function Dial({ where, chooses = false }) {
  const t = useWords();
  if (where.numbers.length)
    return (
      <span class="easeback-safety__dial">
        {where.numbers.map((line) => (
          <Call key={line.id} line={line} name={where.name} />
        ))}
      </span>
    );
  return (
    <span class="easeback-safety__dial">
      <strong>{t(where.country ? "elsewhere" : "call-your")}</strong>
      {chooses && !where.country && <ChooseCountry where={where} hideLabel />}
    </span>
  );
}
