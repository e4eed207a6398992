// Someone to talk to: the lines of the person's country, and those of every country by name.
import { ANYWHERE } from "../../kit/page/country.js";
import { day } from "../../kit/kept/dates.js";
import { Disclosure } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { addressOf, ChooseCountry } from "./where.js";

/** @typedef {import("./where.js").Line} Line */

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
            {line.kind !== "emergency" && line.kind !== "web" && line.hours === "24h"
              ? t("always", { name: line.name })
              : line.name}
            {line.note && <small>{line.note}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The lines of one country under its name. @param {{name: string, lines: Line[], note?: string}} props */
const Land = ({ name, lines, note }) => (
  <div class="easeback-safety__land">
    <h3>{name}</h3>
    {note && <p>{note}</p>}
    <List lines={lines} />
  </div>
);

/** @param {{lines: Line[], where: import("./where.js").Where, language: string}} props */
export function HelpLines({ lines, where, language }) {
  const t = useWords();
  const of = (/** @type {string} */ code) => lines.filter((line) => line.country === code);
  const oldest = lines.map(({ checked }) => checked).sort()[0];
  const [here, elsewhere] = [where.country, ANYWHERE].map((code) => where.countries.find(({ id }) => id === code));
  return (
    <div class="easeback-safety__help" data-known={where.country !== ""}>
      <ChooseCountry where={where} />
      {here && here !== elsewhere && <Land name={here.name} lines={of(here.id)} />}
      {elsewhere && <Land name={elsewhere.name} note={t("elsewhere")} lines={of(ANYWHERE)} />}
      <Disclosure summary={t("every-country")}>
        {where.countries
          .filter((country) => country !== elsewhere)
          .map(({ id, name }) => (
            <Land key={id} name={name} lines={of(id)} />
          ))}
      </Disclosure>
      {oldest && <p class="easeback-safety__checked">{t("checked", { day: day(oldest, language) })}</p>}
    </div>
  );
}
