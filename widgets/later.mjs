// What few people need is no piece of the script that may ask for it.
import { dirname, resolve } from "node:path";

/**
 * What is asked for with `import()` is no piece of the script that asks: `name` is given its path, and says what stands
 * in its place.
 */
export const askedLater = (name) => ({
  name: "asked-later",
  setup(context) {
    context.onResolve({ filter: /^\./ }, ({ path, importer, kind }) =>
      kind === "dynamic-import" ? { path: resolve(dirname(importer), path), namespace: "later" } : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: "later" }, async ({ path }) => ({
      contents: `export const beside = ${JSON.stringify((await name(path)) ?? null)};`,
    }));
  },
});
