import { adviceFor, isGiven } from "../../care/check_in.js";
import { stretch, through } from "../../kit/drawing/line.js";
import { Button } from "../../kit/form/form.js";
import { useBeyond } from "../../kit/form/long_words.js";
import { moment } from "../../kit/kept/dates.js";
import { KeptNote, usePromise } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { helpFirst, Page } from "./page.js";
import { Plain } from "./plain.js";
import { OneScreen } from "./screen.js";
import { told } from "../../kit/kept/check_in_words.js";
import { useCheckIn } from "./use_check_in.js";

/** @typedef {ReturnType<typeof useCheckIn>} Here */
/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/kept/personal_data.js").CheckIn} Entry */

const LINE = stretch({ from: 4, to: 296, level: 8, height: 3, points: 73, waves: 4, tense: false });

/** How far along: one line, and a word. @param {{place: number, all: number}} props */
function Progress({ place, all }) {
  const t = useWords();
  const gone = LINE.slice(0, Math.round(((place + 1) / all) * LINE.length));
  return (
    <div class="easeback-check-in__progress">
      <svg viewBox="0 0 300 16" preserveAspectRatio="none" aria-hidden="true">
        <path class="easeback-line" data-tone="quiet" d={through(LINE)} />
        <path class="easeback-line" data-tone="ease" d={through(gone)} />
      </svg>
      <p>{t("place", { number: place + 1, of: all })}</p>
    </div>
  );
}

/**
 * Pages of before, the newest first.
 * @param {{entries: Entry[], language: string, onOpen: (entry: Entry) => void}} props
 */
function Earlier({ entries, language, onOpen }) {
  const t = useWords();
  if (!entries.length) return null;
  return (
    <div class="easeback-check-in__earlier needs-script">
      <h4>{t("earlier")}</h4>
      <ul>
        {entries.map((entry) => (
          <li key={entry.at}>
            <Button kind="plain" onClick={() => onOpen(entry)}>
              {t("open", { day: moment(entry.at, language) })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who made the questions that are not ours. @param {{measures: any[]}} props */
function Origins({ measures }) {
  const t = useWords();
  return (
    <ul class="easeback-check-in__origins">
      {measures.map(({ id, name, origin }) => (
        <li key={id}>
          {t("from", { measure: name, authors: origin.authors, year: String(origin.year) })}{" "}
          <a href={origin.address} target="_blank" rel="noopener noreferrer">
            {origin.link}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One question, how far along it is, and the way back and on. @param {{here: Here, model: Model}} props */
function Form({ here, model }) {
  const t = useWords();
  const beyond = useBeyond();
  const { screens, place, answers, entry, turn } = here;
  const [given, last] = [answers[screens[place].name], place === screens.length - 1];
  return (
    <div class="easeback-check-in__form" role="group" aria-label={t("name")}>
      <Progress place={place} all={screens.length} />
      <OneScreen
        screen={screens[place]}
        given={given}
        sore={here.sore}
        places={model.get("places")}
        regions={model.get("regions")}
        at={entry?.at ?? null}
        beyond={beyond}
        disabled={!here.alive}
        heading={here.heading}
        onGive={here.onGive}
        onTakeBack={here.onTakeBack}
      />
      <div class="easeback-check-in__buttons">
        <Button disabled={place === 0} onClick={() => turn(place - 1)}>
          {t("back")}
        </Button>
        <Button kind={last || isGiven(given) ? "primary" : "quiet"} onClick={() => turn(place + 1)}>
          {t(last ? "finish" : isGiven(given) ? "next" : "leave-out")}
        </Button>
      </div>
    </div>
  );
}

/** @param {{model: Model}} props */
export function CheckIn({ model }) {
  const t = useWords(model);
  const [measures] = useTrait(model, "measures");
  const [language] = useTrait(model, "language");
  const [here, promise] = [useCheckIn(model), usePromise()];
  const { entry, answers, screens, gone } = here;
  return (
    <div class="easeback-check-in">
      {entry?.done ? (
        <Page
          key={entry.at}
          at={entry.at}
          done={String(entry.done)}
          told={told(screens, answers, t)}
          rows={/** @type {any[]} */ (adviceFor(model.get("advice"), model.get("questions"), measures, answers))}
          language={language}
          first={helpFirst(measures, answers)}
          lines={model.get("help_lines")}
          may={here.may}
          heading={here.heading}
          onEdit={() => here.turn(0)}
          onNew={() => here.read(null)}
          onDelete={here.remove}
        />
      ) : (
        <Form here={here} model={model} />
      )}
      <div class="easeback-check-in__undo" ref={here.undo}>
        <p role="status">{gone ? t("deleted") : ""}</p>
        {gone && <Button onClick={here.bringBack}>{t("undo")}</Button>}
      </div>
      <p class="easeback-check-in__quiet easeback-check-in__private">{promise("private")}</p>
      <KeptNote show={entry !== null} told />
      <Plain screens={screens} />
      <Earlier entries={here.others} language={language} onOpen={({ at }) => here.read(at)} />
      <Origins measures={measures} />
    </div>
  );
}

export default part(CheckIn);
