// The figure on which a person marks what is sore, once for the whole course. Whoever shows it has its words: those of
// the player that begin with sore- and region.
import { useState } from "preact/hooks";
import { Body } from "../../kit/figure/body.js";
import { offered } from "../../kit/figure/regions.js";
import { Button, Choice, Disclosure } from "../../kit/form/form.js";
import { keep, mark } from "../../kit/kept/deeds.js";
import { useWords } from "../../kit/page/part.js";
import { regionName } from "./telling.js";

/** Marks a region as sore, or takes the mark back. @param {string} region @param {boolean} sore */
export const markRegion = (region, sore) => keep(mark("sore", { [region]: sore ? "sore" : "" }));

/** The figure from both sides, and the same places as a list. @param {{sore: string[]}} props */
export function SoreFigure({ sore }) {
  const t = useWords();
  const [view, setView] = useState(/** @type {"back"|"front"} */ ("back"));
  return (
    <>
      <Choice
        label={t("sore-view")}
        hideLabel
        value={view}
        onChange={(value) => setView(/** @type {"back"|"front"} */ (value))}
        options={[
          { value: "back", text: t("sore-back") },
          { value: "front", text: t("sore-front") },
        ]}
      />
      <Body
        view={view}
        label={t("sore-figure")}
        sore={sore}
        chosen={sore}
        names={(region) => regionName(t, region)}
        finger
        onChoose={(region) => markRegion(region, !sore.includes(region))}
      />
      <Disclosure summary={t("sore-list")}>
        <ul class="easeback-body__list">
          {offered(view).map((region) => (
            <li key={region}>
              <Button pressed={sore.includes(region)} onClick={() => markRegion(region, !sore.includes(region))}>
                {regionName(t, region)}
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
