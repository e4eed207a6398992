"""What a hand does on a page in the three engines: finds a control by its words, presses, waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from support.engines import Engine

# Waits for a thing on the page, looked for at each frame; what never comes is told by its name.
UNTIL = """const until = (look, what) => new Promise((done, failed) => {
  const late = performance.now() + 30000;
  const again = () => {
    const found = look();
    if (found) done(found);
    else if (performance.now() > late) failed(new Error(`waited in vain for ${what}`));
    else requestAnimationFrame(again);
  };
  again();
});"""
SIGNS = """const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0;
const mark = (one) => {
  for (const old of document.querySelectorAll("[data-walked]")) delete old.dataset.walked;
  one.dataset.walked = "now";
};
const handle = (one) => (["radio", "checkbox"].includes(one.type) ? one.closest("label") ?? one : one);
const looks = (part) => JSON.stringify([
  part.innerHTML.replaceAll(' data-walked="now"', ""),
  [...part.querySelectorAll("input, select, textarea")].map((one) => [one.value, one.checked]),
]);"""
READY = f"""async () => {{
  {UNTIL}
  await until(() => document.documentElement.dataset.easeback === "ready", "a page that is ready");
  return document.querySelector("h1").innerText;
}}"""
NAMED = f"""async (scope, ...words) => {{
  {UNTIL} {SIGNS}
  // What is added for the ear alone does not count, nor what stands below in a smaller hand.
  const heard = (node) => node.classList?.contains("easeback-unseen");
  const seen = (one) => [...one.childNodes].filter((node) => !heard(node))
    .map((node) => node.innerText ?? node.data ?? "").join("");
  const names = (one) => [seen(one), one.innerText.trim().split("\\n")[0]].map((name) => name.trim());
  const named = (one) => shown(handle(one)) && !one.disabled
    && names(one.closest("label") ?? one).some((name) => words.includes(name));
  const find = () => [...document.querySelectorAll(`${{scope}} :is(a, button, input, summary, textarea)`)]
    .find(named);
  mark(handle(await until(find, `${{words}} in ${{scope}}`)));
}}"""
UNFOLDED = f"""async (selector) => {{
  {UNTIL}
  const one = await until(() => document.querySelector(selector), selector);
  const above = (fold) => fold.parentElement.closest("details");
  for (let fold = one.closest("details"); fold; fold = above(fold)) fold.open = true;
  return true;
}}"""
SAID = f"""async (scope, words) => {{
  {UNTIL}
  const said = () => [...document.querySelectorAll(scope)].some((one) => one.innerText.includes(words));
  return until(said, `${{words}} in ${{scope}}`);
}}"""
THERE = f"""async (...selectors) => {{
  {UNTIL} {SIGNS}
  const find = () => selectors.find((one) => [...document.querySelectorAll(one)].some(shown));
  return until(find, selectors.join(" or "));
}}"""
GONE = f"""async (selector) => {{
  {UNTIL}
  return until(() => !document.querySelector(selector), `the end of ${{selector}}`);
}}"""
MARKED = "[data-walked=now]"
PLAYING = "dialog.easeback-practice[open]:is([data-state=countdown], [data-state=playing])"
ASKING = ".easeback-player__practice[data-asking=true]"


def opened(tab: Engine, address: str) -> str:
    """Opens a page of the course and waits until its parts answer. Returns its title."""
    tab.open(address)
    title: str = tab.run(READY)
    return title


def press(tab: Engine, scope: str, *words: str) -> None:
    """Clicks the control of a part that bears these words, or the first that bears any of several."""
    tab.run(NAMED, scope, *words)
    tab.click(MARKED)


def write(tab: Engine, scope: str, label: str, text: str) -> None:
    """Writes into the place that bears these words, key by key."""
    press(tab, scope, label)
    spell(tab, text)


def spell(tab: Engine, text: str) -> None:
    """Types a text where the page's attention is."""
    for letter in text:
        tab.press(letter)


def unfold(tab: Engine, selector: str) -> None:
    """Opens the folds in which something stands, as a reader does who looks for it."""
    tab.run(UNFOLDED, selector)


def there(tab: Engine, *selectors: str) -> str:
    """Waits for one of these on the page. Returns which it is."""
    found: str = tab.run(THERE, *selectors)
    return found


def gone(tab: Engine, selector: str) -> bool:
    """Waits until something has left the page."""
    left: bool = tab.run(GONE, selector)
    return left


def said(tab: Engine, scope: str, words: str) -> bool:
    """Waits until these words stand in a part."""
    found: bool = tab.run(SAID, scope, words)
    return found


def now(tab: Engine, what: str) -> Any:
    """What a page answers at once."""
    return tab.run(f"() => {what}")
