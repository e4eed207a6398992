// Builds the browser code three ways from one source:
//   built/parts/NAME.js   a part with all it needs, for anywidget in JupyterLab and plain Voilà
//   built/page/*          the page's scripts, which share Preact and the kit, with a hash in each name
//   built/server_render.js  every part's view as a function from traits to HTML, for the renderer
//   built/THIRD-PARTY-NOTICES.txt   the licences of all that was written by others and stands in these
import * as esbuild from "esbuild";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { carriedAtHome } from "./at_home.mjs";
import { askedLater } from "./later.mjs";
import { notices } from "./notices.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "easeback");
const client = join(source, "publishing", "client");
const target = join(source, "built");
// Made beside the old one and put in its place when it is whole, so that a running server never meets half a build.
const fresh = join(source, `.built-new-${process.pid}`);

const folders = await readdir(join(source, "parts"), { withFileTypes: true });
const parts = folders
  .filter((folder) => folder.isDirectory() && existsSync(join(source, "parts", folder.name, `${folder.name}.js`)))
  .map((folder) => folder.name)
  .sort();
const SHAREABLE = /^(kit|care)\/.+\.js$/;
const common = {
  bundle: true,
  minify: true,
  write: true,
  metafile: true,
  legalComments: "none", // all notices stand in one file, with what they are of
  logLevel: "warning",
  target: "es2020",
  loader: { ".js": "jsx", ".woff2": "file", ".svg": "text" },
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  absWorkingDir: here,
  nodePaths: [join(here, "node_modules")],
};

/** @type {Set<string>} every file that stands in what was built */
const bundled = new Set();
async function build(options) {
  const result = await esbuild.build({ ...options, plugins: [...(options.plugins ?? []), atHome] });
  for (const { inputs } of Object.values(result.metafile.outputs))
    Object.keys(inputs).forEach((path) => bundled.add(path));
  return result;
}

/** What a page that a person saves carries: see `at_home.mjs`. */
const atHome = carriedAtHome(async (options) => {
  const { outputFiles } = await build({ ...common, ...options, write: false, outdir: fresh });
  return outputFiles[0].text;
});

/** A module made of a string, resolved as if it stood in the source folder. */
const made = (contents) => ({ stdin: { contents, resolveDir: source, sourcefile: "made.js", loader: "jsx" } });

/** The modules of the kit, and of the rules, that a script reaches: `now`, and `later` by scripts it asks for. */
async function kitOf(entry) {
  /** @type {Set<string>} */
  const asked = new Set();
  const { metafile } = await build({
    ...common,
    entryPoints: [entry],
    loader: { ...common.loader, ".css": "text" },
    write: false,
    outdir: fresh,
    plugins: [askedLater((path) => void asked.add(path))],
  });
  const now = Object.keys(metafile.inputs)
    .map((path) => relative(source, resolve(here, path)).replaceAll("\\", "/"))
    .filter((name) => SHAREABLE.test(name));
  const others = await Promise.all([...asked].map(kitOf));
  return { now, later: others.flatMap((other) => [...other.now, ...other.later]) };
}

/**
 * What every page carries: what the client needs, and what more than one other script does. What one needs travels
 * with it, and so does what is only asked for later.
 */
async function sharedKit() {
  const [everywhere, ...others] = await Promise.all(
    [
      ...["client.js", "present.js", "cards.js"].map((name) => join(client, name)),
      ...parts.map((name) => join(source, "parts", name, `${name}.js`)),
    ].map(kitOf),
  );
  const uses = others.flatMap(({ now }) => now);
  const later = others.flatMap((other) => other.later);
  const shared = uses.filter((name, at) => uses.indexOf(name) !== at || later.includes(name));
  return [...new Set([...everywhere.now, ...shared])].sort();
}

/** The name by which page scripts share a module, or undefined when it is not shared. */
function sharedName(path, importer) {
  if (!path.startsWith(".")) return shared.includes(path) ? path : undefined;
  const name = relative(source, resolve(dirname(importer), path)).replaceAll("\\", "/");
  return shared.includes(name) ? name : undefined;
}

/** Page parts take Preact and the kit from client.js instead of carrying a copy each. */
const fromTheClient = {
  name: "from-the-client",
  setup(context) {
    context.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
      const name = kind === "entry-point" ? undefined : sharedName(path, importer);
      return name && { path: name, namespace: "shared" };
    });
    context.onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({
      contents: `module.exports = globalThis.easebackShared[${JSON.stringify(path)}]`,
    }));
  },
};

const present = (...paths) => paths.filter((path) => existsSync(join(source, path)));
const kitStyles = [
  "kit/theme.css",
  "kit/page/lit.css",
  "kit/form/form.css",
  "kit/chart/chart.css",
  "kit/chart/model.css",
  "kit/chart/guess.css",
  "kit/figure/body.css",
  "kit/figure/pose.css",
  "kit/claims/claims.css",
  "kit/form/print_card.css",
  "kit/practice/practice_screen.css",
  "kit/take_home/preview.css",
];
const partStyles = parts.map((name) => `parts/${name}/${name}.css`);
const imports = (...paths) =>
  present(...paths)
    .map((path) => `@import "./${path}";`)
    .join("\n");
const css = (contents) => ({ stdin: { contents, resolveDir: source, sourcefile: "made.css", loader: "css" } });

async function buildParts() {
  for (const name of parts) {
    await build({
      ...common,
      entryPoints: [join(source, "parts", name, `${name}.js`)],
      format: "esm",
      outfile: join(fresh, "parts", `${name}.js`),
    });
    await build({
      ...common,
      ...css(imports(...kitStyles, `parts/${name}/${name}.css`)),
      outfile: join(fresh, "parts", `${name}.css`),
    });
  }
}

async function buildPage() {
  const manifest = {};
  const page = {
    ...common,
    format: "iife",
    outdir: join(fresh, "page"),
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
  };
  const record = (name, { metafile }) => {
    for (const [path, output] of Object.entries(metafile.outputs)) {
      if (output.entryPoint) manifest[name] = basename(path);
      else if (path.endsWith(".woff2"))
        manifest[basename(path).replace(/\.[A-Z0-9]+(?=\.woff2$)/, "")] = basename(path);
    }
  };
  // A made entry is named "stdin"; it takes the name it is asked for once its hash is known.
  const named = async (name, options) => {
    const result = await build({ ...page, ...options });
    record(name, result);
    const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
    const final = manifest[name].replace(/^[^.]+/, stem).replace(/\.[a-z]+$/, ending);
    await rename(join(fresh, "page", manifest[name]), join(fresh, "page", final));
    manifest[name] = final;
  };
  const sharing = shared.map((name, index) => {
    const from = SHAREABLE.test(name) ? `./${name}` : name;
    return `import * as m${index} from ${JSON.stringify(from)};`;
  });
  const registry = shared.map((name, index) => `${JSON.stringify(name)}: m${index}`).join(",");
  if (existsSync(join(client, "client.js"))) {
    await named(
      "client.js",
      made(
        [
          ...sharing,
          `globalThis.easebackShared = {${registry}};`,
          "globalThis.easebackParts = {};",
          'require("./publishing/client/client.js");',
        ].join("\n"),
      ),
    );
  }
  for (const name of ["live.js", "formulas.js", "present.js", "cards.js"].filter((file) =>
    existsSync(join(client, file)),
  )) {
    const loader = { ...common.loader, ".css": "text" };
    await named(name, {
      entryPoints: [join(client, name)],
      alias: shims(),
      loader,
      plugins: ["present.js", "cards.js"].includes(name) ? [fromTheClient] : [],
    });
  }
  const asked = askedLater(async (path) => {
    const name = `later-${basename(path)}`;
    if (!manifest[name]) {
      const left = `(globalThis.easebackLater ??= {})[${JSON.stringify(name)}] = found;`;
      await named(name, {
        ...made(`import * as found from ${JSON.stringify(path)}; ${left}`),
        plugins: [asked, fromTheClient],
      });
    }
    return { name, script: manifest[name] };
  });
  for (const name of parts) {
    await named(`part-${name}.js`, {
      ...made(
        `import part from "./parts/${name}/${name}.js"; globalThis.easebackParts[${JSON.stringify(name)}] = part;`,
      ),
      plugins: [asked, fromTheClient],
    });
  }
  await named(
    "course.css",
    css(
      imports(
        "kit/fonts.css",
        ...kitStyles,
        "publishing/client/page.css",
        "publishing/client/authors.css",
        "publishing/client/shell.css",
        ...partStyles,
      ),
    ),
  );
  await writeFile(join(fresh, "page", "manifest.json"), JSON.stringify(manifest, null, 1));
}

/** Packages that live.js would carry without use are replaced by what stands in client/shims/ under their name. */
function shims() {
  const folder = join(client, "shims");
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith(".js"));
  return Object.fromEntries(files.map((file) => [basename(file, ".js"), join(folder, file)]));
}

async function buildStills() {
  const lines = parts.map((name, index) => `import p${index} from "./parts/${name}/${name}.js";`);
  const registry = parts.map((name, index) => `${JSON.stringify(name)}: p${index}.View`).join(",");
  await build({
    ...common,
    ...made(`${lines.join("\n")}
      import { still } from "./kit/page/server_render.js";
      import { poseFaults } from "./kit/figure/pose_limits.js";
      const views = {${registry}};
      globalThis.easebackServerRender = (part, state, buffers) => still(views[part], state, buffers);
      globalThis.easebackPoseFaults = (poses) => JSON.stringify(JSON.parse(poses).map(poseFaults));`),
    format: "iife",
    outfile: join(fresh, "server_render.js"),
    plugins: [askedLater(() => null)], // nothing is touched there
  });
}

const shared = ["preact", "preact/hooks", "preact/jsx-runtime", ...(await sharedKit())];
await mkdir(join(fresh, "page"), { recursive: true });
try {
  await Promise.all([buildParts(), buildPage(), buildStills()]);
  await writeFile(join(fresh, "THIRD-PARTY-NOTICES.txt"), notices(bundled, here));
  if (existsSync(target)) await rename(target, `${fresh}-old`);
  await rename(fresh, target);
} catch (fault) {
  // esbuild has named the file and the place already.
  process.exitCode = 1;
  if (!fault.errors) console.error(fault);
} finally {
  await rm(fresh, { recursive: true, force: true });
  await rm(`${fresh}-old`, { recursive: true, force: true });
}
if (process.exitCode) process.exit();
console.log(`built ${parts.length} parts: ${parts.join(", ")}`);
