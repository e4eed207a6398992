import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { moment } from "../../kit/kept/dates.js";
import { saveFile } from "../../kit/kept/files.js";
import { Button } from "../../kit/form/form.js";
import { useKeeping, useKeptInIds, useLength, usePromise } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { asCopy } from "../../kit/take_home/coming_back.js";
import { bringBack as addCopy, copyOut, erase as eraseAll, setAside } from "../../kit/kept/deeds.js";
import { notesOf } from "./notes.js";

const FIRST = 12;
const NAMES = [
  "exercises",
  "questions",
  "steps",
  "movements",
  "groups",
  "choices",
  "regions",
  "reasons",
  "thoughts",
  "activities",
  "check_in",
  "diary",
];
/** The words that belong to the ids. @param {import("../../kit/page/part.js").Model} model @returns {any} */
const namesOf = (model) => Object.fromEntries(NAMES.map((name) => [name, model.get(name)]));
const JSON_FILE = "application/json";
const MAX_BYTES = 8_000_000;

/** @param {{notes: import("./notes.js").Note[], language: string}} props */
function Kept({ notes, language }) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, FIRST);
  return (
    <div class="easeback-my-record__kept">
      <h3>{t("kept")}</h3>
      {notes.length === 0 && <p>{t("empty")}</p>}
      {notes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("noted")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, at, what, noted }) => (
              <tr key={key}>
                <td>{moment(at, language)}</td>
                <td>{what}</td>
                <td>{noted.length > 1 ? noted.map((one, index) => <p key={index}>{one}</p>) : noted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < notes.length && (
        <Button onClick={() => setAll(true)}>{t("show-all", { count: notes.length })}</Button>
      )}
    </div>
  );
}

/**
 * What could not be read is offered as a file.
 * @param {{aside: import("../../kit/kept/store.js").Aside[], language: string}} props
 */
function SetAside({ aside, language }) {
  const t = useWords();
  return (
    <>
      {aside.map(({ kind, at, text }) => (
        <div class="easeback-my-record__aside" key={kind + at}>
          <p>{t(`aside-${kind}`, { day: moment(at, language) })}</p>
          <Button onClick={() => saveFile(text, `easeback-${kind}-${at.slice(0, 10)}.txt`, JSON_FILE)}>
            {t("aside-save")}
          </Button>
        </div>
      ))}
    </>
  );
}

/** Asks once, then erases. @param {{onAsk: () => void, onErased: () => void}} props */
function Erase({ onAsk, onErased }) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (begun.current) place.current?.querySelector("button")?.focus(); // the button that was pressed is gone
    begun.current = asking || begun.current;
  }, [asking]);
  const erase = () => {
    eraseAll();
    setAsking(false);
    onErased();
  };
  const ask = () => {
    begun.current = true;
    setAsking(true);
    onAsk();
  };
  return (
    <div class="easeback-my-record__erase" ref={place}>
      {!asking && (
        <Button kind="plain" onClick={ask}>
          {t("erase")}
        </Button>
      )}
      {asking && (
        <div role="group" aria-label={t("erase-ask")}>
          <p>{t("erase-ask")}</p>
          <Button onClick={() => setAsking(false)}>{t("erase-no")}</Button>
          <Button onClick={erase}>{t("erase-yes")}</Button>
        </div>
      )}
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function MyRecord({ model }) {
  const t = useWords(model);
  const [language] = useTrait(model, "language");
  const names = namesOf(model);
  const kept = useKeptInIds({ ...names, texts: names.steps, moments: model.get("moments") });
  const [keeping, promise] = [useKeeping(), usePromise()];
  const [said, setSaid] = useState("");
  const length = useLength(model.get("countries"));
  const notes = kept ? notesOf(kept, names, t, length) : [];

  const copy = () => {
    const name = `easeback-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(copyOut(), name, JSON_FILE);
    setSaid(t("copied", { file: name }));
  };
  const bringBack = async (/** @type {HTMLInputElement} */ input) => {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      const brought =
        file.size > MAX_BYTES
          ? /** @type {const} */ ({ ok: false, reason: "too-large" })
          : addCopy(asCopy(await file.text()));
      if (!brought.ok) setSaid(t(`refused-${brought.reason}`));
      else setSaid(brought.added ? t("brought", { added: brought.added }) : t("brought-none"));
    } catch {
      setSaid(t("refused-unreadable"));
    }
    input.value = ""; // so that the same file can be chosen again
  };

  return (
    <div class="easeback-my-record">
      <p data-keeping={keeping}>{promise("where")}</p>
      {kept && <SetAside aside={setAside()} language={language} />}
      <div class="easeback-my-record__do needs-script">
        <Button onClick={copy}>{t("copy")}</Button>
        <label class="easeback-button easeback-my-record__file">
          <input
            type="file"
            accept=".json,.csv,.html,application/json,text/csv,text/html"
            onChange={(event) => bringBack(event.currentTarget)}
          />
          <span>{t("bring-back")}</span>
        </label>
        <Erase onAsk={() => setSaid("")} onErased={() => setSaid(t("erased"))} />
      </div>
      <p class="easeback-my-record__said" role="status">
        {said}
      </p>
      <Kept notes={notes} language={language} />
    </div>
  );
}

export default part(MyRecord);
