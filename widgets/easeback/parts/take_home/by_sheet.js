// The plan on one sheet of paper, with a picture for each move of its exercises.
import { useRef } from "preact/hooks";
import { phasesFor } from "../../care/practice.js";
import { PoseFigure } from "../../kit/figure/pose_figure.js";
import { scenesOf } from "../../kit/figure/scenes.js";
import { Button } from "../../kit/form/form.js";
import { Later } from "../../kit/form/later.js";
import { printCard } from "../../kit/form/print_card.js";
import { traitLater } from "../../kit/page/later.js";
import { useTrait, useWords } from "../../kit/page/part.js";
import { exercisesIn } from "../../kit/take_home/at_home.js";
import { Preview } from "../../kit/take_home/preview.js";

/** @param {string[]} contraindications @param {Record<string, {mark: string}>} reasons */
const speaksAgainst = (contraindications, reasons) => contraindications.some((one) => reasons[one]?.mark === "yes");

/**
 * The moves of an exercise, each with the one picture that tells it best: where it leads, and where one began. A move
 * that something speaks against is not among them.
 * @param {any} player its traits @param {Record<string, {mark: string}>} reasons what the person said of themselves
 * @returns {{id: string, name: string, from: any, to: any}[]}
 */
function movesIn({ steps, variants, moves, poses, length, way }, reasons) {
  const phases = phasesFor({ steps, variants, moves }, { length, way });
  const scenes = scenesOf(/** @type {any} */ (phases), poses);
  return moves.flatMap(
    (/** @type {{id: string, name: string, contraindications: string[]}} */ { id, name, contraindications }) => {
      if (speaksAgainst(contraindications, reasons)) return [];
      const own = scenes.filter((scene, at) => scene && phases[at].move === id);
      const best = own.find((scene) => scene?.to.leads && scene.from.id !== scene.to.id) ?? own[0];
      return best ? [{ id, name, ...best }] : [];
    },
  );
}

/** @param {import("./by_letter.js").Given & {atHome: any}} props `atHome` as `at_home_rows` gives it */
function Sheet({ model, plan, kept, rows, language, atHome }) {
  const t = useWords();
  const [flare] = useTrait(model, "flare");
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const shown = exercisesIn(plan, atHome)
    .map((exercise) => atHome.players[exercise])
    .filter(({ exercise }) => !speaksAgainst(exercise.contraindications, kept.reasons))
    .map((player) => ({ name: player.exercise.name, moves: movesIn(player, kept.reasons) }))
    .filter(({ moves }) => moves.length > 0);
  return (
    <div class="easeback-take-home__way">
      <p>{t("sheet-how")}</p>
      <section class="easeback-take-home__letter easeback-take-home__sheet" ref={place} aria-label={t("calendar-name")}>
        <h3>{t("calendar-name")}</h3>
        <Preview plan={plan} rows={rows} flare={flare} language={language} />
        {shown.map(({ name, moves }) => (
          <section key={name}>
            <h4>{name}</h4>
            <ul class="easeback-take-home__moves">
              {moves.map((move) => (
                <li key={move.id}>
                  <PoseFigure from={move.from} to={move.to} label={move.to.text} />
                  <span>{move.name}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {shown.length > 0 && <p class="easeback-take-home__foot">{t("sheet-care")}</p>}
        <p class="easeback-take-home__foot">{t("signs")}</p>
      </section>
      <Button kind="primary" onClick={() => printCard(place.current)}>
        {t("sheet-print")}
      </Button>
    </div>
  );
}

/** @param {import("./by_letter.js").Given} props */
export const BySheet = (props) => (
  <Later ask={() => traitLater(props.model, "at_home")}>{(atHome) => <Sheet {...props} atHome={atHome} />}</Later>
);
