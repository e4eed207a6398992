import { useState } from "preact/hooks";
import { Button, Choice } from "./form.js";
import { keep, sayOf } from "../kept/deeds.js";
import { copyText } from "../kept/files.js";
import { PEOPLE } from "../kept/plan.js";
import { useWords } from "../page/part.js";

/**
 * Hands a text to the device's own way of sending, or copies it where there is none.
 * @param {string} text @param {Pick<Navigator, "share" | "clipboard">} [browser]
 * @returns {Promise<"" | "copied" | "not-copied">} what is left to be said: nothing where the device took over
 */
export async function hand(text, browser = navigator) {
  if (browser.share) {
    try {
      await browser.share({ text });
      return "";
    } catch (refused) {
      if (/** @type {Error} */ (refused).name === "AbortError") return ""; // the person thought better of it
    }
  }
  return (await copyText(text, browser)) ? "copied" : "not-copied";
}

/**
 * Brings one person in: who could know of a step that is in the plan, and words to tell them. Nothing is sent by us;
 * the words are the part's own.
 * @param {{thing: import("../kept/plan.js").Thing, text: string}} props
 */
export function BringOne({ thing, text }) {
  const t = useWords();
  const [said, setSaid] = useState(/** @type {Awaited<ReturnType<typeof hand>>} */ (""));
  const message = t("tell-text", { step: text });
  return (
    <div class="easeback-bring-one">
      <Choice
        label={t("who")}
        value={thing.who || null}
        onChange={(who) => keep(sayOf(thing.thing, { who }))}
        options={PEOPLE.map((value) => ({ value, text: t(`who.${value}`) }))}
      />
      {thing.who && thing.who !== "nobody" && (
        <div class="easeback-bring-one__tell">
          <p>{t("tell-how")}</p>
          <blockquote>{message}</blockquote>
          <Button onClick={async () => setSaid(await hand(message))}>{t("tell")}</Button>
          <p class="easeback-bring-one__said" role="status">
            {said && t(said)}
          </p>
        </div>
      )}
    </div>
  );
}
