// What a plan can begin with: a ready set, the few steps that fit what is known of the person, or their own words.
import { useState } from "preact/hooks";
import { fitFor } from "../../care/contraindications.js";
import { answersFrom, offersFor, setFor } from "../../care/plan.js";
import { leaning, whatWorked } from "../../care/what_worked.js";
import { Button, Choice, Disclosure } from "../../kit/form/form.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { keep, now, takeUp } from "../../kit/kept/deeds.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { KINDS, ownThing } from "../../kit/kept/plan.js";
import { thingWords } from "../../kit/kept/plan_words.js";
import { useTrait, useWords } from "../../kit/page/part.js";

/** @typedef {import("../../kit/kept/personal_data.js").PersonalData} PersonalData */
/** @typedef {import("../../kit/kept/plan.js").Thing} Thing */
/** @typedef {{statement: string, certainty: string}} Claim */
/**
 * @typedef {import("../../care/plan.js").Rule & {why: string, claims: Claim[]}} Rule
 * @typedef {{id: string, name: string, who: string, steps: string[]}} ReadySet
 */

/**
 * What follows from all that is kept of a person: the rules decide, with their answers, ratings and reasons.
 * @param {PersonalData | null} kept
 * @param {{steps: import("../../care/plan.js").Step[], rules: Rule[], exercises: Record<string, {kind: string,
 *   contraindications: string[]}>}} rows
 */
export function offersOf(kept, { steps, rules, exercises }) {
  const marks = kept?.reasons ?? {};
  /** @type {import("../../care/plan.js").Known["allowed"]} */
  const allowed = ({ exercise, contraindications }) =>
    [contraindications, exercises[exercise]?.contraindications ?? []].every(
      (held) => fitFor({ contraindications: held, precautions: [] }, [], marks).allowed,
    );
  const kinds = Object.fromEntries(Object.entries(exercises).map(([id, { kind }]) => [id, kind]));
  const checked = /** @type {any} */ (kept)?.checkins?.at(-1)?.answers ?? {};
  const answers = answersFrom(kept?.path?.answers ?? {}, checked);
  const offers = offersFor(rules, steps, kinds, {
    answers,
    leaning: leaning(whatWorked(kept?.ratings ?? [])),
    allowed,
  });
  return { offers, ready: (/** @type {string[]} */ set) => setFor(set, steps, offers, allowed) };
}

/**
 * Of each kind the few steps that fit, each with its reason and how sure that is.
 * @param {{offers: Record<string, import("../../care/plan.js").Offer[]>, rules: Rule[], rows:
 *   import("../../kit/kept/plan_words.js").PlanRows, taken: string[], onTake: (thing: string, news: Partial<Thing>) =>
 *   void}} props
 */
function Offers({ offers, rules, rows, taken, onTake }) {
  const t = useWords();
  const why = (/** @type {string} */ id) => rules.find((rule) => rule.id === id);
  return (
    <>
      {KINDS.map((kind) => (
        <section class="easeback-my-plan__kind" key={kind} data-kind={kind}>
          <h4>{t(`kind.${kind}`)}</h4>
          {!offers[kind]?.length && <p>{t("ask-first")}</p>}
          <ul>
            {(offers[kind] ?? []).map(({ thing, rule }) => {
              const words = thingWords(t, { thing }, rows);
              const [claim] = why(rule)?.claims ?? [];
              return (
                <li key={thing}>
                  <p>
                    <strong>{words}</strong>
                    <small>
                      {t.sentences([why(rule)?.why ?? "", claim ? t(`shared.certainty.${claim.certainty}`) : ""])}
                    </small>
                  </p>
                  {taken.includes(thing) ? (
                    <p class="easeback-my-plan__in">{t("is-in")}</p>
                  ) : (
                    <Button onClick={() => onTake(thing, {})}>
                      {t("put")}
                      <span class="easeback-unseen">{t("shared.of", { about: words })}</span>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <RestsOn offers={offers} rules={rules} />
    </>
  );
}

/**
 * What the reasons rest on: each claim once.
 * @param {{offers: Record<string, import("../../care/plan.js").Offer[]>, rules: Rule[]}} props
 */
function RestsOn({ offers, rules }) {
  const t = useWords();
  const named = new Set(Object.values(offers).flatMap((some) => some.map(({ rule }) => rule)));
  const claims = new Map(
    rules
      .filter(({ id }) => named.has(id))
      .flatMap(({ claims: some }) => some)
      .map((claim) => [claim.statement, claim]),
  );
  return (
    <Disclosure summary={t("rests-on")}>
      <ul class="easeback-my-plan__claims">
        {[...claims.values()].map(({ statement, certainty }) => (
          <li key={statement}>{t.sentences([statement, t(`shared.certainty.${certainty}`)])}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A thing in the person's own words. @param {{onTake: (thing: string, news: Partial<Thing>) => void}} props */
function OwnThing({ onTake }) {
  const t = useWords();
  const beyond = useBeyond();
  const [own, setOwn] = useState("");
  const [kind, setKind] = useState(/** @type {string | null} */ (null));
  const [missed, setMissed] = useState(false);
  const put = () => {
    if (!own.trim()) return setMissed(true);
    onTake(ownThing(now()), { own: own.trim(), kind: kind ?? "" });
    setOwn("");
    setKind(null);
  };
  return (
    <div class="easeback-my-plan__own">
      <LongWords
        label={t("own-label")}
        hint={t("own-hint")}
        lines={1}
        most={LETTERS.line}
        value={own}
        name="own"
        beyond={beyond}
        onInput={(words) => {
          setOwn(words);
          setMissed(false);
        }}
      />
      <Choice
        label={t("own-kind")}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, text: t(`kind.${value}`) }))}
      />
      <p class="easeback-my-plan__missed" role="alert">
        {missed && t("own-first")}
      </p>
      <Button onClick={put}>{t("put")}</Button>
    </div>
  );
}

/**
 * @param {{model: import("../../kit/page/part.js").Model, kept: PersonalData | null, plan:
 *   import("../../kit/kept/plan.js").Plan, onTake: (thing: string, news: Partial<Thing>) => void, onSet: () => void}}
 *   props
 */
export function Choose({ model, kept, plan, onTake, onSet }) {
  const t = useWords();
  const [rows] = useTrait(model, "plan_rows");
  const [steps] = useTrait(model, "steps");
  const [rules] = useTrait(model, "rules");
  const [exercises] = useTrait(model, "exercises");
  const [sets] = useTrait(model, "sets");
  const { offers, ready } = offersOf(kept, { steps, rules, exercises });
  const taken = plan.things.map(({ thing }) => thing);
  const takeSet = (/** @type {string[]} */ things) => {
    keep(...things.map((thing) => takeUp(thing, { lesson: "my-plan" })));
    onSet();
  };
  return (
    <>
      {taken.length === 0 && (
        <>
          <p>{t("begin-how")}</p>
          <ul class="easeback-my-plan__sets">
            {sets.map((/** @type {ReadySet} */ { id, name, who, steps: set }) => (
              <li key={id}>
                <button type="button" class="easeback-my-plan__set" onClick={() => takeSet(ready(set))}>
                  <strong>{name}</strong> <small>{who}</small>
                  {ready(set).map((thing) => (
                    <span key={thing}>{thingWords(t, { thing }, rows)}</span>
                  ))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Disclosure summary={t("one-by-one")} open={taken.length > 0}>
        <Offers offers={offers} rules={rules} rows={rows} taken={taken} onTake={onTake} />
      </Disclosure>
      <Disclosure summary={t("own")}>
        <OwnThing onTake={onTake} />
      </Disclosure>
    </>
  );
}
