// What waits for later: nothing of a plan is lost because three things are enough.
import { Button, Disclosure } from "../../kit/form/form.js";
import { dropThing, keep } from "../../kit/kept/deeds.js";
import { thingWords } from "../../kit/kept/plan_words.js";
import { useWords } from "../../kit/page/part.js";

/**
 * @param {{plan: import("../../kit/kept/plan.js").Plan, rows: import("../../kit/kept/plan_words.js").PlanRows, onTake:
 *   (thing: string) => void, onSay: (said: string) => void}} props
 */
export function Later({ plan, rows, onTake, onSay }) {
  const t = useWords();
  if (plan.later.length === 0) return null;
  return (
    <Disclosure summary={t("later", { count: plan.later.length })}>
      <ul class="easeback-my-plan__later">
        {plan.later.map((thing) => {
          const words = thingWords(t, thing, rows);
          const about = <span class="easeback-unseen">{t("shared.of", { about: words })}</span>;
          const drop = () => {
            keep(dropThing(thing.thing));
            onSay(t("dropped"));
          };
          return (
            <li key={thing.thing}>
              <p>{words}</p>
              <Button onClick={() => onTake(thing.thing)}>
                {t("put")}
                {about}
              </Button>
              <Button kind="plain" onClick={drop}>
                {t("drop")}
                {about}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
