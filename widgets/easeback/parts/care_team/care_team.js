import { Disclosure } from "../../kit/form/form.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { addressOf, useWhere } from "../safety/where.js";

/**
 * @typedef {{id: string, name: string, does: string, expect: string, ask: string}} Role
 * @typedef {{id: string, name: string, note: string, contact: string}} Contact
 * @typedef {{id: string, country: string, text: string, contact: string, source:
 *   import("../../kit/claims/claims.js").Reference}} Route
 * @typedef {import("../safety/where.js").Country} Country
 */

/** A number ready to dial, or a page ready to open. @param {{contact: string}} props */
function Reach({ contact }) {
  const t = useWords();
  const web = contact.startsWith("https:");
  return web ? (
    <a href={contact} target="_blank" rel="noopener noreferrer">
      {contact.replace(/^https:\/\/|\/$/g, "")}
    </a>
  ) : (
    <a href={addressOf({ kind: "call", contact })}>{t("call", { number: contact })}</a>
  );
}

/** Someone of the team. @param {{role: Role}} props */
function OfTheTeam({ role: { name, does, expect, ask } }) {
  const t = useWords();
  return (
    <Disclosure summary={name}>
      <p>{does}</p>
      <p>{expect}</p>
      <p>
        <strong>{t("ask")}</strong> {ask}
      </p>
    </Disclosure>
  );
}

/** Who may help, and the clinic's own people. @param {{roles: Role[], clinic: Contact[]}} props */
function Team({ roles, clinic }) {
  const t = useWords();
  return (
    <>
      <div class="easeback-care-team__roles">
        {roles.map((role) => (
          <OfTheTeam key={role.id} role={role} />
        ))}
      </div>
      <h3>{t("clinic")}</h3>
      <ul class="easeback-care-team__clinic">
        {clinic.map(({ id, name, note, contact }) => (
          <li key={id} data-contact={contact}>
            <strong>{name}</strong> {contact && <Reach contact={contact} />} <small>{note}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The ways of one country, each with its source. @param {{name: string, routes: Route[]}} props */
const Ways = ({ name, routes }) => (
  <div class="easeback-care-team__country">
    <h4>{name}</h4>
    {routes.map(({ id, text, contact, source }) => (
      <p key={id} data-route={id}>
        {text} {contact && <Reach contact={contact} />}{" "}
        <a class="easeback-care-team__source" href={source.address} target="_blank" rel="noopener noreferrer">
          {source.link}
        </a>
      </p>
    ))}
  </div>
);

/** Where anxiety itself is treated: one's own country first. @param {{routes: Route[], countries: Country[]}} props */
function Anxiety({ routes, countries }) {
  const t = useWords();
  const { country } = useWhere(countries, []);
  const of = (/** @type {string} */ code) => routes.filter((one) => one.country === code);
  const named = countries.filter(({ id }) => of(id).length > 0);
  const here = named.find(({ id }) => id === country);
  return (
    <>
      {here && <Ways name={here.name} routes={of(here.id)} />}
      <p>{t(here ? "routes-also" : "routes-none")}</p>
      <Disclosure summary={t("routes-elsewhere")}>
        {named
          .filter((one) => one !== here)
          .map(({ id, name }) => (
            <Ways key={id} name={name} routes={of(id)} />
          ))}
        <p>{t("routes-not-here")}</p>
      </Disclosure>
    </>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function CareTeam({ model }) {
  useWords(model);
  const [anxiety] = useTrait(model, "anxiety");
  const [roles] = useTrait(model, "roles");
  const [clinic] = useTrait(model, "clinic");
  const [routes] = useTrait(model, "routes");
  const [countries] = useTrait(model, "countries");
  return (
    <div class="easeback-care-team">
      {anxiety ? <Anxiety routes={routes} countries={countries} /> : <Team roles={roles} clinic={clinic} />}
    </div>
  );
}

export default part(CareTeam);
