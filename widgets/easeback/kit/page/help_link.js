// The way to the help of the page. It stands in every page of the course, and not in JupyterLab: there no link leads to
// it.
import { useEffect, useState } from "preact/hooks";

const HELP = "#help-now";

/** Whether the page has its help; not known yet at the first paint. */
export function useHelpHere() {
  const [help, setHelp] = useState(false);
  useEffect(() => setHelp(document.querySelector(HELP) !== null), []);
  return help;
}

/** @param {{words: string}} props */
export function HelpLink({ words }) {
  return useHelpHere() ? <a href={HELP}>{words}</a> : null;
}
