// Prints, as JSON, the words a patient would read that stand in JavaScript: text and spoken attributes of JSX,
// and strings that are sentences. Usage: node patient_words.mjs path/of/package.json FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [home, ...files] = process.argv.slice(2);
const ts = createRequire(home)("typescript");

const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "alt",
  "title",
  "placeholder",
  "label",
  "summary",
  "unitText",
]);
const WORD = /\p{L}{2,}/u;
const SENTENCE = /[\p{L}’']{2,},? \p{Ll}[\p{Ll}’']+,?:? \p{Ll}[\p{Ll}’']+|^\p{Lu}\p{Ll}+( \p{Ll}+)+[.!?]$/u;

const found = [];

/** Words for developers: an error that is thrown, a line in the console. */
function forDevelopers(node) {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return ts.isCallExpression(node) && /^console\./.test(node.expression.getText());
}

/** Class names and paths of SVG are several words and no sentence. */
function isMachine(node) {
  const attribute =
    node.parent &&
    (ts.isJsxAttribute(node.parent)
      ? node.parent
      : node.parent.parent && ts.isJsxAttribute(node.parent.parent)
        ? node.parent.parent
        : null);
  return (
    attribute !== null &&
    attribute !== undefined &&
    /^(class|className|style|d|transform|points|viewBox)$/.test(attribute.name.getText())
  );
}

function visit(node, file, source) {
  if (forDevelopers(node)) return;
  const report = (text) =>
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${text.trim()}`);
  if (ts.isJsxText(node)) {
    if (WORD.test(node.text)) report(node.text);
  } else if (
    ts.isJsxAttribute(node) &&
    SPOKEN.has(node.name.getText()) &&
    node.initializer &&
    ts.isStringLiteral(node.initializer)
  ) {
    if (WORD.test(node.initializer.text)) report(node.initializer.text);
    return;
  } else if (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  ) {
    const machine = isMachine(node) || /^[.#[]|easeback-|[{}<>=]|use strict|:not\(|^[a-z-]+:/.test(node.text);
    if (!machine && SENTENCE.test(node.text)) report(node.text);
  }
  ts.forEachChild(node, (child) => visit(child, file, source));
}

for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.JSX);
  visit(source, file, source);
}
console.log(JSON.stringify(found));
