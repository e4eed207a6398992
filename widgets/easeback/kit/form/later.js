// What comes when it is asked for, and until then a word that it does.
import { useEffect, useState } from "preact/hooks";
import { useWords } from "../page/part.js";
import { Button } from "./form.js";

/**
 * Shows what has come; until then one says that it comes, or that it could not and what to do.
 * @template Come
 * @param {{ask: () => Promise<Come>, children: (come: Come) => any}} props `ask` is called once
 */
export function Later({ ask, children }) {
  const t = useWords();
  const [turn, setTurn] = useState(0);
  const [come, setCome] = useState(/** @type {{is: Come} | null} */ (null));
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let wanted = true;
    setLost(false);
    ask().then(
      (is) => wanted && setCome({ is }),
      () => wanted && setLost(true),
    );
    return () => {
      wanted = false;
    };
  }, [turn]);
  if (come) return children(come.is);
  return (
    <div class="easeback-later" role="status">
      <p>{t(lost ? "shared.later-lost" : "shared.later")}</p>
      {lost && <Button onClick={() => setTurn(turn + 1)}>{t("shared.later-again")}</Button>}
    </div>
  );
}
