// The plan in the person's own calendar, which remembers and rings.
import { useState } from "preact/hooks";
import { dayAfter } from "../../care/pacing.js";
import { Button, Choice, Switch } from "../../kit/form/form.js";
import { day as dayText, today } from "../../kit/kept/dates.js";
import { keep, set } from "../../kit/kept/deeds.js";
import { saveFile } from "../../kit/kept/files.js";
import { thingWords } from "../../kit/kept/plan_words.js";
import { useWords } from "../../kit/page/part.js";
import { ALL_DAYS, REVIEW, WORKDAYS, calendarOf } from "../../kit/take_home/calendar.js";
import { detailsOf } from "../../kit/take_home/preview.js";
import { linkOf } from "./by_link.js";

/** The hour that is offered for a moment of the day; after a hard moment no calendar can ring. */
const HOURS = /** @type {Record<string, string>} */ ({ morning: "08:00", midday: "12:30", evening: "20:00", hard: "" });
const USUAL = "18:00";
/** Minutes that an entry takes in the calendar. */
const MINUTES = 10;
/** Without a day to look again, the entries end after so many days: a plan is looked at again by then. */
const DAYS = 42;
const FILE = "easeback-plan.ics";

/**
 * @typedef {import("../../kit/kept/plan.js").Thing} Thing
 * @typedef {{goes: boolean, time: string, days: "daily" | "workdays"}} Times
 */

/** What is offered first for a thing. @param {Thing} thing @returns {Times} */
const usual = ({ moment }) => ({ goes: moment !== "hard", time: HOURS[moment] || USUAL, days: "daily" });

/** @param {{words: string, times: Times, onChange: (times: Times) => void}} props */
function When({ words, times, onChange }) {
  const t = useWords();
  return (
    <fieldset class="easeback-take-home__when">
      <legend class="easeback-unseen">{words}</legend>
      <Switch label={words} checked={times.goes} onChange={(goes) => onChange({ ...times, goes })} />
      {times.goes && (
        <label class="easeback-own-words">
          <span class="easeback-choice__label">{t("time")}</span>
          <input
            class="easeback-own-words__place"
            type="time"
            value={times.time}
            onChange={({ currentTarget: { value } }) => value && onChange({ ...times, time: value.slice(0, 5) })}
          />
        </label>
      )}
      {times.goes && (
        <Choice
          label={t("days")}
          value={times.days}
          onChange={(days) => onChange({ ...times, days: /** @type {Times["days"]} */ (days) })}
          options={[
            { value: "daily", text: t("days.daily") },
            { value: "workdays", text: t("days.workdays") },
          ]}
        />
      )}
    </fieldset>
  );
}

/** Under this name the device keeps which entries the last file held, by their ids. */
const KEPT = "calendar";

/** The entries of the last file, whatever a copy brought. @param {unknown} kept @returns {string[]} */
const entriesIn = (kept) => (Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []);

/**
 * What a thing in own words said.
 * @param {import("../../kit/kept/personal_data.js").PersonalData} kept @param {string} id
 */
const ownWordsOf = ({ plan }, id) => String(plan[`${id}/own`]?.value ?? "");

/**
 * @param {{plan: import("../../kit/kept/plan.js").Plan, kept: import("../../kit/kept/personal_data.js").PersonalData,
 *   rows: import("../../kit/kept/plan_words.js").PlanRows, language: string, onShorter: () => void}} props
 */
export function ByCalendar({ plan, kept, rows, language, onShorter }) {
  const t = useWords();
  const [chosen, setChosen] = useState(/** @type {Record<string, Times>} */ ({}));
  const [alarm, setAlarm] = useState(true);
  const [open, setOpen] = useState(true); // whether the entries say what they are
  const [carries, setCarries] = useState(true);
  const [said, setSaid] = useState("");
  const { link, trouble } = linkOf(plan, kept.plan);
  const timesOf = (/** @type {Thing} */ thing) => chosen[thing.thing] ?? usual(thing);
  const [from, review] = [today(), plan.review > today() ? plan.review : ""];
  const to = review || dayAfter(from, DAYS);
  const going = plan.things.filter((thing) => timesOf(thing).goes);
  const ids = [...going.map(({ thing }) => thing), ...(review ? [REVIEW] : [])];
  const gone = entriesIn(kept.settings[KEPT]).filter((id) => !ids.includes(id));
  const goneWords = (/** @type {string} */ id) =>
    id === REVIEW ? t("entry-review") : thingWords(t, { thing: id, own: ownWordsOf(kept, id) }, rows);
  const change = (/** @type {() => void} */ act) => {
    act();
    setSaid("");
  };
  const save = () => {
    const practices = going.map((thing) => ({
      id: thing.thing,
      title: open ? thingWords(t, thing, rows) : t("entry-closed"),
      text: open ? detailsOf(t, thing, rows).join("\n") : "",
      time: timesOf(thing).time,
      on: [...(timesOf(thing).days === "daily" ? ALL_DAYS : WORKDAYS)],
      minutes: MINUTES,
      alarm,
    }));
    const look = review ? { title: open ? t("entry-review") : t("entry-closed"), text: "", day: review } : null;
    const out = gone.map((id) => ({ id, title: open ? t("entry-gone", { what: goneWords(id) }) : t("entry-closed") }));
    const calendar = {
      name: t("calendar-name"),
      practices,
      from,
      to,
      review: look,
      link: carries ? link : "",
      gone: out,
    };
    saveFile(calendarOf(calendar, new Date()), FILE, "text/calendar");
    keep(set(KEPT, ids));
    setSaid(t(gone.length ? "calendar-saved-gone" : "calendar-saved", { file: FILE }));
  };
  return (
    <div class="easeback-take-home__way">
      <p>{t("calendar-how")}</p>
      {plan.things.map((thing) => (
        <When
          key={thing.thing}
          words={thingWords(t, thing, rows)}
          times={timesOf(thing)}
          onChange={(times) => change(() => setChosen({ ...chosen, [thing.thing]: times }))}
        />
      ))}
      <Switch label={t("alarm")} checked={alarm} onChange={(is) => change(() => setAlarm(is))} />
      <Switch
        label={t("entry-open")}
        hint={t("entry-open-hint")}
        checked={open}
        onChange={(is) => change(() => setOpen(is))}
      />
      {link && (
        <Switch
          label={t("entry-link")}
          hint={t("entry-link-hint")}
          checked={carries}
          onChange={(is) => change(() => setCarries(is))}
        />
      )}
      {trouble === "large" && <p>{t("link-large")}</p>}
      {trouble === "large" && <Button onClick={onShorter}>{t("shorter")}</Button>}
      {gone.length > 0 && <p>{t("calendar-gone", { what: t.list(gone.map(goneWords)) })}</p>}
      {(ids.length > 0 || gone.length > 0) && (
        <>
          {ids.length > 0 && <p>{t(review ? "until-review" : "until", { day: dayText(to, language) })}</p>}
          <Button kind="primary" onClick={save}>
            {t("calendar-save")}
          </Button>
        </>
      )}
      {ids.length === 0 && <p>{t("calendar-none")}</p>}
      <p class="easeback-take-home__said" role="status">
        {said}
      </p>
    </div>
  );
}
