// What a person does in a practice: start, pause, go on, make it easier, leave it, end it.
import { isPresenting } from "../../kit/page/presenting.js";
import { ARRIVING_S } from "../../kit/playing/arrival.js";
import { breath, easierThan, rounds } from "./rhythm.js";
import { told } from "./telling.js";

/** @typedef {import("./use_session.js").Session} Session */

/**
 * What the big button does in each state. A group is not asked one by one, nor is who has a hard day: what they should
 * know is read while it counts.
 * @param {Session} session @param {boolean} [answered] what is asked before has just been answered
 */
export function startOrPause({ clock, asks, asked }, answered = false) {
  const { state } = clock.read();
  if (state === "ready" && (isPresenting() || !asks)) clock.start({ count: ARRIVING_S });
  else if (state === "ready" && asked.open.length && !answered) asked.ask();
  else if (state === "ready") clock.start();
  else if (state === "countdown") clock.cancel();
  else if (state === "playing") clock.pause();
  else if (state === "paused") clock.resume();
}

/** Goes on where someone left off, as the same practice. @param {Session} session */
export function goOn({ leftOff: { open }, record, how, clock }) {
  if (!open) return;
  record.begunAt(open.at);
  how.setBefore(open.before);
  clock.start({ index: open.index, practised: open.practised });
}

/** A pause that something else on the screen asks for. @param {Session} session @param {string} why */
export function pauseFor({ clock }, why) {
  if (clock.can("pause")) clock.pause(why);
}

/**
 * Escape, and the way back of a phone: what plays is paused first; a pause is left, and can be gone on with; the end
 * is the end.
 * @param {Session} session @returns {boolean} whether the screen stays
 */
export function back(session) {
  const { clock, record, how } = session;
  if (clock.can("pause")) {
    clock.pause();
    return true;
  }
  if (clock.read().state === "finished") done(session);
  else if (clock.can("cancel")) {
    if (clock.read().state === "paused") {
      record.renew();
      how.renew();
    }
    clock.cancel();
  }
  return false;
}

/** The practice is over, and the page is there again. @param {Session} session */
export function done({ how, record, clock }) {
  how.renew();
  record.renew();
  clock.reset();
}

/** A rhythm that asks less, from the next breath on. @param {Session} session */
function takeGentler({ gentler, left, plan, clock, moment }) {
  if (!gentler) return;
  left.current = !easierThan(gentler, plan.patterns);
  plan.ease(gentler.id);
  clock.become(rounds(breath(gentler), moment.left, gentler.max_cycles));
}

/** Too much air makes dizzy: first as usual, then smaller and without any hold. @param {Session} session */
export function dizzy(session) {
  const { clock, left, how, say, t } = session;
  if (clock.can("pause")) clock.pause("dizzy");
  takeGentler(session);
  left.current = true;
  how.setSmaller(true);
  say(t("why-dizzy"));
}

/** A gentler rhythm, or the softer words of each step and back. @param {Session} session */
export function ease(session) {
  const { t, gentler, rhythmOf, how, moment, eyes, sound, say } = session;
  if (gentler) {
    takeGentler(session);
    say(t("now-easier", { rhythm: rhythmOf(gentler) }));
    return;
  }
  how.setSofter(!how.softer);
  const step = told(t, moment.phase, !how.softer);
  const words = step.say || step.cue;
  say(t(how.softer ? "now-usual" : "now-softer", { say: words }));
  if (eyes.channels.voice) sound.hear(words, eyes.channels);
}
