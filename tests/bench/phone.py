"""One phone: opens an address cold on a slow network, and moves a control as fast as a frame allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page
from playwright.sync_api import TimeoutError as TooSlowError

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
# Notes the frame in which the heading is on the screen, and that in which the model's control is.
WATCH = """
window.seen = {};
(function look() {
  const shown = (element) => {
    if (!element || !element.isConnected) return false;
    const box = element.getBoundingClientRect();
    return box.height > 0 && getComputedStyle(element).visibility === "visible";
  };
  if (!seen.words && shown(document.querySelector("h1"))) seen.words = performance.now();
  const control = document.querySelector("[class*=easeback] input[type=range]");
  if (!seen.control && shown(control)) seen.control = performance.now();
  requestAnimationFrame(look);
})();
"""
FOUND = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const ready = performance.getEntriesByName("easeback-ready")[0];
  return {
    words: seen.words ? Math.max(seen.words, paint ? paint.startTime : 0) : null,
    ready: ready ? ready.startTime : seen.control || null,
  };
}"""
SETTLED = """() => {
  if (document.documentElement.dataset.easeback) return document.documentElement.dataset.easeback === "ready";
  return seen.words && (seen.control || !document.scripts.length);
}"""
MOVE = """async ([name, moves]) => {
  const part = document.querySelector(`.easeback-part[data-part=${name}]:has(input[type=range])`);
  part.scrollIntoView({block: "start"});
  const slider = part.querySelector("input[type=range]:enabled");
  const [min, max, step] = [Number(slider.min), Number(slider.max), Number(slider.step) || 1];
  const steps = Math.round((max - min) / step);
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const next = new MessageChannel();
    next.port1.onmessage = () => done(performance.now());
    next.port2.postMessage(0);
  }));
  const times = [];
  for (let move = 0; move < moves; move += 1) {
    await painted();
    const value = min + step * ((Math.round((slider.value - min) / step) + 1 + (move % 3)) % (steps + 1));
    const changed = new Promise((done) => {
      const watch = new MutationObserver((list) => {
        if (!list.some((one) => one.target.closest("svg, .easeback-chart__body"))) return;
        watch.disconnect();
        part.getBoundingClientRect();
        done(performance.now());
      });
      watch.observe(part, {subtree: true, attributes: true, childList: true});
    });
    const start = performance.now();
    slider.value = value;
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    const drawn = await changed;
    times.push([drawn - start, (await painted()) - start]);
  }
  return times;
}"""


@dataclass
class Opening:
    """How a page opened: milliseconds to its words and to its answers, what it weighed."""

    words: float | None
    ready: float | None
    kilobytes: float
    requests: int


@dataclass
class Redraw:
    """Milliseconds from a moved control to the new curve in the page, and on the screen."""

    median: float
    p95: float
    screen: float


def phone(chromium: Browser, slower: float) -> tuple[BrowserContext, Page, CDPSession]:
    """A new phone with nothing in its cache."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return context, page, session


def open_on_a_phone(chromium: Browser, url: str, seconds: float = 90) -> Opening:
    """Opens an address cold and waits until the page answers, or for so many seconds."""
    context, page, session = phone(chromium, slower=4)
    session.send("Network.emulateNetworkConditions", SLOW)
    weights: list[float] = []
    asked: list[str] = []
    session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    session.on(
        "Network.requestWillBeSent",
        lambda event: (
            asked.append(event["request"]["url"]) if event["request"]["url"].startswith("http") else None
        ),
    )
    page.add_init_script(WATCH)
    page.goto(url, wait_until="commit", timeout=seconds * 1000)
    try:
        page.wait_for_function(SETTLED, timeout=seconds * 1000)
        page.wait_for_load_state("networkidle", timeout=seconds * 1000)
    except TooSlowError:
        print(f"  {url} was not ready in {seconds:.0f} s", flush=True)
    found = page.evaluate(FOUND)
    context.close()
    return Opening(found["words"], found["ready"], sum(weights) / 1000, len(asked))


def redraws(
    chromium: Browser,
    url: str,
    part: str,
    moves: int,
    *,
    slower: float,
    before: Callable[[], None] | None = None,
) -> Redraw:
    """Moves the first slider of a simulator many times and times each new picture."""
    context, page, _ = phone(chromium, slower)
    page.goto(url)
    page.wait_for_selector("html[data-easeback=ready]")
    if before:
        before()
    times: list[list[float]] = page.evaluate(MOVE, [part, moves])
    context.close()
    drawn, screen = [one[0] for one in times], [one[1] for one in times]
    return Redraw(median(drawn), quantiles(drawn, n=20)[-1], quantiles(screen, n=20)[-1])
