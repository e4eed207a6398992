// Days and times as people of one language write them. Where the engine knows no languages, the ISO form stands.

/** @param {string} text an ISO date or time @param {string} language @param {Intl.DateTimeFormatOptions} shape */
function written(text, language, shape) {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return text;
  if (typeof Intl === "undefined") return text.slice(0, 10);
  try {
    return new Intl.DateTimeFormat(language, shape).format(time);
  } catch {
    return text.slice(0, 10);
  }
}

/** A calendar day, the same in every time zone: "23 November 2026". @param {string} date @param {string} language */
export const day = (date, language) => written(date, language, { dateStyle: "long", timeZone: "UTC" });

/**
 * A moment on the person's own clock: "23 Nov 2026, 09:20".
 * @param {string} time
 * @param {string} language
 * @param {string} [timeZone] for tests
 */
export const moment = (time, language, timeZone) =>
  written(time, language, { dateStyle: "medium", timeStyle: "short", timeZone });

/**
 * The name of a calendar day's weekday: "Wednesday", or "Wed".
 * @param {string} date
 * @param {string} language
 * @param {"long" | "short"} [length]
 */
export const weekday = (date, language, length = "long") =>
  written(date, language, { weekday: length, timeZone: "UTC" });

/** Today on the person's own clock, as year-month-day. @param {Date} [time] */
export const today = (time = new Date()) =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((piece) => String(piece).padStart(2, "0")).join("-");

/** A calendar day in few letters: "30 Nov". @param {string} date @param {string} language */
export const shortDay = (date, language) =>
  written(date, language, { day: "numeric", month: "short", timeZone: "UTC" });
