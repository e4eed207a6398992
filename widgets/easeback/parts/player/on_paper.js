// What is played is also there to be read: on paper, and where there is no script. A move has a picture and boxes to
// tick.
import { useEffect, useState } from "preact/hooks";
import { phasesFor } from "../../care/practice.js";
import { PoseFigure } from "../../kit/figure/pose_figure.js";
import { scenesOf } from "../../kit/figure/scenes.js";
import { told } from "./telling.js";
import { isInMotion, picturesOf } from "./which_picture.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {import("../../care/practice.js").Planned} Planned */
/** @typedef {import("./which_picture.js").Scene} Scene */

/** Boxes to tick: a week. */
const DAYS = 7;

/** Whether the page is on its way to paper, or has been: its pictures are large and nobody sees them before. */
function usePaper() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const print = matchMedia("print");
    const want = () => setWanted(true);
    if (print.matches) want();
    print.addEventListener("change", want);
    addEventListener("beforeprint", want);
    return () => {
      print.removeEventListener("change", want);
      removeEventListener("beforeprint", want);
    };
  }, []);
  return wanted;
}

/** A move is written once: how often and on which sides stands at its end. @param {Planned} phase */
const isWritten = ({ order, round, rep, side }) => order > 0 && round === 1 && rep === 1 && side !== "left";

/** What is said at the end of a move. @param {Words} t @param {Planned} phase */
const ofAll = (t, { reps, side }) => [reps > 1 ? t("paper-times", { reps }) : "", side ? t("paper-sides") : ""];

/** @param {Words} t @param {Planned} phase */
const toRead = (t, phase) => t("shared.step-to-read", told(t, { ...phase, side: "" }));

/** @param {{t: Words, model: Model}} props */
export function OnPaper({ t, model }) {
  const rows = { steps: model.get("steps"), variants: model.get("variants"), moves: model.get("moves") };
  const phases = phasesFor(rows, { length: model.get("length"), way: model.get("way") });
  const written = phases.filter(isWritten);
  if (isInMotion(phases, model.get("poses"))) return <Sheet t={t} phases={phases} model={model} />;
  return (
    <ol class="easeback-player__paper">
      {written.map((phase, at) => (
        <li key={phase.order}>
          {t.sentences([toRead(t, phase), ...(written[at + 1]?.move === phase.move ? [] : ofAll(t, phase))])}
        </li>
      ))}
    </ol>
  );
}

/**
 * A sheet to take along: each move with its picture, its words and a week of boxes.
 * @param {{t: Words, phases: Planned[], model: Model}} props
 */
function Sheet({ t, phases, model }) {
  const wanted = usePaper();
  const scenes = scenesOf(/** @type {any} */ (phases), model.get("poses"));
  const names = new Map(model.get("moves").map((/** @type {any} */ { id, name }) => [id, name]));
  /** @type {{move: string, phases: Planned[], scenes: (Scene|null)[]}[]} */
  const groups = [];
  phases.forEach((phase, index) => {
    if (!isWritten(phase)) return;
    if (!phase.move || groups.at(-1)?.move !== phase.move) groups.push({ move: phase.move, phases: [], scenes: [] });
    const last = groups[groups.length - 1];
    last.phases.push(phase);
    last.scenes.push(scenes[index]);
  });
  return (
    <div class="easeback-player__paper">
      <p>{t("paper-tick")}</p>
      <ol class="easeback-player__sheet">
        {groups.map(({ move, phases: own, scenes: shown }) => (
          <li data-move={move || undefined} key={own[0].order}>
            {wanted && move && <Pictures t={t} scenes={picturesOf(shown)} />}
            <div>
              {names.has(move) && <strong>{names.get(move)}</strong>}
              <p>{t.sentences([...own.map((phase) => toRead(t, phase)), ...(move ? ofAll(t, own[0]) : [])])}</p>
              {move && <Boxes />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** @param {{t: Words, scenes: Scene[]}} props */
const Pictures = ({ t, scenes }) => (
  <div class="easeback-player__pictures">
    {scenes.map(({ from, to }) => (
      <PoseFigure from={from} to={to} label={t("figure-pose", { pose: to.text })} key={to.id} />
    ))}
  </div>
);

const Boxes = () => (
  <span class="easeback-player__boxes" aria-hidden="true">
    {Array.from({ length: DAYS }, (_, day) => (
      <i key={day} />
    ))}
  </span>
);

/**
 * What a person is asked once on the page, as sentences for paper and for a group.
 * @param {Words} t @param {Model} model @returns {string[]}
 */
export function reasonsToRead(t, model) {
  const { contraindications, precautions } = model.get("exercise");
  const ofMoves = model
    .get("moves")
    .flatMap((/** @type {{contraindications: string[]}} */ move) => move.contraindications);
  const names = (/** @type {string[]} */ ids) =>
    t.sentences(
      model
        .get("contraindications")
        .filter((/** @type {{id: string}} */ { id }) => ids.includes(id))
        .map((/** @type {{text: string}} */ { text }) => text),
    );
  const [ask, softly] = [
    names(contraindications),
    names([...precautions, ...ofMoves].filter((id) => !contraindications.includes(id))),
  ];
  return [
    ...(ask ? [t("paper-ask", { reasons: ask })] : []),
    ...(softly ? [t("paper-softly", { reasons: softly })] : []),
  ];
}

/** @param {{t: Words, model: Model}} props */
export const ReasonsOnPaper = ({ t, model }) => (
  <>
    {reasonsToRead(t, model).map((sentence) => (
      <p class="easeback-player__paper-reasons" key={sentence}>
        {sentence}
      </p>
    ))}
  </>
);
