import { useRef, useState } from "preact/hooks";
import { moment } from "../../kit/kept/dates.js";
import { Care } from "../../kit/form/care.js";
import { Button, Choice, Disclosure, Rating } from "../../kit/form/form.js";
import { KeptNote, StaysNote, useErased, useKept } from "../../kit/kept/use_store.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { OUTCOMES, nameOf, pageOf, takeOut, wordOn, write } from "./page.js";

/** @typedef {import("../../kit/kept/personal_data.js").Movement} Movement */
/** @typedef {import("./page.js").Offered} Offered */

/** @param {{kept: Movement[], offered: Offered[], language: string}} props */
function Earlier({ kept, offered, language }) {
  const t = useWords();
  return (
    <Disclosure summary={t("earlier", { count: kept.length })}>
      <ul class="easeback-one-movement__earlier">
        {kept.map((one) => {
          const name = nameOf(one, offered, t);
          return (
            <li key={one.at}>
              <p>
                <strong>{name}</strong> {moment(one.at, language)}
                {one.smallest && <span>{one.smallest}</span>}
                {one.outcome && <span>{t(`outcome.${one.outcome}`)}</span>}
                {one.happened && <span>{one.happened}</span>}
              </p>
              <button
                type="button"
                class="easeback-button"
                data-kind="plain"
                aria-label={t("take-out-of", { movement: name })}
                onClick={() => takeOut(one)}
              >
                {t("take-out")}
              </button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function OneMovement({ model }) {
  const t = useWords(model);
  const [offered] = useTrait(model, "movements");
  const [stop] = useTrait(model, "stop");
  const [language] = useTrait(model, "language");
  const kept = useKept();
  const beyond = useBeyond();
  const [blank, setBlank] = useState(false);
  const top = useRef(/** @type {HTMLDivElement | null} */ (null));
  useErased(() => setBlank(false));
  const all = kept?.movements ?? [];
  const page = pageOf(all, blank);
  const row = offered.find((/** @type {Offered} */ { id }) => id === page?.movement);
  const ideas = row?.smallest ?? [];
  const every = /** @type {string[]} */ ([...new Set(offered.flatMap((/** @type {Offered} */ one) => one.ask_first))]);
  const answer = (/** @type {Partial<Movement>} */ news) => {
    setBlank(false);
    return write(page, news);
  };
  /** What a place for own words needs. @param {"own"|"smallest"|"expect"|"happened"} piece */
  const words = (piece) => ({
    name: `${page?.at}/${piece}`,
    beyond,
    disabled: kept === null,
    onInput: (/** @type {string} */ text) => `${answer({ [piece]: text })}/${piece}`,
  });
  const erase = () => {
    if (page) takeOut(page);
    setBlank(true);
  };
  const again = () => {
    setBlank(true);
    top.current?.querySelector("input")?.focus();
  };
  return (
    <div class="easeback-one-movement">
      <div class="easeback-one-movement__place">
        <div class="easeback-one-movement__form" ref={top}>
          <StaysNote />
          <Choice
            label={t("which")}
            value={page?.movement || null}
            disabled={kept === null}
            onChange={(movement) => answer({ movement })}
            options={[
              ...offered.map((/** @type {Offered} */ { id, name }) => ({ value: id, text: name })),
              { value: "own", text: t("own") },
            ]}
          />
          {page?.movement === "own" && (
            <LongWords label={t("own.label")} lines={1} most={LETTERS.line} value={page.own ?? ""} {...words("own")} />
          )}
          <Rating
            label={t("worry.label")}
            low={t("worry.low")}
            high={t("worry.high")}
            value={page?.worry ?? null}
            onChange={(worry) => answer({ worry })}
          />
          <p class="easeback-one-movement__word" role="status">
            {t(wordOn(page?.worry))}
          </p>
          <div class="easeback-one-movement__smallest">
            {ideas.length > 0 && (
              <Choice
                label={t("smallest.label")}
                stacked
                value={page?.smallest ?? null}
                onChange={(smallest) => answer({ smallest })}
                options={ideas.map((/** @type {string} */ text) => ({ value: text, text }))}
              />
            )}
            <LongWords
              label={t(ideas.length > 0 ? "smallest.own" : "smallest.label")}
              hint={t("smallest.hint")}
              lines={1}
              value={ideas.includes(page?.smallest ?? "") ? "" : (page?.smallest ?? "")}
              {...words("smallest")}
            />
          </div>
          <LongWords
            label={t("expect.label")}
            hint={t("expect.hint")}
            lines={1}
            value={page?.expect ?? ""}
            {...words("expect")}
          />
        </div>
        <div class="easeback-one-movement__plain still-only">
          <p class="easeback-choice__label">{t("which")}</p>
          <dl>
            {offered.map((/** @type {Offered} */ { id, name, smallest }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{t.sentences(smallest)}</dd>
              </div>
            ))}
          </dl>
          {["which", "smallest.label", "expect.label", "happened.label"].map((line) => (
            <p class="easeback-one-movement__write" key={line}>
              {t(line)}
            </p>
          ))}
        </div>
      </div>
      <Care askFirst={row ? row.ask_first : every} stop={stop} />
      <div class="easeback-one-movement__form">
        <Choice
          label={t("outcome.label")}
          value={page?.outcome ?? null}
          disabled={kept === null}
          onChange={(outcome) => answer({ outcome })}
          options={OUTCOMES.map((value) => ({ value, text: t(`outcome.${value}`) }))}
        />
        <p class="easeback-one-movement__word" role="status">
          {t(`outcome.${page?.outcome || "none"}-word`)}
        </p>
        <LongWords label={t("happened.label")} lines={2} value={page?.happened ?? ""} {...words("happened")} />
        <div class="easeback-one-movement__buttons">
          <Button disabled={!page} onClick={again}>
            {t("again")}
          </Button>
          <Button kind="plain" disabled={!page} onClick={erase}>
            {t("erase")}
          </Button>
        </div>
        <KeptNote show={Boolean(page)} told />
      </div>
      {all.length > (blank ? 0 : 1) && (
        <Earlier kept={all.slice(0, blank ? all.length : -1).reverse()} offered={offered} language={language} />
      )}
    </div>
  );
}

export default part(OneMovement);
