import { useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { KeptNote, useErased, useKept } from "../../kit/kept/use_store.js";
import { useBeyond } from "../../kit/form/long_words.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { takeOut, textIn, write } from "../../kit/kept/thoughts.js";
import { OneThought } from "./one_thought.js";

/** @typedef {import("../../kit/kept/personal_data.js").Thought} Thought */
/** @typedef {{id: string, thought: string, habit: string, starter: string, why: string, certainty: string}} Row */
/** @typedef {{id: string, name: string, says: string}} Habit */

/**
 * What a person noted here about a thought: the newest of what was ticked.
 * @param {Thought[]} all
 * @param {string} id
 */
const noteOn = (all, id) =>
  all.filter(({ thought, known }) => thought === id && typeof known === "boolean").at(-1) ?? null;

/**
 * A tick begins a note; taken away, the note goes, unless there are words on it.
 * @param {Thought | null} note
 * @param {string} id
 * @param {boolean} known
 */
function tick(note, id, known) {
  if (note && !known && !textIn(note, "kinder") && !note.step) takeOut(note);
  else write(note?.at ?? null, { thought: id, known });
}

/**
 * Without a script and on paper: each thought, its habit and a kinder beginning.
 * @param {{rows: Row[], habits: Habit[]}} props
 */
function Plain({ rows, habits }) {
  const t = useWords();
  return (
    <dl class="easeback-thought-sorter__plain">
      {rows.map(({ id, thought, habit, starter, why }) => (
        <div key={id}>
          <dt>
            {thought} <span>{habits.find((one) => one.id === habit)?.name}</span>
          </dt>
          <dd>
            <strong>{t("kinder")}</strong> {starter} <span>{why}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function ThoughtSorter({ model }) {
  const t = useWords(model);
  const [rows] = /** @type {[Row[], any]} */ (useTrait(model, "thoughts"));
  const [habits] = useTrait(model, "habits");
  const kept = useKept();
  const beyond = useBeyond();
  const [shown, setShown] = useState("");
  const sorting = useRef(/** @type {HTMLDivElement | null} */ (null));
  useErased(() => setShown(""));
  const all = kept?.thoughts ?? [];
  const known = rows.filter(({ id }) => noteOn(all, id)?.known);
  const place = Math.max(
    0,
    known.findIndex(({ id }) => id === shown),
  );
  const row = known[place];
  const turn = (/** @type {number} */ to) => {
    setShown(known[to].id);
    sorting.current?.focus();
  };
  return (
    <div class="easeback-thought-sorter">
      <fieldset class="easeback-thought-sorter__list" disabled={kept === null}>
        <legend class="easeback-choice__label">{t("which")}</legend>
        {rows.map(({ id, thought }) => {
          const note = noteOn(all, id);
          return (
            <label key={id}>
              <input
                class="needs-script"
                type="checkbox"
                checked={Boolean(note?.known)}
                onChange={(event) => {
                  tick(note, id, event.currentTarget.checked);
                  if (event.currentTarget.checked) setShown(id);
                }}
              />
              <span>{thought}</span>
            </label>
          );
        })}
      </fieldset>
      <div
        class="easeback-thought-sorter__table needs-script"
        ref={sorting}
        tabIndex={-1}
        role="group"
        aria-label={row ? row.thought : t("none")}
      >
        {!row && <p class="easeback-thought-sorter__quiet">{t("none")}</p>}
        {row && (
          <OneThought
            key={row.id}
            row={row}
            habits={habits}
            note={/** @type {Thought} */ (noteOn(all, row.id))}
            beyond={beyond}
            count={t("count", { place: place + 1, all: known.length })}
          />
        )}
        {known.length > 1 && (
          <div class="easeback-thought-sorter__turn">
            <Button disabled={place === 0} onClick={() => turn(place - 1)}>
              {t("before")}
            </Button>
            <Button disabled={place === known.length - 1} onClick={() => turn(place + 1)}>
              {t("next")}
            </Button>
          </div>
        )}
      </div>
      <Plain rows={rows} habits={habits} />
      <KeptNote show={known.length > 0} />
    </div>
  );
}

export default part(ThoughtSorter);
