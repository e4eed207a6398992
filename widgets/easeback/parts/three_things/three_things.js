import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { part, useWords } from "../../kit/page/part.js";
import { usePracticeLog } from "../../kit/kept/practice_log.js";
import { StopRules } from "../../kit/practice/stop_rules.js";
import { useErased, useSetting } from "../../kit/kept/use_store.js";
import { Playing } from "./playing.js";
import { MANNERS, asked, practised, screensOf, sensesOf, thingsOf } from "./reading.js";
import { Rings } from "./rings.js";
import { Before } from "./screens.js";

/** @typedef {import("../../care/practice.js").Variant} Variant */
/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {ReturnType<typeof useWalk>} Walk */

/** Where the keyboard goes on, in each state. @type {Record<string, string>} */
const FIRST = {
  ready: ".easeback-three-things__big button",
  going: ".easeback-three-things__target, .easeback-three-things__write input",
};

/**
 * Which way and which manner a person wants, kept on this device, and the things that follow from it.
 * @param {Model} model
 */
function useWishes(model) {
  const exercise = model.get("exercise");
  const rows = useMemo(() => ({ steps: model.get("steps"), variants: model.get("variants"), moves: [] }), [model]);
  /** @type {Variant[]} */
  const ways = rows.variants.filter((/** @type {Variant} */ { of }) => of === "way");
  const [way, setWay] = useSetting(`${exercise.id}.way`, ways[0]?.id ?? "", (kept) =>
    ways.some(({ id }) => id === kept),
  );
  const [wished, setManner] = useSetting(`${exercise.id}.manner`, MANNERS[0], (kept) => MANNERS.includes(kept));
  const offered = useMemo(() => thingsOf(rows, way), [rows, way]);
  return { rows, ways, way, setWay, wished, setManner, offered };
}

/**
 * The walk through the screens, and what a person writes and rates on it.
 * @param {string} exercise @param {ReturnType<typeof useWishes>} wishes
 */
function useWalk(exercise, { offered, wished }) {
  const [state, setState] = useState(/** @type {"ready"|"going"|"done"} */ ("ready"));
  const [begun, setBegun] = useState({ things: offered, manner: wished }); // another page may change what is wished
  const [at, setAt] = useState(0);
  const [written, setWritten] = useState(/** @type {Record<number, string>} */ ({}));
  const [before, setBefore] = useState(/** @type {number|null} */ (null));
  const [after, setAfter] = useState(/** @type {number|null} */ (null));
  const record = usePracticeLog(exercise);
  const times = useRef(/** @type {number[]} */ ([]));
  const moved = useRef(false);

  const { things, manner } = state === "ready" ? { things: offered, manner: wished } : begun;
  const screens = screensOf(things, manner);
  const become = (/** @type {typeof state} */ next, /** @type {number} */ to) => {
    moved.current = next !== state;
    setAt(to);
    setState(next);
  };
  const forget = () => {
    setWritten({});
    setBefore(null);
    setAfter(null);
    setAt(0);
    setState("ready");
  };
  useErased(forget);
  const finish = (/** @type {number} */ to) => {
    record.keep({ seconds: practised(times.current), finished: to === screens.length });
    become("done", to);
  };
  return {
    state,
    at,
    written,
    before,
    after,
    record,
    moved,
    things,
    manner,
    screens,
    write: (/** @type {number} */ thing, /** @type {string} */ word) => setWritten({ ...written, [thing]: word }),
    rate(/** @type {number} */ value) {
      setBefore(value);
      record.keep({ before: value });
    },
    rateAfter(/** @type {number} */ value) {
      setAfter(value);
      record.keep({ after: value });
    },
    start() {
      times.current = [Date.now()];
      setBegun({ things: offered, manner: wished });
      become("going", 0);
    },
    next() {
      times.current.push(Date.now());
      if (at + 1 < screens.length) become("going", at + 1);
      else finish(at + 1);
    },
    back: () => (at === 0 ? become("ready", 0) : become("going", at - 1)),
    finishEarly() {
      times.current.push(Date.now());
      finish(at);
    },
    again() {
      record.renew();
      forget();
      moved.current = true;
    },
    leave: () => become("ready", 0),
    seconds: () => practised(times.current),
  };
}

/** What was pressed is gone: the keyboard goes on where the new screen begins. @param {Walk} walk */
function useAttention({ moved, state }) {
  const place = useRef(/** @type {HTMLElement|null} */ (null));
  const end = useRef(/** @type {HTMLDivElement|null} */ (null));
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const next = state === "done" ? end.current : place.current?.querySelector(FIRST[state]);
    /** @type {HTMLElement|null|undefined} */ (next)?.focus({ preventScroll: true });
  }, [state]);
  return { place, end };
}

/** @param {{model: Model}} props */
export function ThreeThings({ model }) {
  const t = useWords(model);
  const exercise = model.get("exercise");
  const wishes = useWishes(model);
  const walk = useWalk(exercise.id, wishes);
  const { place, end } = useAttention(walk);
  const { state, at, things, manner, screens } = walk;
  const senses = sensesOf(things);
  const screen = state === "going" ? screens[at] : null;
  const words = screen && asked(t, things, screen, manner);
  const rings = (
    <div>
      <Rings
        counts={senses.map(({ nth }) => nth)}
        found={screen?.from ?? 0}
        here={screen && [screen.from, screen.to]}
      />
      <ol class="easeback-three-things__senses" aria-hidden="true">
        {senses.map(({ kind }, sense) => (
          <li key={sense} data-here={screen?.kind === kind}>
            {t(`sense.${kind}`)}
          </li>
        ))}
      </ol>
    </div>
  );
  const stop = <StopRules exercise={exercise} />;
  return (
    <section class="easeback-three-things" aria-label={t("label", { name: exercise.name })} ref={place}>
      <div class="easeback-three-things__practice">
        <div class="easeback-three-things__begin">
          <Before
            before={walk.before}
            onBefore={walk.rate}
            last={walk.record.last}
            ways={wishes.ways}
            way={wishes.way}
            onWay={wishes.setWay}
            manner={wishes.wished}
            onManner={wishes.setManner}
            onStart={walk.start}
          />
          {stop}
        </div>
        <div class="easeback-three-things__picture">
          {rings}
          <p>{exercise.how}</p>
          <p class="easeback-three-things__quiet">{exercise.purpose}</p>
        </div>
      </div>
      <ol class="easeback-three-things__plain still-only">
        {thingsOf(wishes.rows, "").map(({ cue, say }) => (
          <li key={cue}>{t("shared.step-to-read", { cue, say })}</li>
        ))}
      </ol>
      <Playing model={model} walk={walk} words={words} rings={rings} stop={stop} place={end} />
    </section>
  );
}

export default part(ThreeThings);
