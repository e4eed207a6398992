// Practice times and the day of the review as a calendar file (iCalendar, RFC 5545). Times are those of the clock on
// the wall, with no zone: so eight in the morning stays eight after a clock change and on a journey. Needs no DOM.
import ICAL from "ical.js";

/** @typedef {"MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU"} Weekday */
/**
 * One thing that is practised.
 * @typedef {object} Practice
 * @property {string} id by it a calendar knows the entry again and does not take it in twice
 * @property {string} title
 * @property {string} text what stands in the entry
 * @property {string} time "08:00"
 * @property {Weekday[]} on the days of the week; all of them: every day
 * @property {number} minutes how long it takes
 * @property {boolean} alarm whether the calendar rings when it begins
 */
/**
 * What goes into a calendar. Days are "2026-11-30".
 * @typedef {object} Calendar
 * @property {string} name
 * @property {Practice[]} practices
 * @property {string} from the first day
 * @property {string} to the last day on which something is practised
 * @property {{title: string, text: string, day: string} | null} review
 * @property {string} link to the plan, or ""
 * @property {{id: string, title: string}[]} gone what an earlier file put into the calendar, and this one takes out
 */

/** In the order in which JavaScript counts days. @type {readonly Weekday[]} */
const WEEK = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** Monday to Friday. @type {readonly Weekday[]} */
export const WORKDAYS = ["MO", "TU", "WE", "TH", "FR"];
/** Every day of the week, from Monday. @type {readonly Weekday[]} */
export const ALL_DAYS = [...WORKDAYS, "SA", "SU"];

/** RFC 5545 allows 75 octets a line; the space that begins a folded one is not counted by the library. */
const OCTETS = 74;
/** The name of the day on which the plan is looked at again. */
export const REVIEW = "review";
/** In the morning of the day of the review. */
const REVIEW_ALARM = "PT9H";
/** What no text of a calendar may hold (RFC 5545, 3.3.11): control characters but for the end of a line. */
const CONTROL = /(?!\n)\p{Cc}/gu;
const MINUTE = 60_000;
/** Counted from here, so that the number of a change stays within what calendars can read. */
const BEGIN = Date.UTC(2026, 0);

/** @param {string} text */
const plain = (text) => text.replace(/\r\n?/g, "\n").replace(CONTROL, " ");
/** A text of one line: the library writes the name of a calendar as it is given. @param {string} text */
const line = (text) => plain(text).replace(/\n/g, " ");

/** The clock on the wall. @param {string} day @param {string} [time] */
const onClock = (day, time) =>
  time ? ICAL.Time.fromDateTimeString(`${day}T${time}:00`) : ICAL.Time.fromDateString(day);

/** The first of these weekdays, from a day on. @param {string} day @param {readonly Weekday[]} on */
function firstOf(day, on) {
  const time = new Date(`${day}T00:00:00Z`);
  for (let left = 7; left > 0 && !on.includes(WEEK[time.getUTCDay()]); left--) time.setUTCDate(time.getUTCDate() + 1);
  return time.toISOString().slice(0, 10);
}

/**
 * An entry without its time.
 * @param {{id: string, title: string, text: string}} entry @param {string} link @param {Date} now
 */
function entryOf({ id, title, text }, link, now) {
  const entry = new ICAL.Component("vevent");
  const stamp = ICAL.Time.fromJSDate(now, true);
  // Another time in a new file is a change of the same entry: the higher number counts.
  const change = Math.floor((now.getTime() - BEGIN) / MINUTE);
  entry.addPropertyWithValue("uid", `${id}@easeback`);
  entry.addPropertyWithValue("dtstamp", stamp);
  entry.addPropertyWithValue("last-modified", stamp);
  entry.addPropertyWithValue("sequence", Math.max(0, change));
  entry.addPropertyWithValue("summary", line(title));
  entry.addPropertyWithValue("description", [plain(text), link].filter(Boolean).join("\n\n"));
  entry.addPropertyWithValue("transp", "TRANSPARENT"); // nobody is busy for it
  entry.addPropertyWithValue("class", "PRIVATE"); // a calendar that others see shows them no words of it
  if (link) entry.addPropertyWithValue("url", link);
  return entry;
}

/** @param {any} entry @param {string} after how long after its begin, as a duration @param {string} title */
function ring(entry, after, title) {
  const alarm = new ICAL.Component("valarm");
  alarm.addPropertyWithValue("action", "DISPLAY");
  alarm.addPropertyWithValue("description", line(title));
  alarm.addPropertyWithValue("trigger", ICAL.Duration.fromString(after));
  entry.addSubcomponent(alarm);
}

/**
 * The text of the file.
 * @param {Calendar} calendar @param {Date} now when it is made @returns {string}
 */
export function calendarOf({ name, practices, from, to, review, link, gone }, now) {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", "-//EaseBack//My plan//EN");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("x-wr-calname", line(name));
  for (const practice of practices) {
    const first = firstOf(from, practice.on);
    if (!practice.on.length || first > to) continue;
    const entry = entryOf(practice, link, now);
    entry.addPropertyWithValue("dtstart", onClock(first, practice.time));
    entry.addPropertyWithValue("duration", ICAL.Duration.fromSeconds(practice.minutes * 60));
    const daily = practice.on.length === WEEK.length;
    entry.addPropertyWithValue(
      "rrule",
      ICAL.Recur.fromData({
        freq: daily ? "DAILY" : "WEEKLY",
        until: onClock(to, "23:59"),
        ...(!daily && { byday: ALL_DAYS.filter((day) => practice.on.includes(day)) }),
      }),
    );
    if (practice.alarm) ring(entry, "PT0S", practice.title);
    calendar.addSubcomponent(entry);
  }
  if (review) {
    const entry = entryOf({ id: REVIEW, ...review }, link, now);
    entry.addPropertyWithValue("dtstart", onClock(review.day));
    ring(entry, REVIEW_ALARM, review.title);
    calendar.addSubcomponent(entry);
  }
  for (const { id, title } of gone) {
    // The series becomes one cancelled day: a calendar that cancels nothing shows it once, and rings no more.
    const entry = entryOf({ id, title, text: "" }, "", now);
    entry.addPropertyWithValue("dtstart", onClock(from));
    entry.addPropertyWithValue("status", "CANCELLED");
    calendar.addSubcomponent(entry);
  }
  ICAL.foldLength = OCTETS;
  return `${calendar.toString()}\r\n`;
}
