import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button, Disclosure } from "../../kit/form/form.js";
import { MakeRoom, useTakingUp } from "../../kit/form/make_room.js";
import { printCard } from "../../kit/form/print_card.js";
import { today } from "../../kit/kept/dates.js";
import { MOST, isBlank, planIn } from "../../kit/kept/plan.js";
import { KeptNote, StaysNote, useErased, useKeptInIds } from "../../kit/kept/use_store.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { Choose } from "./choose.js";
import { Flare } from "./flare.js";
import { Later } from "./later.js";
import { Review } from "./review.js";
import { Sheet } from "./sheet.js";
import { Thing } from "./thing.js";

/** @typedef {import("../../kit/kept/plan.js").Plan} Plan */

/** A plan of which nothing is known yet: so it stands until the part is alive. @type {Plan} */
const NOTHING = {
  things: [],
  later: [],
  flare: { hour: { id: "", own: "" }, day: { id: "", own: "" }, week: { id: "", own: "" } },
  review: "",
  call: "",
};

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function MyPlan({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "plan_rows");
  const [spans] = useTrait(model, "flare");
  const [language] = useTrait(model, "language");
  const kept = useKeptInIds(rows);
  const plan = kept ? planIn(kept) : NOTHING;
  const room = useTakingUp(kept && plan);
  const [open, setOpen] = useState(""); // the thing that is being planned
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState("");
  const sheet = useRef(/** @type {HTMLElement | null} */ (null));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const moved = useRef(false); // what was pressed is gone: the eyes go to the plan
  useErased(() => [setOpen(""), setAdding(false), setSaid("")]);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  });
  const say = (/** @type {string} */ words) => {
    moved.current = true;
    setAdding(false);
    setSaid(words);
  };
  const take = (/** @type {string} */ thing, /** @type {Partial<import("../../kit/kept/plan.js").Thing>} */ news) =>
    room.take(thing, news, (came) => {
      setOpen("");
      say(t(came === "in" ? "taken" : "for-later"));
    });
  const begun = plan.things.length > 0;
  return (
    <div class="easeback-my-plan" data-begun={begun}>
      <div class="easeback-my-plan__form needs-script">
        <h3 tabIndex={-1} ref={heading}>
          {t(begun ? "things" : "begin")}
        </h3>
        {plan.things.map((thing) => (
          <Thing
            key={thing.thing}
            thing={thing}
            rows={rows}
            day={today()}
            open={open === thing.thing}
            onOpen={(is) => setOpen(is ? thing.thing : "")}
            onGone={say}
          />
        ))}
        <MakeRoom asked={room.asked} plan={plan} rows={rows} onAnswer={room.answer} />
        {(!begun || adding) && (
          <Choose model={model} kept={kept} plan={plan} onTake={take} onSet={() => say(t("set-taken"))} />
        )}
        {begun && !adding && plan.things.length < MOST && <Button onClick={() => setAdding(true)}>{t("add")}</Button>}
        <p class="easeback-my-plan__said" role="status">
          {said}
        </p>
        <Later plan={plan} rows={rows} onTake={(thing) => take(thing, {})} onSay={say} />
        <Disclosure summary={t("flare")}>
          <Flare plan={plan} spans={spans} />
        </Disclosure>
        <Disclosure summary={t("review")}>
          <Review plan={plan} day={today()} language={language} />
        </Disclosure>
        <p class="easeback-my-plan__signs">
          {t("signs")} <HelpLink words={t("signs-help")} />
        </p>
        {begun && (
          <Button kind="primary" onClick={() => printCard(sheet.current)}>
            {t("print")}
          </Button>
        )}
        {isBlank(plan) ? <StaysNote /> : <KeptNote show />}
      </div>
      <Sheet plan={plan} rows={rows} spans={spans} language={language} place={sheet} />
    </div>
  );
}

export default part(MyPlan);
