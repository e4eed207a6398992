"""The three engines of the web, each with a hand and an eye: what Chromium, Firefox and Safari run on.

Chromium is led by Playwright as in every other journey. Firefox and WebKit are those of the system, as their
makers release them, led by the two protocols of the W3C that they speak themselves: WebDriver BiDi over a web
socket, and WebDriver over HTTP. (Playwright would bring patched builds of its own, Selenium needs a driver
for Firefox that Debian does not have.)

Run by itself it tries to get the two, and says which engines there are:

    python tests/support/engines.py
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

sys.path.append(str(Path(__file__).resolve().parents[1]))

from support.browser import from_apt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import Browser

PATIENCE_S = 60
PHONE = {"width": 390, "height": 844}
KEYS = {"ArrowRight": "\ue014", "Enter": "\ue007"}
LEFT = "() => { document.easebackLeft = true; return true; }"
ARRIVED = """() => !document.easebackLeft && document.readyState === "complete" """
# What WebDriver calls actions is the same in both protocols.
TOUCHED = """async (selector) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const one = document.querySelector(selector);
  const late = performance.now() + 30000;
  // Until it rests where a finger reaches it: what comes into view takes its room, a picture may stay on top.
  for (let before, turn = 0; performance.now() < late; turn += 1) {
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    const rests = String([x, y]) === before;
    // The spots of a figure lie over each other: the one on top answers as well.
    if (rests && one.parentElement.contains(document.elementFromPoint(x, y))) return [x, y];
    before = String([x, y]);
    const block = ["center", "end", "start"][turn % 3];
    if (rests || turn === 0) one.scrollIntoView({ block, behavior: "instant" });
    await frame();
  }
  throw new Error(`no finger reaches ${one.outerHTML.slice(0, 200)}`);
}"""


class EngineFault(RuntimeError):  # noqa: N818  (it is the engine's, not ours)
    """An engine refused what it was asked; says what."""


class Engine(Protocol):
    """One tab of a browser, as far as the walk needs it."""

    def open(self, address: str) -> None:
        """Opens a page and waits until it was read."""

    def run(self, function: str, *arguments: str) -> Any:
        """What a function of the page answers, at once or when its promise is kept."""

    def click(self, selector: str) -> None:
        """Clicks in the middle of what a selector names, with a pointer."""

    def press(self, key: str) -> None:
        """Presses a key, wherever the page's attention is."""

    def size(self, width: int, height: int) -> None:
        """Gives the page this much room."""


def pointer(x: int, y: int) -> list[dict[str, Any]]:
    """A click at a place of what is seen, as WebDriver's actions."""
    acts = [
        {"type": "pointerMove", "x": x, "y": y},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]
    return [{"type": "pointer", "id": "hand", "actions": acts}]


def keyboard(key: str) -> list[dict[str, Any]]:
    """One key, pressed and let go, as WebDriver's actions."""
    acts = [{"type": kind, "value": KEYS.get(key, key)} for kind in ("keyDown", "keyUp")]
    return [{"type": "key", "id": "keys", "actions": acts}]


@dataclass
class Chromium:
    """A tab of the Chromium of all journeys."""

    page: Any

    def open(self, address: str) -> None:
        """Opens a page and waits until it was read."""
        self.page.goto(address)

    def run(self, function: str, *arguments: str) -> Any:
        """What a function of the page answers."""
        return self.page.evaluate(f"(all) => ({function})(...all)", list(arguments))

    def click(self, selector: str) -> None:
        """Clicks with a pointer."""
        self.page.mouse.click(*self.run(TOUCHED, selector))

    def press(self, key: str) -> None:
        """Presses a key."""
        self.page.keyboard.press(key)

    def size(self, width: int, height: int) -> None:
        """Gives the page this much room."""
        self.page.set_viewport_size({"width": width, "height": height})


class Driven:
    """A tab led by the W3C's protocols: what is the same over both roads."""

    def perform(self, actions: list[dict[str, Any]]) -> None:
        """Does what WebDriver calls actions."""
        raise NotImplementedError

    def run(self, function: str, *arguments: str) -> Any:
        """What a function of the page answers."""
        raise NotImplementedError

    def click(self, selector: str) -> None:
        """Clicks with a pointer."""
        self.perform(pointer(*self.run(TOUCHED, selector)))

    def press(self, key: str) -> None:
        """Presses a key."""
        self.perform(keyboard(key))


class Firefox(Driven):
    """A tab of Firefox, over WebDriver BiDi."""

    def __init__(self, address: str) -> None:
        from websocket import create_connection  # noqa: PLC0415  (only a run with this engine needs it)

        self._socket = create_connection(f"{address}/session", suppress_origin=True, timeout=PATIENCE_S)
        self._asked = 0
        self.ask("session.new", capabilities={"alwaysMatch": {}})
        (first, *_) = self.ask("browsingContext.getTree")["contexts"]
        self._tab = first["context"]
        self.size(**PHONE)

    def size(self, width: int, height: int) -> None:
        """Gives the page this much room."""
        room = {"width": width, "height": height}
        self.ask("browsingContext.setViewport", context=self._tab, viewport=room)

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to one command. Raises EngineFault."""
        self._asked += 1
        self._socket.send(json.dumps({"id": self._asked, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv())).get("id") != self._asked:
            pass  # an event nobody asked for
        if answer["type"] == "error":
            raise EngineFault(f"{method}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def open(self, address: str) -> None:
        """Opens a page and waits until it was read."""
        # On a busy machine a walk lost what it had just marked: this has to be another document than before.
        self.run(LEFT)
        self.ask("browsingContext.navigate", context=self._tab, url=address, wait="complete")
        late = time.monotonic() + PATIENCE_S
        while not self.run(ARRIVED):
            if time.monotonic() > late:
                raise EngineFault(f"{address} was never opened")

    def run(self, function: str, *arguments: str) -> Any:
        """What a function of the page answers."""
        done = self.ask(
            "script.callFunction",
            functionDeclaration=f"async (...all) => JSON.stringify(await ({function})(...all))",
            arguments=[{"type": "string", "value": one} for one in arguments],
            target={"context": self._tab},
            awaitPromise=True,
        )
        if done["type"] == "exception":
            raise EngineFault(done["exceptionDetails"]["text"])
        return json.loads(done["result"].get("value", "null"))

    def perform(self, actions: list[dict[str, Any]]) -> None:
        """Does what WebDriver calls actions."""
        self.ask("input.performActions", context=self._tab, actions=actions)

    def quit(self) -> None:
        """Closes the browser."""
        self.ask("browser.close")


class WebKit(Driven):
    """A tab of WebKitGTK's small browser, over WebDriver."""

    def __init__(self, address: str, browser: str) -> None:
        self._session = f"{address}/session"
        options = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
        opened = self.ask("POST", "", {"capabilities": {"alwaysMatch": options}})
        self._session += f"/{opened['sessionId']}"
        self.ask("POST", "/timeouts", {"script": PATIENCE_S * 1000})
        self.size(**PHONE)

    def size(self, width: int, height: int) -> None:
        """Gives the page this much room, less what its window takes."""
        self.ask("POST", "/window/rect", {"width": width, "height": height})

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """The answer to one command. Raises EngineFault."""
        return webdriver(f"{self._session}{path}", method, body)

    def open(self, address: str) -> None:
        """Opens a page and waits until it was read."""
        self.ask("POST", "/url", {"url": address})

    def run(self, function: str, *arguments: str) -> Any:
        """What a function of the page answers."""
        script = f"return ({function})(...arguments)"
        return self.ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def perform(self, actions: list[dict[str, Any]]) -> None:
        """Does what WebDriver calls actions."""
        self.ask("POST", "/actions", {"actions": actions})

    def quit(self) -> None:
        """Closes the browser."""
        self.ask("DELETE", "")


def webdriver(address: str, method: str, body: Mapping[str, Any] | None = None) -> Any:
    """The answer to one command of WebDriver. Raises EngineFault."""
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(address, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE_S) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as refused:
        raise EngineFault(refused.read().decode(errors="replace")) from None


def small_browser() -> str | None:
    """The path of WebKitGTK's small browser, which its driver leads."""
    folders = [*Path("/usr").glob("lib*/*/webkit*gtk*"), *Path("/usr").glob("lib*/webkit*gtk*")]
    places = [folder / "MiniBrowser" for folder in folders if (folder / "MiniBrowser").is_file()]
    return str(places[0]) if places else None


def missing(engine: str) -> list[str]:
    """The Debian packages that this machine lacks for an engine."""
    there = {
        "chromium": {},
        "firefox": {"firefox-esr": firefox()},
        "webkit": {
            "webkit2gtk-driver": small_browser() and shutil.which("WebKitWebDriver"),
            "xvfb": shutil.which("Xvfb"),
        },
    }
    return [package for package, found in there[engine].items() if not found]


def firefox() -> str | None:
    """The path of Firefox."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


@contextmanager
def _program(*command: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A program that speaks, ended with all it started."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | environment,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=PATIENCE_S)


def _says(process: subprocess.Popen[str], pattern: str) -> str:
    """What a program says of itself when it is there. Raises EngineFault with all it said instead."""
    said = ""
    for line in process.stdout or ():
        said += line
        if found := re.search(pattern, line):
            return found[1]
    raise EngineFault(said)


@contextmanager
def a_chromium(browser: Callable[[], Browser]) -> Iterator[Engine]:
    """A tab of the Chromium of all journeys."""
    with browser().new_context(viewport=PHONE, locale="en-GB") as context:  # type: ignore[arg-type]
        yield Chromium(context.new_page())


@contextmanager
def a_firefox(_: object = None) -> Iterator[Engine]:
    """A Firefox with a profile of its own and no window."""
    with tempfile.TemporaryDirectory() as profile:
        command = (
            str(firefox()),
            "--headless",
            "--no-remote",
            "--profile",
            profile,
            "--remote-debugging-port",
            "0",
        )
        with _program(*command) as process:
            tab = Firefox(_says(process, r"WebDriver BiDi listening on (ws://\S+)"))
            yield tab
            tab.quit()


@contextmanager
def a_webkit(_: object = None) -> Iterator[Engine]:
    """A WebKitGTK on a screen that nobody sees."""
    from support.serving import free_port  # noqa: PLC0415  (the set-up runs without it)

    with _program("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp") as screen:
        display, port = _says(screen, r"^(\d+)$"), free_port()
        with _program("WebKitWebDriver", f"--port={port}", DISPLAY=f":{display}"):
            _answers(f"http://127.0.0.1:{port}")
            tab = WebKit(f"http://127.0.0.1:{port}", str(small_browser()))
            yield tab
            tab.quit()


def _answers(driver: str) -> None:
    """Waits until a driver listens."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            webdriver(f"{driver}/status", "GET")
        except OSError:
            continue
        return
    raise EngineFault(f"{driver} stays silent")


ENGINES = {"chromium": a_chromium, "firefox": a_firefox, "webkit": a_webkit}


def why_not(engine: str) -> str:
    """The sentence that tells of an engine that was not walked."""
    return f"{engine} was not walked: this machine has no {' and no '.join(missing(engine))}"


if __name__ == "__main__":
    for name in ENGINES:
        if lacking := missing(name):
            from_apt(*lacking)
        print(why_not(name) if missing(name) else f"{name} is there")
