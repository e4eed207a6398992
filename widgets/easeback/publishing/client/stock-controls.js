// Stock controls that JupyterLab's own look completes elsewhere: with a name for each button, and its state told.
import * as controls from "@jupyter-widgets/controls";
import { wordsFrom } from "../../kit/page/words.js";
import { inert } from "./inert.js";

/** Icons that live.css draws; a button with only another one shows its words instead. */
const DRAWN = new Set(["play", "pause", "stop", "retweet", "check", "times"]);

/** @param {HTMLElement} button whose only content may be an icon that nobody sees @param {string} [said] */
function showWords(button, said) {
  const icon = button.querySelector("i");
  if (!icon || button.textContent?.trim()) return;
  const name = [...icon.classList].find((each) => each.startsWith("fa-"))?.slice(3) ?? "";
  if (!DRAWN.has(name)) icon.replaceWith((said || name).replace(/-/g, " "));
  else if (said) button.setAttribute("aria-label", said);
}

class ButtonView extends controls.ButtonView {
  update() {
    super.update();
    showWords(this.el, this.model.get("tooltip"));
  }
}

class ToggleButtonView extends controls.ToggleButtonView {
  /** @param {any} [options] */
  update(options) {
    super.update(options);
    showWords(this.el, this.model.get("tooltip"));
    this.el.setAttribute("aria-pressed", String(Boolean(this.model.get("value"))));
  }
}

class ToggleButtonsView extends controls.ToggleButtonsView {
  /** @param {any} [options] */
  update(options) {
    super.update(options);
    this.buttongroup.setAttribute("role", "group");
    this.buttongroup.setAttribute("aria-label", this.model.get("description") ?? "");
    for (const button of this.buttongroup.querySelectorAll("button")) {
      showWords(button, button.title);
      button.setAttribute("aria-pressed", String(button.classList.contains("mod-active")));
    }
  }
}

class PlayView extends controls.PlayView {
  updatePlaying() {
    super.updatePlaying();
    this.say(this.playPauseButton, this.model.get("playing") ? "client.pause" : "client.play");
    this.say(this.stopButton, "client.to_start");
  }

  updateRepeat() {
    super.updateRepeat();
    this.say(this.repeatButton, "client.repeat");
    this.repeatButton.setAttribute("aria-pressed", String(Boolean(this.model.get("repeat"))));
  }

  /** @param {HTMLElement} button @param {string} key */
  say(button, key) {
    const { page } = /** @type {any} */ (this.model.widget_manager);
    const words = page.words[key];
    const description = this.model.get("description");
    button.title = words;
    const of = wordsFrom(page.words, document.documentElement.lang);
    button.setAttribute("aria-label", description ? of("client.of", { words, description }) : words);
  }
}

/** @param {any} View of HTML, its formulas set where it has a way to */
const quiet = (View) =>
  class extends View {
    update() {
      this.content.replaceChildren(inert(this.model.get("value")));
      if (View === controls.HTMLMathView) this.typeset(this.content);
      return controls.StringView.prototype.update.call(this);
    }
  };

/** A slider whose handles have a name. @param {any} View */
const named = (View) =>
  class extends View {
    /** @param {any} [options] */
    update(options) {
      super.update(options);
      const name = this.model.get("description") || this.model.get("tooltip");
      for (const handle of this.el.querySelectorAll(".noUi-handle")) if (name) handle.setAttribute("aria-label", name);
    }
  };

/** @type {Record<string, any>} */
const all = controls;
const sliders = Object.keys(all)
  .filter((name) => /Slider\w*View$/.test(name))
  .map((name) => [name, named(all[name])]);
/** @type {Record<string, any>} */
export const stockControls = {
  ...all,
  ...Object.fromEntries(sliders),
  ButtonView,
  ToggleButtonView,
  ToggleButtonsView,
  PlayView,
  HTMLView: quiet(controls.HTMLView),
  HTMLMathView: quiet(controls.HTMLMathView),
};
