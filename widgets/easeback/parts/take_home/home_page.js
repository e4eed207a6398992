// A plan as one HTML file, which opens from disk with no network: its words, its exercises, and whom to call.
import { renderToString } from "preact-render-to-string";
import { day as dayText } from "../../kit/kept/dates.js";
import { countryOf } from "../../kit/page/country.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { exercisesIn } from "../../kit/take_home/at_home.js";
import { Preview } from "../../kit/take_home/preview.js";
import player from "../player/player.js";
import { addressOf } from "../safety/where.js";

/** @typedef {import("../../kit/kept/plan.js").Plan} Plan */
/**
 * What a page is made of.
 * @typedef {object} Home
 * @property {Plan} plan what of it goes along
 * @property {import("../../kit/kept/plan_words.js").PlanRows} rows
 * @property {import("../../kit/kept/plan_words.js").FlareRows} flare
 * @property {any} atHome the rows of `at_home_rows`
 * @property {Record<string, string>} words of this part @property {string} language
 * @property {"ltr" | "rtl"} direction
 * @property {string} country whose numbers it holds: the one the person chose, or ""
 * @property {string} day on which it is made
 * @property {string} link to the plan in the course, or ""
 * @property {string} copy the plan as a device takes it back
 */

/** The help of the page has its name, as on every page of the course: the player's links lead there. */
const HELP = { id: "help-now" };

/** The warning signs by what they ask for, and the numbers to call. @param {{atHome: any, country: string}} props */
function Help({ atHome: { signs, actions, lines, countries }, country }) {
  const t = useWords();
  const here = countryOf(countries, country);
  const ours = lines.filter((/** @type {any} */ line) => line.country === here);
  return (
    <section class="easeback-at-home__help" {...HELP}>
      <h2>{t("page-help")}</h2>
      {actions.map((/** @type {{id: string, text: string}} */ { id, text }) => (
        <div key={id}>
          <p>
            <strong>{text}</strong> {t("page-if")}
          </p>
          <ul>
            {signs
              .filter((/** @type {any} */ { action }) => action === id)
              .map((/** @type {any} */ sign) => (
                <li key={sign.id}>{sign.question}</li>
              ))}
          </ul>
        </div>
      ))}
      {ours.length === 0 && <p>{t("page-number")}</p>}
      {ours.map((/** @type {any} */ line) => (
        <p class="easeback-at-home__call" key={line.id}>
          <a href={addressOf(line)}>{line.contact}</a> {line.name}. {line.note}
        </p>
      ))}
    </section>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
function Page({ model }) {
  const t = useWords(model);
  const [{ plan, rows, flare, atHome, language, country, day, link }] = useTrait(model, "home");
  const exercises = exercisesIn(plan, atHome);
  return (
    <main class="easeback easeback-at-home">
      <h1>{t("calendar-name")}</h1>
      <p class="easeback-at-home__quiet">{t("page-about", { day: dayText(day, language) })}</p>
      <section>
        <Preview plan={plan} rows={rows} flare={flare} language={language} />
      </section>
      {exercises.length > 0 && (
        <section>
          <h2>{t("page-exercises")}</h2>
          {exercises.map((exercise) => (
            <div class="easeback easeback-part" data-part="player" data-exercise={exercise} key={exercise}>
              <player.View model={modelOf({ language, words: atHome.words, ...atHome.players[exercise] })} />
            </div>
          ))}
        </section>
      )}
      <Help atHome={atHome} country={country} />
      <p class="easeback-at-home__quiet">
        {t("page-no-doctor")} {t("page-back")}
      </p>
      {link && (
        <p>
          <a href={link}>{t("page-link")}</a>
        </p>
      )}
    </main>
  );
}

/** A model that only holds. @param {Record<string, any>} traits @returns {any} */
const modelOf = (traits) => ({
  get: (/** @type {string} */ name) => traits[name],
  set() {},
  save_changes() {},
  on() {},
  off() {},
});

/** Rows in a page: no text of theirs ends the element. @param {unknown} rows */
const rowsIn = (rows) => ({ __html: JSON.stringify(rows).replace(/</g, "\\u003c") });

/**
 * The file. Its policy lets nothing of it be fetched, sent or run but the one script of ours.
 * @param {Home} home @param {{script: string, hash: string, style: string}} carried the script of the page with its
 *   hash, and its style with the letters in it
 */
export function homePageOf(home, { script, hash, style }) {
  const { words, language, direction, plan, atHome, copy } = home;
  const { View } = part(Page);
  const t = words["calendar-name"];
  const names = exercisesIn(plan, atHome);
  const players = Object.fromEntries(names.map((name) => [name, atHome.players[name]]));
  const policy = [
    "default-src 'none'",
    `script-src '${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "media-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const page = (
    <html lang={language} dir={direction} data-easeback="reading">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{t}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body class="easeback-page">
        <View model={modelOf({ words, language, home })} />
        <script
          type="application/json"
          class="easeback-rows"
          dangerouslySetInnerHTML={rowsIn({ language, words: atHome.words, players })}
        />
        <script type="application/json" class="easeback-copy" dangerouslySetInnerHTML={rowsIn(JSON.parse(copy))} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}
