// A letter of one page for the person who treats somebody: what was answered, the curve, the plan, what to ask.
import { useRef, useState } from "preact/hooks";
import { adviceFor, screensOf } from "../../care/check_in.js";
import { Chart } from "../../kit/chart/chart.js";
import { Button, Switch } from "../../kit/form/form.js";
import { Later } from "../../kit/form/later.js";
import { printCard } from "../../kit/form/print_card.js";
import { told } from "../../kit/kept/check_in_words.js";
import { answersOf, isBegun } from "../../kit/kept/check_ins.js";
import { day as dayText, today } from "../../kit/kept/dates.js";
import { entriesIn } from "../../kit/kept/diary.js";
import { traitLater } from "../../kit/page/later.js";
import { useTrait, useWords } from "../../kit/page/part.js";
import { WEEKS, curveOf, scoresIn } from "../../kit/take_home/letter.js";
import { Preview } from "../../kit/take_home/preview.js";

/** @typedef {"answers" | "curve" | "plan" | "ask"} Piece */
/** So many questions fit a visit, and a page. */
const MOST = 5;
/** Lines to write on with a pen. */
const LINES = [1, 2];
/** What the diary asks every day; doing stands first. */
const CURVES = /** @type {const} */ (["doing", "pain"]);

/** @param {{entries: import("../../care/diary.js").Entry[]}} props */
function Curve({ entries }) {
  const t = useWords();
  const curves = CURVES.flatMap((name) => {
    const now = curveOf(entries, name, today());
    return now ? [{ name, now: { at: now.at, values: Float64Array.from(now.values) } }] : [];
  });
  if (!curves.length) return null;
  return (
    <section>
      <Chart
        title={t("letter-curve", { count: WEEKS })}
        time={{ from: 1, to: WEEKS }}
        lanes={[]}
        legend={[]}
        bands={[]}
        ticks={[
          { at: 2, text: t("letter-first", { count: WEEKS - 2 }) },
          { at: WEEKS, text: t("letter-last") },
        ]}
        panels={curves.map(({ name, now }) => ({
          name: t(`letter.${name}`),
          unit: t("letter-scale"),
          tone: name === "pain" ? "tension" : "ease",
          low: 0,
          high: 10,
          rest: 0,
          restText: "",
          dots: true,
          now,
        }))}
      />
    </section>
  );
}

/**
 * @typedef {object} Given
 * @property {import("../../kit/page/part.js").Model} model
 * @property {import("../../kit/kept/plan.js").Plan} plan what of it goes along
 * @property {import("../../kit/kept/personal_data.js").PersonalData} kept
 * @property {import("../../kit/kept/plan_words.js").PlanRows} rows @property {string} language
 */

/** @param {Given & {atHome: any}} props `atHome` as `at_home_rows` gives it */
function Letter({ model, plan, kept, rows, language, atHome: { questions, measures, advice } }) {
  const t = useWords();
  const [flare] = useTrait(model, "flare");
  const [left, setLeft] = useState(/** @type {Piece[]} */ ([]));
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const last = kept.checkins.filter(isBegun).at(-1);
  const answers = answersOf(last);
  const said = told(screensOf(questions, measures), answers, t);
  const scores = scoresIn(questions, measures, answers);
  const ask = adviceFor(advice, questions, measures, answers)
    .map(({ talk }) => talk)
    .filter(Boolean)
    .slice(0, MOST);
  const entries = entriesIn(kept);
  const pieces = /** @type {Piece[]} */ ([
    ...(said.length ? ["answers"] : []),
    ...(CURVES.some((name) => curveOf(entries, name, today())) ? ["curve"] : []),
    "plan",
    "ask",
  ]);
  const goes = (/** @type {Piece} */ piece) => pieces.includes(piece) && !left.includes(piece);
  return (
    <div class="easeback-take-home__way">
      <p>{t("letter-how")}</p>
      <fieldset class="easeback-take-home__sections">
        <legend class="easeback-choice__label">{t("sections")}</legend>
        {pieces.map((piece) => (
          <Switch
            key={piece}
            label={t(`letter-piece.${piece}`)}
            checked={goes(piece)}
            onChange={(is) => setLeft(is ? left.filter((one) => one !== piece) : [...left, piece])}
          />
        ))}
      </fieldset>
      <section class="easeback-take-home__letter" ref={place} aria-label={t("letter-title")}>
        <h3>{t("letter-title")}</h3>
        <p>
          {t("letter-from")} <span class="easeback-take-home__line" /> {dayText(today(), language)}
        </p>
        {goes("answers") && (
          <section>
            <h4>{t("answers-of", { day: dayText(String(last?.at).slice(0, 10), language) })}</h4>
            <dl>
              {said.map(({ name, label, text }) => (
                <div key={name}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            {scores.length > 0 && (
              <ul class="easeback-take-home__scores">
                {scores.map(({ name, part, score, mean, most }) => (
                  <li key={name + part}>
                    {t(mean ? "letter-mean" : "letter-sum", {
                      name: part ? t(`letter-part.${part}`, { name }) : name,
                      score: t.number(score, mean ? 1 : 0),
                      most,
                    })}
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        {goes("curve") && <Curve entries={entries} />}
        {goes("plan") && (
          <section>
            <h4>{t("calendar-name")}</h4>
            <Preview plan={plan} rows={rows} flare={flare} language={language} />
          </section>
        )}
        {goes("ask") && (
          <section>
            <h4>{t("letter-ask")}</h4>
            <ul>
              {ask.map((words) => (
                <li key={words}>{words}</li>
              ))}
              {LINES.map((line) => (
                <li key={line} class="easeback-take-home__line" />
              ))}
            </ul>
          </section>
        )}
        <p class="easeback-take-home__foot">{t("letter-foot")}</p>
      </section>
      <Button kind="primary" onClick={() => printCard(place.current)}>
        {t("letter-print")}
      </Button>
    </div>
  );
}

/** @param {Given} props */
export const ByLetter = (props) => (
  <Later ask={() => traitLater(props.model, "at_home")}>{(atHome) => <Letter {...props} atHome={atHome} />}</Later>
);
