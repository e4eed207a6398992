// The notices of what stands in the built browser code and was written by others: name, version, licence and its text.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const HEAD = `EaseBack carries the work of others in its browser code and its letters.
Each stands here with its licence, in the words of those who wrote it.
What EaseBack itself is under stands in LICENSE and LICENSE-CONTENT.`;
const LICENCE_FILE = /^(licen[cs]e|copying|ofl)([.-].*)?$/i;
/** The text of a licence, for a package that names it and brings none. */
const STANDARD = {
  "BSD-3-Clause": (holder) => `Copyright (c) ${holder}. All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this
   list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice,
   this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
};

/** The folder of the package that a bundled file stands in; none for a file of our own. @param {string} path */
export function packageOf(path) {
  return path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0];
}

/** @param {string} folder throws where a package names a licence of which there is no text */
export function noticeOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const author = typeof about.author === "string" ? about.author : about.author?.name;
  const texts = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort();
  const text = texts.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
  const standard = STANDARD[about.license];
  if (!text && !(standard && author))
    throw new Error(`${about.name} brings no text of its licence (${about.license}): add one to notices.mjs.`);
  return {
    name: about.name,
    head: `${about.name} ${about.version}, under ${about.license}`,
    text: text || standard(author),
  };
}

/**
 * All notices as one text, in the order of the names.
 * @param {Iterable<string>} files what was bundled, as paths from `root` @param {string} root
 */
export function notices(files, root) {
  const folders = new Set([...files].map((path) => packageOf(path.replaceAll("\\", "/"))).filter(Boolean));
  const found = [...folders]
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map(noticeOf);
  const each = new Map(found.map((one) => [one.head, one]));
  const sorted = [...each.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
  return [HEAD, ...sorted.map(({ head, text }) => `${head}\n${"-".repeat(head.length)}\n\n${text}`)]
    .join("\n\n\n")
    .concat("\n");
}
