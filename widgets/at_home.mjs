// What a page carries that a person saves and opens from disk: its script, the hash by which its policy knows it, and
// its style with the letters in it, as texts. A part imports them as `easeback:at-home`.
import { createHash } from "node:crypto";

const SCRIPT = "easeback/parts/take_home/at_home.js";
const STYLE = "easeback/parts/take_home/at_home.css";

/** @param {(options: object) => Promise<string>} textOf what is built with these options, as one text */
async function textsAtHome(textOf) {
  const script = await textOf({ entryPoints: [SCRIPT], format: "iife" });
  const style = await textOf({ entryPoints: [STYLE], loader: { ".woff2": "dataurl" } });
  return { script, hash: `sha256-${createHash("sha256").update(script).digest("base64")}`, style };
}

/** @param {Parameters<typeof textsAtHome>[0]} textOf */
export function carriedAtHome(textOf) {
  /** @type {ReturnType<typeof textsAtHome> | undefined} made once for all that ask */
  let texts;
  return {
    name: "at-home",
    setup(context) {
      context.onResolve({ filter: /^easeback:at-home$/ }, ({ path }) => ({ path, namespace: "at-home" }));
      context.onLoad({ filter: /.*/, namespace: "at-home" }, async () => {
        texts ??= textsAtHome(textOf);
        return { contents: JSON.stringify(await texts), loader: "json" };
      });
    },
  };
}
