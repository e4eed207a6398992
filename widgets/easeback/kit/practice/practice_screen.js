// The screen a practice takes for itself: a layer over whatever page it stands in, from disk, in Voilà and in
// JupyterLab alike. It is a dialog, so what lies behind is out of reach, and it closes to where one was.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../page/part.js";
import { isPresenting } from "../page/presenting.js";
import { useKept } from "../kept/use_store.js";
import { calmHere, nextAfter, startOf } from "./next.js";

/** @typedef {import("preact").ComponentChildren} Children */

/** Whether something answers to Space by itself. @param {EventTarget | null} target */
const actsOnSpace = (target) =>
  target instanceof Element && target.closest("[href], button, summary, input, select, textarea") !== null;
/** What stands in the history while a practice has the screen. */
const MARK = { easebackPlaying: true };

/** Whether the page's history is ours to write in: JupyterLab has a use for its own, and a talk goes by its slides. */
const ownsHistory = () => "easeback" in document.documentElement.dataset && !isPresenting();

/**
 * Takes our entry out of the history. Where the page's address names a place on it, a browser goes there as well and
 * takes the focus from whoever has just got it back: it is given to them again, in the frame after.
 */
function goBack() {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const giveBack = () => {
    const taken = [document.body, document.querySelector(":target")].includes(document.activeElement);
    if (focused?.isConnected && taken) focused.focus({ preventScroll: true });
  };
  addEventListener("popstate", () => requestAnimationFrame(() => requestAnimationFrame(giveBack)), { once: true });
  history.back();
}

/**
 * The way back of a phone means the practice, not the page around it.
 * @param {boolean} open @param {() => boolean} onBack tells whether the screen stays
 */
function useWayBack(open, onBack) {
  const now = useRef(onBack);
  now.current = onBack;
  useEffect(() => {
    if (!open || !ownsHistory()) return undefined;
    let ours = false;
    const enter = () => {
      try {
        history.pushState({ ...history.state, ...MARK }, "");
        ours = true;
      } catch {
        ours = false; // a frame that may not: its other ways out are there
      }
    };
    const back = () => {
      ours = false;
      if (now.current()) enter();
    };
    enter();
    addEventListener("popstate", back);
    return () => {
      removeEventListener("popstate", back);
      if (ours && history.state?.easebackPlaying) goBack();
    };
  }, [open]);
}

/**
 * Shows the layer above everything, or takes it away.
 * @param {boolean} open
 * @param {HTMLDialogElement | null} dialog
 */
function show(open, dialog) {
  if (!dialog || dialog.open === open) return;
  if (!open) return dialog.close();
  dialog.showModal();
  dialog.scrollTop = 0;
  /** @type {HTMLElement | null} */ (dialog.querySelector("[data-first] button"))?.focus({ preventScroll: true });
}

/**
 * Who opens the help has the practice wait.
 * @param {import("preact").RefObject<HTMLElement>} place
 * @param {() => void} onHelp
 */
function useHelpAsked(place, onHelp) {
  const now = useRef(onHelp);
  now.current = onHelp;
  useEffect(() => {
    const asked = (/** @type {MouseEvent} */ { target }) => {
      if (target instanceof Element && target.closest("a[href='#help-now']")) now.current();
    };
    const here = place.current;
    here?.addEventListener("click", asked);
    return () => here?.removeEventListener("click", asked);
  }, []);
}

/** The help that stands in every page of the course, and not in JupyterLab. */
export function useHelp() {
  const [help, setHelp] = useState(false);
  useEffect(() => setHelp(Boolean(document.getElementById("help-now"))), []);
  return help;
}

/**
 * What else there is for who is still tense at the end.
 * @param {import("../page/part.js").Model} model @param {import("../page/part.js").Words} t
 * @returns {import("./reward.js").Next | null}
 */
export function useNext(model, t) {
  const kept = useKept();
  const [calm, setCalm] = useState("");
  useEffect(() => setCalm(model.get("passing") ? location.pathname + location.search : calmHere()), []);
  const next = nextAfter(model.get("others") ?? [], kept, model.get("exercise"));
  return next && { name: next.name, hint: t("about", { minutes: next.minutes }), href: startOf(calm, next.id) };
}

/**
 * @param {{open: boolean, name: string, state: string, picture?: string, fills?: boolean, kind?: string, where?:
 *   Children, tools?: Children, said: string, onBack: () => boolean, onSpace: () => void, onHelp: () => void,
 *   children: Children}} props a picture that `fills` has the whole width, any other stands beside the words where
 *   there is room; `onBack` answers Escape and the way back, and tells whether the screen stays; `onSpace` where
 *   nothing else takes that key; `where` stands in the upper corner, `tools` beside the help; `said` is read aloud
 */
export function PracticeScreen({
  open,
  name,
  state,
  picture,
  fills,
  kind,
  where,
  tools,
  said,
  onBack,
  onSpace,
  onHelp,
  children,
}) {
  const t = useWords();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const help = useHelp();
  useLayoutEffect(() => show(open, dialog.current), [open]);
  useWayBack(open, onBack);
  useHelpAsked(dialog, onHelp);
  const answerKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") onBack();
    else if (event.key === " " && !actsOnSpace(event.target)) onSpace();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // A browser may close it unasked, as on a second Escape: then the practice is left as it is.
  const closed = () => {
    if (open && onBack()) onBack();
  };
  return (
    <dialog
      class="easeback-practice"
      ref={dialog}
      aria-label={name}
      data-state={state}
      data-picture={picture}
      data-fills={fills}
      data-kind={kind}
      onKeyDown={answerKey}
      onCancel={(event) => {
        event.preventDefault();
        onBack();
      }}
      onClose={closed}
    >
      <div class="easeback-practice__inside">
        {open && (
          <>
            <div class="easeback-practice__top">
              <div class="easeback-practice__where">{where}</div>
              {tools}
              {help && (
                <a class="easeback-practice__help" href="#help-now">
                  {t("help")}
                </a>
              )}
            </div>
            {children}
          </>
        )}
      </div>
      <p class="easeback-unseen" role="status">
        {said}
      </p>
    </dialog>
  );
}

/**
 * A quiet line that opens to more, over what stands there.
 * @param {{summary: Children, kind: "tools" | "care", open?: boolean, children: Children}} props
 */
export const Quiet = ({ summary, kind, open = false, children }) => (
  <details class="easeback-practice__quiet" data-of={kind} open={open}>
    <summary>{summary}</summary>
    <div class="easeback-practice__sheet">{children}</div>
  </details>
);

/**
 * How far along a practice is, as the line: what is behind lies in colour. The time is told to who taps it.
 * @param {{share: number, told: Children}} props `share` 0 to 1; `told` in words
 */
export function WayAlong({ share, told }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div class="easeback-practice__way">
      <button
        type="button"
        class="easeback-practice__along"
        aria-expanded={open}
        aria-label={t("along")}
        onClick={() => setOpen(!open)}
      >
        <span class="easeback-practice__line" aria-hidden="true" style={{ "--share": share.toFixed(4) }}>
          {["quiet", "ease"].map((tone) => (
            <svg key={tone} aria-hidden="true" viewBox="0 0 320 20" preserveAspectRatio="none" data-tone={tone}>
              <path class="easeback-line" data-tone={tone} d={WAVE} />
            </svg>
          ))}
          <i />
        </span>
      </button>
      {open && <p class="easeback-practice__time">{told}</p>}
    </div>
  );
}

/** Eight even waves. */
const WAVE = `M2,10${Array.from({ length: 16 }, (_, at) => `q9.875,${at % 2 ? 14 : -14} 19.75,0`).join("")}`;
