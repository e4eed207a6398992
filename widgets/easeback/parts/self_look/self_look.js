import { useEffect, useRef, useState } from "preact/hooks";
import { Button, Choice } from "../../kit/form/form.js";
import { KeptNote, useKept, usePromise } from "../../kit/kept/use_store.js";
import { lessonsHere } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { keep, mark } from "../../kit/kept/deeds.js";

/**
 * @typedef {{id: string, certainty: string, statement: string, unknown: string}} Known
 * @typedef {{id: string, name: string, text: string, idea: string, lesson: string, leads_to: string, file: string,
 *   claims: Known[]}} Group
 */

const MARKS = ["like-me", "not-sure", "not-me"];

/** Written at each mark. @param {string} group @param {string} word */
const put = (group, word) => keep(mark("looks", { [group]: word }));

/**
 * What is known of a way of living, one kind idea, and where to go on.
 * @param {{group: Group, address: string}} props
 */
function WhatIsKnown({ group, address }) {
  const t = useWords();
  return (
    <div class="easeback-self-look__known">
      {group.claims.map(({ id, certainty, statement, unknown }) => (
        <p key={id}>
          {statement} <strong>{t(`shared.certainty.${certainty}`)}</strong> {unknown}
        </p>
      ))}
      <p class="easeback-self-look__idea">
        <strong>{t("idea")}</strong> {group.idea}
      </p>
      {group.file && (
        <p>
          <a href={address}>{group.leads_to}</a>
        </p>
      )}
    </div>
  );
}

/** @param {{group: Group, mark: string, address: string}} props */
function OneGroup({ group, mark, address }) {
  const t = useWords();
  const place = useRef(/** @type {HTMLLIElement | null} */ (null));
  const takeBack = () => {
    put(group.id, "");
    place.current?.querySelector("input")?.focus();
  };
  return (
    <li class="easeback-self-look__group" data-group={group.id} data-mark={mark} ref={place}>
      <h3>{group.name}</h3>
      <p class="easeback-self-look__text">{group.text}</p>
      <Choice
        label={group.text}
        hideLabel
        value={mark || null}
        onChange={(given) => put(group.id, given)}
        options={MARKS.map((value) => ({ value, text: t(value) }))}
      />
      <div class="easeback-self-look__said" role="status">
        {mark === "not-me" && <p>{t("pass-by")}</p>}
        {(mark === "like-me" || mark === "not-sure") && <WhatIsKnown group={group} address={address} />}
      </div>
      {mark && (
        <Button kind="plain" onClick={takeBack}>
          {t("take-back")}
        </Button>
      )}
      <div class="easeback-self-look__plain">
        <WhatIsKnown group={group} address={address} />
      </div>
    </li>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function SelfLook({ model }) {
  const t = useWords(model);
  const [groups] = useTrait(model, "groups");
  const kept = useKept();
  const promise = usePromise();
  const [listed, setListed] = useState(/** @type {Record<string, import("../../kit/page/lessons.js").Listed>} */ ({}));
  useEffect(() => setListed(lessonsHere()), []);
  const marks = kept?.looks ?? {};
  return (
    <div class="easeback-self-look">
      <p class="easeback-self-look__note">
        {t("note")} {promise("stays")}
      </p>
      <ul>
        {groups.map((/** @type {Group} */ group) => (
          <OneGroup
            key={group.id}
            group={group}
            mark={marks[group.id]?.mark ?? ""}
            address={listed[group.lesson]?.href ?? group.file}
          />
        ))}
      </ul>
      <KeptNote show={Object.values(marks).some(({ mark }) => mark)} told />
    </div>
  );
}

export default part(SelfLook);
