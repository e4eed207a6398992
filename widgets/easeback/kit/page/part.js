// How a part comes to life: one Preact view, tied to the traits that Python gave it.
import { createContext, h, render } from "preact";
import { useCallback, useContext, useEffect, useId, useState } from "preact/hooks";
import { lightDrawnThings, wakeWords } from "./lit.js";
import { wordsFrom } from "./words.js";

/**
 * What a part may ask of its host: anywidget in JupyterLab, our own light host on a page.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: any) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, listener: (...values: any[]) => void) => void} on
 * @property {(event: string, listener?: (...values: any[]) => void) => void} off
 */

/** @typedef {import("./words.js").Words} Words */

const Sentences = createContext(wordsFrom({}));
const Place = createContext("");

/**
 * A name no other part of the page has. Without it the radio buttons of two parts would be one group.
 * @returns {string}
 */
export function useName() {
  return useContext(Place) + useId();
}

/**
 * Another part inside this one, with its own words.
 * @param {{words: Record<string, string>, children: import("preact").ComponentChildren}} props
 */
export function Speaking({ words, children }) {
  const { language } = useContext(Sentences);
  return h(Sentences.Provider, { value: wordsFrom(words ?? {}, language), children });
}

/**
 * The words of the part in which this is called.
 * @param {Model} [_model] accepted so that a call reads as what it is about
 * @returns {Words}
 */
export function useWords(_model) {
  return useContext(Sentences);
}

/**
 * One trait as state: its value, and a way to change it that Python hears of where there is a Python.
 * @param {Model} model
 * @param {string} name
 * @returns {[any, (value: any) => void]}
 */
export function useTrait(model, name) {
  const [value, setValue] = useState(() => model.get(name));
  useEffect(() => {
    const follow = () => setValue(() => model.get(name));
    follow();
    model.on(`change:${name}`, follow);
    return () => model.off(`change:${name}`, follow);
  }, [model, name]);
  const change = useCallback(
    (/** @type {any} */ next) => {
      model.set(name, next);
      setValue(() => next);
      model.save_changes();
    },
    [model, name],
  );
  return [value, change];
}

/**
 * JupyterLab takes arrows and letters before a slider hears them, unless the control itself says not to.
 * @param {FocusEvent} event
 */
function keepKeys({ target }) {
  if (target instanceof HTMLElement && target.closest(".jp-Notebook")) target.dataset.lmSuppressShortcuts = "true";
}

/**
 * A view as an anywidget front end. `View` is also what the renderer turns into the still form, so
 * the first render may lean on traits only; what the browser knows comes in by effects.
 * @param {(props: {model: Model}) => any} Inner
 */
export function part(Inner) {
  const View = (/** @type {{model: Model, place?: string}} */ { model, place = "" }) =>
    h(Sentences.Provider, {
      value: wordsFrom(model.get("words") ?? {}, model.get("language") || undefined),
      children: h(Place.Provider, { value: place, children: h(Inner, { model }) }),
    });
  return {
    View,
    /** @param {{model: Model, el: HTMLElement}} place */
    render({ model, el }) {
      el.classList.add("easeback");
      el.addEventListener("focusin", keepKeys);
      // Each part is a tree of its own, and may be a bundle of its own, so a count would not do.
      const place = Math.random().toString(36).slice(2, 8);
      render(h(View, { model, place }), el);
      lightDrawnThings(el.ownerDocument);
      wakeWords(el.ownerDocument);
      return () => {
        el.removeEventListener("focusin", keepKeys);
        render(null, el);
      };
    },
  };
}
