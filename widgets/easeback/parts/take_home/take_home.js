import { useState } from "preact/hooks";
import { Disclosure, Switch } from "../../kit/form/form.js";
import { Later } from "../../kit/form/later.js";
import { isBlank, planIn } from "../../kit/kept/plan.js";
import { StaysNote, useKept } from "../../kit/kept/use_store.js";
import { later } from "../../kit/page/later.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { Preview } from "../../kit/take_home/preview.js";
import { only, sectionsOf } from "../../kit/take_home/sections.js";

/** @typedef {import("../../kit/take_home/sections.js").Section} Section */

/** A page of one's own brings its script and its letters: it comes by itself. */
const askPage = () => later(() => import("./by_page.js"));
/** The ways lean on a calendar's, a code's and a spreadsheet's library: they come with the first that is opened. */
const askWays = () => later(() => import("./ways.js"));
const WAYS = /** @type {const} */ (["calendar", "link", "page", "sheet", "letter", "programs"]);
/** What waits for later does not go along unless it is asked for. @type {Section[]} */
const LEFT_HERE = ["later"];

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function TakeHome({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "plan_rows");
  const [flare] = useTrait(model, "flare");
  const [language] = useTrait(model, "language");
  const kept = useKept();
  const [left, setLeft] = useState(LEFT_HERE);
  const [open, setOpen] = useState("");
  const whole = kept && planIn(kept);
  if (!kept || !whole || isBlank(whole)) return <p class="easeback-take-home__none">{t("none")}</p>;
  const sections = sectionsOf(whole);
  const plan = only(
    whole,
    sections.filter((section) => !left.includes(section)),
  );
  const choose = (/** @type {Section} */ section, /** @type {boolean} */ goes) =>
    setLeft(goes ? left.filter((one) => one !== section) : [...left, section]);
  const leaveOwn = () => choose("own", false);
  const given = { model, plan, kept, rows, language, onShorter: leaveOwn };
  return (
    <div class="easeback-take-home needs-script">
      <fieldset class="easeback-take-home__sections">
        <legend class="easeback-choice__label">{t("sections")}</legend>
        {sections.map((section) => (
          <Switch
            key={section}
            label={t(`section.${section}`)}
            checked={!left.includes(section)}
            onChange={(goes) => choose(section, goes)}
          />
        ))}
      </fieldset>
      <section class="easeback-take-home__preview" aria-label={t("preview")}>
        <h3>{t("preview")}</h3>
        {isBlank(plan) ? (
          <p role="status">{t("nothing")}</p>
        ) : (
          <Preview plan={plan} rows={rows} flare={flare} language={language} />
        )}
      </section>
      {!isBlank(plan) &&
        WAYS.map((way) => (
          <Disclosure
            key={way}
            summary={t(`way.${way}`)}
            open={open === way}
            onToggle={(is) => setOpen((now) => (is ? way : now === way ? "" : now))}
          >
            {open === way && way === "page" && <Later ask={askPage}>{({ ByPage }) => <ByPage {...given} />}</Later>}
            {open === way && way !== "page" && <Later ask={askWays}>{({ ways }) => ways[way](given)}</Later>}
          </Disclosure>
        ))}
      <StaysNote />
    </div>
  );
}

export default part(TakeHome);
