// What few people need comes when it is asked for: code in a script of its own, and long rows in a file of their own.
// In a page both stand beside the page's other scripts; in JupyterLab a part has all of it already.

/** Where the scripts of this page come from; "" where there is no page, or the part is a module of its own. */
const HERE = globalThis.document?.currentScript?.getAttribute("src") ?? "";
/** @type {any} */
const world = globalThis;
/** Scripts that were asked for, by name. @type {Map<string, Promise<void>>} */
const asked = new Map();

/** Runs a script that stands beside the page's own, once. @param {string} name @returns {Promise<void>} */
function scriptBeside(name) {
  const before = asked.get(name);
  if (before) return before;
  const script = document.createElement("script");
  const coming = new Promise((done, failed) => {
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
  });
  script.src = HERE.replace(/[^/]*$/, name);
  document.head.append(script);
  const come = coming.then(
    () => {},
    (reason) => {
      asked.delete(name); // asked once more, it is fetched once more
      script.remove();
      throw reason;
    },
  );
  asked.set(name, come);
  return come;
}

/**
 * A module that comes when it is asked for: in a page the build puts the name of its script in its place.
 * @template Module
 * @param {() => Promise<Module>} ask an `import()` @returns {Promise<Module>}
 */
export async function later(ask) {
  const module = /** @type {any} */ (await ask());
  if (!module.beside) return module;
  await scriptBeside(module.beside.script);
  return world.easebackLater[module.beside.name];
}

/**
 * A trait that a page keeps in a file of its own: see `Part.LATER`.
 * @param {import("./part.js").Model} model @param {string} name @returns {Promise<any>}
 */
export async function traitLater(model, name) {
  const file = model.get("_beside")?.[name];
  if (!file) return model.get(name);
  await scriptBeside(file);
  return JSON.parse(world.easebackTexts[file]);
}
