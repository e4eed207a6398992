import { useEffect, useState } from "preact/hooks";
import { ANYWHERE, countryOf } from "../../kit/country.js";
import { day } from "../../kit/dates.js";
import { Disclosure } from "../../kit/form.js";
import { useWords } from "../../kit/part.js";
import { openStore } from "../../kit/store.js";

/**
 * @typedef {{id: string, country: string, kind: "emergency"|"call"|"text"|"web", contact: string, hours: string,
 *   name: string, note: string, checked: string}} Line
 * @typedef {{id: string, name: string}} Country
 */

/**
 * The person's country: the one they chose, else a guess; empty at the first paint.
 * @param {Country[]} countries
 * @returns {[string, (country: string) => void]}
 */
export function useCountry(countries) {
  const [country, setCountry] = useState("");
  useEffect(() => {
    const store = openStore();
    const follow = () => {
      const { country: chosen } = store.read();
      setCountry(countryOf(countries.map(({ id }) => id), chosen));
    };
    follow();
    return store.subscribe(follow);
  }, [countries]);
  const choose = (/** @type {string} */ chosen) => {
    openStore().update((document) => ({ ...document, country: chosen || null }));
  };
  return [country, choose];
}

/** @param {Line} line */
function addressOf({ kind, contact }) {
  if (kind === "web") return /^https?:/.test(contact) ? contact : `https://${contact}`;
  return `${kind === "text" ? "sms" : "tel"}:${contact.replace(/[^\d+]/g, "")}`;
}

/** @param {{lines: Line[]}} props */
function List({ lines }) {
  const t = useWords();
  return (
    <ul class="easeback-safety__lines">
      {lines.map((line) => (
        <li key={line.id} data-line={line.id} data-kind={line.kind}>
          <a href={addressOf(line)} {...(line.kind === "web" ? { target: "_blank", rel: "noopener noreferrer" } : {})}>
            {t(`kind.${line.kind}`, { contact: line.contact.replace(/^https?:\/\/|\/$/g, "") })}
          </a>
          <span>
            {line.name}{line.kind !== "emergency" && line.kind !== "web" && line.hours === "24h" && `, ${t("hours.24h")}`}
            {line.note && <small>{line.note}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/**
 * @param {{lines: Line[], countries: Country[], country: string, setCountry: (country: string) => void, language: string}} props
 */
export function HelpLines({ lines, countries, country, setCountry, language }) {
  const t = useWords();
  const of = (/** @type {string} */ code) => lines.filter((line) => line.country === code);
  const oldest = lines.map(({ checked }) => checked).sort()[0];
  return (
    <div class="easeback-safety__help" data-known={country !== ""}>
      <label class="easeback-safety__country needs-script">
        <span>{t("country")}</span>
        <select value={country} onChange={(event) => setCountry(event.currentTarget.value)}>
          <option value="">{t("country-choose")}</option>
          {countries.filter(({ id }) => id !== ANYWHERE).map(({ id, name }) => <option key={id} value={id} selected={id === country}>{name}</option>)}
        </select>
      </label>
      <List lines={[...of(country), ...of(ANYWHERE)]} />
      <Disclosure summary={t("every-country")}>
        {countries.filter(({ id }) => id !== ANYWHERE).map(({ id, name }) => (
          <div class="easeback-safety__land" key={id}><h4>{name}</h4><List lines={of(id)} /></div>
        ))}
      </Disclosure>
      {oldest && <p class="easeback-safety__checked">{t("checked", { day: day(oldest, language) })}</p>}
    </div>
  );
}
