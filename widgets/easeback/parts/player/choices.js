// What a person may choose before the start; how it sounds also while it plays.
import { printCard } from "../../kit/form/print_card.js";
import { Button } from "../../kit/form/form.js";
import { Moves, SorePlaces, Variants } from "./variants.js";
import { Rhythms, Settings, SoundWishes } from "./setup.js";

/** @typedef {import("./use_session.js").Session} Session */

/**
 * The length and the way, what is sore, which moves, and the answers given before.
 * @param {{session: Session}} props
 */
export function Choices({ session: { t, plan, asked, picture } }) {
  const { rows, wish, moves, fit } = plan;
  // What one only attends to is the same where it is sore.
  const placed =
    picture !== "attention" && rows.steps.some((/** @type {{regions: string[]}} */ { regions }) => regions.length);
  return (
    <>
      <Variants rows={rows} wish={wish} refused={plan.refused} onLength={plan.setLength} onWay={plan.setWay} />
      {placed && <SorePlaces sore={wish.sore} skip={wish.skipSore} onSkip={plan.setSkipSore} />}
      {moves.length > 1 && (
        <Moves
          moves={moves}
          order={plan.order}
          without={plan.without}
          closed={fit.without}
          onOrder={plan.setOrder}
          onWithout={plan.setWithout}
        />
      )}
      {asked.answered && (
        <p>
          <Button kind="plain" onClick={asked.askAgain}>
            {t("change-reasons")}
          </Button>
        </p>
      )}
    </>
  );
}

/** Which voice, how loud, and whether it vibrates. @param {{session: Session}} props */
export function Sounds({ session: { t, eyes, sound, turn, manner } }) {
  return (
    <SoundWishes
      manner={manner}
      channels={eyes.channels}
      onChange={turn}
      voices={sound.voices}
      vibrates={sound.vibrates}
      onHear={(as) => sound.hear(t("voice-sample"), as)}
    />
  );
}

/** Rhythm, sound and the card on paper. @param {{session: Session}} props */
export function Wishes({ session }) {
  const { model, t, plan, place } = session;
  const { patterns, pattern } = plan;
  return (
    <Settings>
      {pattern && (
        <Rhythms
          patterns={patterns}
          pattern={pattern}
          onPattern={plan.take}
          own={plan.own}
          onOwn={plan.setOwn}
          limits={plan.limits}
          lengths={model.get("lengths")}
          minutes={plan.minutes}
          onMinutes={plan.setMinutes}
        />
      )}
      <Sounds session={session} />
      <Button onClick={() => printCard(place.current?.closest(".easeback-player"))}>{t("card")}</Button>
    </Settings>
  );
}
