// What a saved page does by itself: it plays its exercises. It asks nobody for anything.
import player from "../player/player.js";

/** What the page was saved with: the words of the player, and what each exercise is. */
const { language, words, players } = JSON.parse(document.querySelector("script.easeback-rows")?.textContent ?? "{}");

for (const place of document.querySelectorAll("[data-exercise]")) {
  const el = /** @type {HTMLElement} */ (place);
  /** @type {Record<string, any>} */
  const traits = { language, words, ...players[el.dataset.exercise ?? ""] };
  const model = {
    get: (/** @type {string} */ name) => traits[name],
    set: (/** @type {string} */ name, /** @type {any} */ value) => void (traits[name] = value),
    save_changes() {},
    on() {},
    off() {},
  };
  player.render({ model: /** @type {any} */ (model), el });
  el.setAttribute("data-alive", "");
}
document.documentElement.dataset.easeback = "ready";
