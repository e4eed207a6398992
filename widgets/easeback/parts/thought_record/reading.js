import { useRef, useState } from "preact/hooks";
import { printCard } from "../../kit/form/print_card.js";
import { moment } from "../../kit/kept/dates.js";
import { copyText, saveFile } from "../../kit/kept/files.js";
import { Button } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { asText, changed, fileName, told } from "./telling.js";

/**
 * A record on one page, to read, to change, and to take along.
 * @param {{page: import("../../kit/kept/personal_data.js").Thought, rows: import("../../kit/kept/thoughts.js").Row[],
 *   language: string, onEdit: () => void, onDelete: () => void, onNew: () => void, heading:
 *   import("preact").RefObject<HTMLHeadingElement>}} props
 */
export function Reading({ page, rows, language, onEdit, onDelete, onNew, heading }) {
  const t = useWords();
  const [said, setSaid] = useState("");
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const name = fileName(page);
  const save = () => {
    saveFile(asText(page, rows, language, t), name, "text/plain;charset=utf-8");
    setSaid(t("saved", { file: name }));
  };
  const copy = async () => setSaid(t((await copyText(asText(page, rows, language, t))) ? "copied" : "not-copied"));
  const both = [changed(page, "belief", t), changed(page, "strength", t)].filter(Boolean);
  return (
    <article class="easeback-thought-record__page" ref={place}>
      <h3 class="easeback-thought-record__title" tabIndex={-1} ref={heading}>
        {t("page")}
      </h3>
      <p class="easeback-thought-record__quiet">{moment(page.at, language)}</p>
      <dl>
        {told(page, rows, t).map(({ piece, label, text }) => (
          <div key={piece} data-piece={piece}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {both.length > 0 && <p>{t.sentences(both)}</p>}
      <p class="easeback-thought-record__paper">{t("text-foot")}</p>
      <div class="easeback-thought-record__buttons needs-script">
        <Button onClick={() => printCard(place.current)}>{t("print")}</Button>
        <Button onClick={copy}>{t("copy")}</Button>
        <Button onClick={save}>{t("save")}</Button>
      </div>
      <p class="easeback-thought-record__said needs-script" role="status">
        {said}
      </p>
      <div class="easeback-thought-record__buttons needs-script">
        <Button kind="primary" onClick={onNew}>
          {t("new")}
        </Button>
        <Button kind="plain" onClick={onEdit}>
          {t("edit")}
        </Button>
        <Button kind="plain" onClick={onDelete}>
          {t("delete")}
        </Button>
      </div>
    </article>
  );
}
