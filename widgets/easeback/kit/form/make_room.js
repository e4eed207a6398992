// Taking a thing up into the plan from wherever it is offered. Where the plan is full, it asks which of its things may
// rest: nothing is taken out without an answer, and what does not come in waits for later.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { keep, letRest, takeUp } from "../kept/deeds.js";
import { MOST, standingOf } from "../kept/plan.js";
import { thingWords } from "../kept/plan_words.js";
import { useErased } from "../kept/use_store.js";
import { useWords } from "../page/part.js";
import { Button } from "./form.js";

/** @typedef {import("../kept/plan.js").Plan} Plan */
/** @typedef {import("../kept/plan.js").Thing} Thing */
/** @typedef {{thing: string, news: Partial<Thing>, then: (came: "in" | "later") => void}} Asked */

/**
 * A verb that takes a thing up, and what it asks where the plan is full.
 * @param {Plan | null} plan
 * @returns {{asked: Asked | null, take: (thing: string, news: Partial<Thing>, then: Asked["then"]) => void, answer:
 *   (instead: string | null) => void}} `then` hears what became of it
 */
export function useTakingUp(plan) {
  const [asked, setAsked] = useState(/** @type {Asked | null} */ (null));
  useErased(() => setAsked(null));
  return {
    asked,
    take(thing, news, then) {
      if (plan && plan.things.length >= MOST && standingOf(plan, thing) !== "in")
        return setAsked({ thing, news, then });
      keep(takeUp(thing, news));
      setAsked(null);
      then("in");
    },
    answer(instead) {
      if (!asked) return;
      const { thing, news, then } = asked;
      keep(instead === null ? letRest(thing, news) : takeUp(thing, news, instead));
      setAsked(null);
      then(instead === null ? "later" : "in");
    },
  };
}

/**
 * Which of the things that are in may rest for one more; its room is there only while it is asked.
 * @param {{asked: Asked | null, plan: Plan | null, rows: Parameters<typeof thingWords>[2], onAnswer: (instead: string |
 *   null) => void}} props
 */
export function MakeRoom({ asked, plan, rows, onAnswer }) {
  const t = useWords();
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useLayoutEffect(() => {
    if (!asked) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  if (!asked || !plan) return null;
  const words = thingWords(t, { ...asked.news, thing: asked.thing }, rows);
  return (
    <div
      class="easeback-make-room"
      role="group"
      aria-label={t("shared.plan-full", { step: words })}
      tabIndex={-1}
      ref={place}
    >
      <p>{t("shared.plan-full", { step: words })}</p>
      {plan.things.map((one) => (
        <Button key={one.thing} onClick={() => onAnswer(one.thing)}>
          {thingWords(t, one, rows)}
        </Button>
      ))}
      <Button kind="plain" onClick={() => onAnswer(null)}>
        {t("shared.plan-keep-all")}
      </Button>
    </div>
  );
}
