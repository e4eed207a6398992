// Before one starts an exercise of steps: how long, which way, where it is sore, and which moves.
import { Button, Choice, Disclosure, Switch } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { phasesFor } from "../../care/practice.js";
import { lengthOf } from "./rhythm.js";
import { SoreFigure, markRegion } from "./sore_figure.js";
import { halfMinutes, regionName } from "./telling.js";

/** @typedef {import("../../care/practice.js").Rows} Rows */
/** @typedef {import("../../care/practice.js").Wish} Wish */
/** @typedef {import("../../care/practice.js").Move} Move */

/**
 * The lengths and the ways of an exercise; each length says what it takes for this person.
 * @param {{rows: Rows, wish: Wish, refused: string, onLength: (id: string) => void, onWay: (id: string) => void}}
 *   props `refused` is a way that was chosen and has nothing left for this person
 */
export function Variants({ rows, wish, refused, onLength, onWay }) {
  const t = useWords();
  const [lengths, ways] = ["length", "way"].map((of) => rows.variants.filter((variant) => variant.of === of));
  const nameOf = (/** @type {string} */ way) => ways.find(({ id }) => id === way)?.name ?? "";
  return (
    <>
      {lengths.length > 1 && (
        <Choice
          label={t("length")}
          value={wish.length ?? null}
          onChange={onLength}
          options={lengths.map(({ id, name, hint }) => ({
            value: id,
            text: name,
            hint: t(hint ? "about-hint" : "about", {
              minutes: halfMinutes(lengthOf(phasesFor(rows, { ...wish, length: id }))),
              hint,
            }),
          }))}
        />
      )}
      {ways.length > 1 && (
        <Choice
          label={t("way")}
          value={wish.way ?? null}
          onChange={onWay}
          options={ways.map(({ id, name, hint }) => ({ value: id, text: name, hint }))}
        />
      )}
      {ways.length > 1 && (
        <p role="status" class="easeback-player__last">
          {refused && t("way-refused", { way: nameOf(refused), other: nameOf(wish.way ?? "") })}
        </p>
      )}
    </>
  );
}

/**
 * Sore places, marked once on the figure for every exercise.
 * @param {{sore: string[], skip: boolean, onSkip: (skip: boolean) => void}} props
 */
export function SorePlaces({ sore, skip, onSkip }) {
  const t = useWords();
  const names = t.list(sore.map((region) => regionName(t, region)));
  return (
    <Disclosure summary={sore.length ? t("sore-some", { regions: names }) : t("sore-none")}>
      <div class="easeback-player__sore">
        <p>{t("sore-how")}</p>
        <SoreFigure sore={sore} />
        <p role="status">{names && t("sore-marked", { regions: names })}</p>
        <Choice
          label={t("sore-then")}
          value={skip ? "skip" : "notice"}
          onChange={(value) => onSkip(value === "skip")}
          options={[
            { value: "notice", text: t("sore-notice") },
            { value: "skip", text: t("sore-skip") },
          ]}
        />
        {sore.length > 0 && (
          <Button onClick={() => sore.forEach((region) => markRegion(region, false))}>{t("sore-clear")}</Button>
        )}
      </div>
    </Disclosure>
  );
}

/**
 * One's own sequence: which moves, and in which order.
 * @param {{moves: Move[], order: string[], without: string[], closed: string[], onOrder: (order: string[]) => void,
 *   onWithout: (without: string[]) => void}} props `closed` are moves that do not fit this person's answers
 */
export function Moves({ moves, order, without, closed, onOrder, onWithout }) {
  const t = useWords();
  const ids = moves.map(({ id }) => id);
  const place = (/** @type {string} */ id) => (order.includes(id) ? order.indexOf(id) : order.length + ids.indexOf(id));
  const sorted = [...moves].sort((a, b) => place(a.id) - place(b.id));
  const swap = (/** @type {number} */ at, /** @type {number} */ by) => {
    const next = sorted.map(({ id }) => id);
    [next[at], next[at + by]] = [next[at + by], next[at]];
    onOrder([...next, ...order.filter((id) => !next.includes(id))]);
  };
  const played = moves.filter(({ id }) => !without.includes(id) && !closed.includes(id)).length;
  return (
    <Disclosure summary={t("moves", { count: played, all: moves.length })}>
      <ol class="easeback-player__moves">
        {sorted.map(({ id, name }, at) => (
          <li key={id}>
            <Switch
              label={name}
              checked={!without.includes(id) && !closed.includes(id)}
              disabled={closed.includes(id)}
              hint={closed.includes(id) ? t("move-closed") : undefined}
              onChange={(on) => onWithout(on ? without.filter((other) => other !== id) : [...without, id])}
            />
            <button
              type="button"
              class="easeback-player__nudge needs-script"
              disabled={at === 0}
              aria-label={t("move-up", { move: name })}
              onClick={() => swap(at, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="easeback-player__nudge needs-script"
              disabled={at === sorted.length - 1}
              aria-label={t("move-down", { move: name })}
              onClick={() => swap(at, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
