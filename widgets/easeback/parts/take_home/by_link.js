// The plan in a link, and the link as a code that a phone scans from the screen, a wall or paper.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { printCard } from "../../kit/form/print_card.js";
import { copyText } from "../../kit/kept/files.js";
import { useWords } from "../../kit/page/part.js";
import { newestIn, saidOf } from "../../kit/take_home/copies.js";
import { linkTextOf, linkTo, staysHere } from "../../kit/take_home/link.js";
import { QUIET, qrOf } from "../../kit/take_home/qr.js";

/** @typedef {import("../../kit/kept/plan.js").Plan} Plan */

/** A link is of no use where the page is none of the course's own: in the window of JupyterLab. */
const isPage = () => !document.querySelector(".jp-LabShell");

/**
 * The link to a plan, as far as there is one: `nowhere` where the page has no address for other devices.
 * @param {Plan} plan @param {import("../../kit/kept/personal_data.js").PersonalData["plan"]} said on this device
 * @returns {{link: string, trouble: "" | "large" | "nowhere" | "here"}}
 */
export function linkOf(plan, said) {
  const { text } = linkTextOf(plan, newestIn(saidOf(said, plan)));
  if (text === undefined) return { link: "", trouble: "large" };
  const link = isPage() ? linkTo(location.href, text) : "";
  return { link, trouble: link ? (staysHere(link) ? "here" : "") : "nowhere" };
}

/** @param {{link: string, onShorter: () => void}} props */
function Code({ link, onShorter }) {
  const t = useWords();
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const code = useMemo(() => qrOf(link), [link]);
  if (code.fault)
    return (
      <>
        <p>{t("code-large")}</p>
        <Button onClick={onShorter}>{t("shorter")}</Button>
      </>
    );
  const side = code.size + 2 * QUIET;
  return (
    <>
      <figure class="easeback-take-home__code" ref={card}>
        <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={t("code")}>
          {/* Dark on light whatever the theme: a camera knows no other. */}
          <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="white" />
          <path d={code.path} fill="black" />
        </svg>
        <figcaption>{t("code-how")}</figcaption>
      </figure>
      <Button onClick={() => printCard(card.current)}>{t("code-print")}</Button>
    </>
  );
}

/**
 * @param {{plan: Plan, kept: import("../../kit/kept/personal_data.js").PersonalData, onShorter: () => void}} props
 */
export function ByLink({ plan, kept, onShorter }) {
  const t = useWords();
  const [said, setSaid] = useState("");
  const { link, trouble } = useMemo(() => linkOf(plan, kept.plan), [plan, kept.plan]);
  useEffect(() => setSaid(""), [link]);
  if (trouble === "large")
    return (
      <div class="easeback-take-home__way">
        <p>{t("link-large")}</p>
        <Button onClick={onShorter}>{t("shorter")}</Button>
      </div>
    );
  if (!link) return <p>{t("link-nowhere")}</p>;
  const copy = async () => setSaid(t((await copyText(link)) ? "link-copied" : "link-by-hand"));
  return (
    <div class="easeback-take-home__way">
      <p>{t("link-how")}</p>
      {trouble === "here" && <p role="note">{t("link-here")}</p>}
      <Button kind="primary" onClick={copy}>
        {t("link-copy")}
      </Button>
      <p class="easeback-take-home__said" role="status">
        {said}
      </p>
      <p class="easeback-take-home__link">
        <a href={link}>{t("link-words")}</a>
      </p>
      <Code link={link} onShorter={onShorter} />
    </div>
  );
}
