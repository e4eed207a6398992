// The controls of a simulator: traits that move together, at most once a frame, and what they were before.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";

/** @typedef {Record<string, any>} Values */
/** @typedef {{now: Values, before: Values | null, touched: string | null}} State */

/** A hand that rests this long (milliseconds) has come to the end of its move. */
const REST = 1500;

/**
 * The next state after some controls were moved. While a hand goes on with one control, `before` stays what it was
 * when that move began, so that a person sees the whole change and not its last step.
 * @param {State} state
 * @param {Values} moved the controls that were moved, with their last position
 * @param {boolean} rested whether the hand has rested since the last change
 * @returns {State}
 */
export function afterMoving(state, moved, rested) {
  const touched = Object.keys(moved).pop() ?? state.touched;
  const goesOn = touched === state.touched && !rested && state.before;
  return { now: { ...state.now, ...moved }, before: goesOn ? state.before : state.now, touched };
}

/**
 * Some traits as one state. A move is applied at once, more moves within the same frame are gathered until it ends:
 * the last position wins and a fast hand leaves no backlog. A value that is made of the one before, as a list with
 * one thing more, is given as a function of it: two taps may come before the page was drawn anew.
 * @param {import("../page/part.js").Model} model
 * @param {string[]} names
 * @returns {[State, (name: string, value: any) => void]}
 */
export function useControls(model, names) {
  const read = () => Object.fromEntries(names.map((name) => [name, model.get(name)]));
  const [state, setState] = useState(() => /** @type {State} */ ({ now: read(), before: null, touched: null }));
  const hand = useRef({ frame: 0, at: 0, moved: /** @type {Values} */ ({}) });

  useEffect(() => {
    const follow = () =>
      setState((held) => (names.every((name) => held.now[name] === model.get(name)) ? held : { ...held, now: read() }));
    follow();
    for (const name of names) model.on(`change:${name}`, follow);
    return () => {
      for (const name of names) model.off(`change:${name}`, follow);
      cancelAnimationFrame(hand.current.frame);
    };
  }, [model]);

  const move = useCallback(
    (/** @type {string} */ name, /** @type {any} */ value) => {
      const apply = () => {
        const { moved, at } = hand.current;
        const time = performance.now();
        Object.assign(hand.current, { at: time, moved: {} });
        setState((held) => afterMoving(held, moved, time - at > REST));
        for (const [trait, last] of Object.entries(moved)) model.set(trait, last);
        model.save_changes();
      };
      const { moved } = hand.current;
      moved[name] = typeof value === "function" ? value(name in moved ? moved[name] : model.get(name)) : value;
      if (hand.current.frame) return;
      apply();
      hand.current.frame = requestAnimationFrame(() => {
        hand.current.frame = 0;
        if (Object.keys(hand.current.moved).length) apply();
      });
    },
    [model],
  );
  return [state, move];
}

/**
 * A value that follows its source once that has stood still for a moment: for words a screen reader says, and for
 * what need not be worked out while a hand still moves.
 * @template Value
 * @param {Value} value
 * @param {number} still milliseconds
 */
export function useSettled(value, still = 300) {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(() => value), still);
    return () => clearTimeout(wait);
  }, [value, still]);
  return settled;
}
