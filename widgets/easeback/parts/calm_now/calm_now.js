import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { fits } from "../../care/answers.js";
import { offersFor } from "../../care/calm.js";
import { leaning, whatWorked } from "../../care/what_worked.js";
import { Button, Choice } from "../../kit/form/form.js";
import { useKept } from "../../kit/kept/use_store.js";
import { part, Speaking, useTrait, useWords } from "../../kit/page/part.js";
import { takeArrival } from "../../kit/playing/arrival.js";
import { ratedSince } from "../../kit/kept/practice_log.js";
import { keep, set } from "../../kit/kept/deeds.js";
import { EmbeddedPlayer } from "../player/player.js";
import { playerOf, whole } from "./unpack.js";

/**
 * @typedef {{id: string, text: string, because: string, usual: boolean}} Answer
 * @typedef {{id: string, answers: Answer[]}} Question
 * @typedef {Record<string, string>} Answers
 */

/** Under which name the last answers are kept on this device. */
const KEPT = "calm-now";

/**
 * What a person answered the last time, and the usual answer wherever there is none.
 * @param {any} kept
 * @param {Question[]} questions
 */
export const answersFrom = (kept, questions) =>
  /** @type {Answers} */ (
    Object.fromEntries(
      questions.map(({ id, answers }) => {
        const given = answers.find((answer) => answer.id === kept?.[id]) ?? answers.find(({ usual }) => usual);
        return [id, given?.id ?? ""];
      }),
    )
  );

/**
 * Who comes by a link that begins, from another page or from the end of a practice here: how often, and which offer
 * was asked for.
 * @param {boolean} known whether what is kept is known: what was answered before is not asked again
 * @param {(offer: string) => void} onArrival
 */
function useArrivals(known, onArrival) {
  const [times, setTimes] = useState(0);
  const now = useRef(onArrival);
  now.current = onArrival;
  useEffect(() => {
    const look = () => {
      const asked = takeArrival();
      if (asked === null) return;
      now.current(asked);
      setTimes((before) => before + 1);
    };
    if (!known) return undefined;
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [known]);
  return times;
}

/**
 * What may come after a practice that was just done, each with its name.
 * @param {any[]} rules
 * @param {Record<string, any>} players
 */
const othersOf = (rules, players) =>
  rules
    .filter(({ when = [] }) =>
      fits(
        when.filter((/** @type {string} */ one) => one.startsWith("minutes.")),
        { minutes: "3" },
      ),
    )
    .map((rule) => ({ ...rule, name: players[rule.exercise].exercise.name, minutes: players[rule.exercise].minutes }));

/**
 * The offer that a link asks for, whatever was answered here; none that is against this person.
 * @param {import("./unpack.js").Rule[]} rules @param {string} id @param {Record<string, {mark: string}> | undefined}
 *   marks
 */
const linked = (rules, id, marks) =>
  offersFor(
    rules.filter((rule) => rule.id === id).map((rule) => ({ ...rule, when: /** @type {string[]} */ ([]) })),
    {},
    marks,
  )[0];

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function CalmNow({ model }) {
  const t = useWords(model);
  const [language] = useTrait(model, "language");
  const [questions] = useTrait(model, "questions");
  const [rules] = useTrait(model, "rules");
  const [players] = useTrait(model, "players");
  const [poses] = useTrait(model, "poses");
  const [playerWords] = useTrait(model, "player_words");
  const kept = useKept();
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const answers = answersFrom(kept?.settings[KEPT], questions);
  const situation = `${Boolean(kept)} ${JSON.stringify(answers)}`;
  const [held, hold] = useState({ situation: "", id: "" });
  const pressed = useRef("");
  const [said, setSaid] = useState("");
  const [arrived] = useState(() => new Date().toISOString());

  const all = useMemo(() => whole(rules), [rules]);
  const offers = offersFor(all, answers, kept?.reasons, leaning(whatWorked(kept?.ratings ?? [])));
  // What stands there stays while its person rates it and tells of reasons; only an answer, or a reason against it,
  // changes it.
  const chosen = offers.find(({ id }) => id === held.id) ?? linked(all, held.id, kept?.reasons);
  const offer = (held.situation === situation && chosen) || offers[0];
  useEffect(() => {
    if (held.situation !== situation || held.id !== offer.id) hold({ situation, id: offer.id });
  });
  const rows = players[offer.exercise];
  const breathes = rows.patterns.length > 0;
  const arrivals = useArrivals(Boolean(kept), (asked) => {
    if (asked) hold({ situation, id: asked });
  });
  const key = [offer.exercise, offer.pattern, ...offer.variants, breathes && answers.minutes, arrivals].join(" ");
  const met = useRef(0);
  const inner = useMemo(() => {
    // One who came by a link is counted in once; another choice is only shown.
    const arriving = arrivals > met.current;
    met.current = arrivals;
    return playerOf(rows, offer, Number(answers.minutes), {
      language,
      poses,
      words: playerWords,
      passing: true,
      arriving,
      others: othersOf(rules, players),
      begun: ratedSince(kept?.ratings ?? [], arrived),
    });
  }, [key, rows, playerWords]);
  useLayoutEffect(() => {
    if (!pressed.current) return;
    // What was pressed was made anew with its player: the keyboard goes on there.
    /** @type {HTMLElement | null | undefined} */ (
      place.current?.querySelector(`[data-ask="${pressed.current}"] :is(input:checked, button)`)
    )?.focus({ preventScroll: true });
    pressed.current = "";
    setSaid(t("now", { exercise: rows.exercise.name }));
  }, [situation, offer.id]);

  const answer = (/** @type {string} */ question, /** @type {string} */ given) => {
    pressed.current = question;
    keep(set(KEPT, { ...answers, [question]: given }));
  };
  const another = () => {
    pressed.current = "another";
    hold({ situation, id: offers[(offers.indexOf(offer) + 1) % offers.length].id });
  };
  // Only what this row was chosen for is a reason. Whatever is offered takes no longer than one has.
  const reasons = questions.flatMap((/** @type {Question} */ { id, answers: some }) =>
    some
      .filter((one) => one.id === answers[id] && (id === "minutes" || offer.when.includes(`${id}.${one.id}`)))
      .map(({ because }) => because)
      .filter(Boolean),
  );
  return (
    <div class="easeback-calm-now" ref={place}>
      <EmbeddedPlayer key={key} model={inner} heading="h2">
        <Speaking words={model.get("words")}>
          <div class="easeback-calm-now__fit needs-script" role="group" aria-label={t("fit")}>
            <div class="easeback-calm-now__why" data-ask="another">
              <p>
                {t.sentences([
                  t("why", { reasons: t.list(reasons) }),
                  offer.worked > 0 ? t("worked") : "",
                  offer.open.length > 0 ? t("asks") : "",
                ])}
              </p>
              {offers.length > 1 && <Button onClick={another}>{t("another")}</Button>}
            </div>
            {questions.map((/** @type {Question} */ { id, answers: some }) => (
              <div key={id} class="easeback-calm-now__ask" data-ask={id}>
                <Choice
                  label={t(id)}
                  value={answers[id]}
                  onChange={(given) => answer(id, given)}
                  options={some.map(({ id: value, text }) => ({ value, text }))}
                />
              </div>
            ))}
          </div>
        </Speaking>
      </EmbeddedPlayer>
      {breathes && <p class="easeback-calm-now__read">{rows.exercise.how}</p>}
      <p class="easeback-unseen" role="status">
        {said}
      </p>
    </div>
  );
}

export default part(CalmNow);
