// What a person takes along: a text as a file in their downloads, or copied to paste elsewhere.

/** Puts a text into the person's downloads. @param {string} text @param {string} name @param {string} type */
export function saveFile(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only after the click has ended
}

/**
 * Copies a text, where the browser lets us.
 * @param {string} text @param {Pick<Navigator, "clipboard">} [browser] @returns {Promise<boolean>} whether it was
 *   copied
 */
export async function copyText(text, browser = navigator) {
  try {
    await browser.clipboard.writeText(text);
    return true;
  } catch {
    return false; // forbidden, or no clipboard on a page without https
  }
}
