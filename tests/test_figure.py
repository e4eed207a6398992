"""The body figure of the kit on a page of its own: by finger, by keyboard, for a screen reader, on paper."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest

from browser import node
from places import KIT, WIDGETS
from walk import barriers

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

STYLE = "".join((KIT / name).read_text() for name in ("theme.css", "form.css", "body.css"))
PAGE = f"""<!doctype html><html lang="en" data-easeback="ready"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>The figure</title>
<style>{STYLE}</style></head><body class="easeback easeback-page" style="margin:0;background:var(--paper)">
<main style="padding:20px"><h1>The figure</h1><div></div></main>
<script src="figure.js"></script></body></html>"""
BUNDLE = """
  import { build } from "esbuild";
  import { readFileSync } from "node:fs";
  const stdin = { contents: readFileSync(0, "utf8"), resolveDir: process.cwd(), loader: "jsx" };
  const jsx = { loader: { ".js": "jsx" }, jsx: "automatic", jsxImportSource: "preact" };
  const done = await build({ stdin, bundle: true, write: false, logLevel: "error", ...jsx });
  process.stdout.write(done.outputFiles[0].text);
"""
CHOOSING = """
  const [chosen, setChosen] = useState([]);
  const turn = (region) =>
    setChosen((now) => (now.includes(region) ? now.filter((each) => each !== region) : [...now, region]));
  const words = { label: "Where is it", names: (region) => region.replaceAll("_", " ") };
  return <Body {...props} {...words} chosen={chosen} onChoose={turn} />;
"""


@cache
def script(view: str) -> str:
    """A page's script that draws what a function body returns."""
    source = f"""
      import {{ render }} from "preact";
      import {{ useState }} from "preact/hooks";
      import {{ Body }} from "./easeback/kit/body.js";
      import {{ SideFigure }} from "./easeback/kit/side_figure.js";
      const props = JSON.parse(new URLSearchParams(location.search).get("props") ?? "{{}}");
      function View() {{ {view} }}
      render(<View />, document.querySelector("main div"));
    """
    done = subprocess.run(
        [node(), "--input-type=module", "-e", BUNDLE],
        input=source,
        capture_output=True,
        text=True,
        cwd=WIDGETS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def opened(page: Page, view: str, props: str = "{}") -> Page:
    """A page with nothing but the figure."""

    def answer(route: Route) -> None:
        if route.request.url.endswith("figure.js"):
            route.fulfill(body=script(view), content_type="text/javascript")
        else:
            route.fulfill(body=PAGE, content_type="text/html")

    page.route("http://localhost/**", answer)
    page.goto(f"http://localhost/figure?props={props}")
    page.wait_for_selector(".easeback-body")
    return page


def pressed(page: Page) -> list[str]:
    """The names of the regions that are chosen."""
    found = page.get_by_role("button", pressed=True).evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label') ?? one.textContent)"
    )
    return sorted(set(found))


@pytest.mark.parametrize("view", ["back", "front"])
def test_each_region_can_be_chosen_by_a_tap_and_taken_back(page: Page, view: str) -> None:
    opened(page, CHOOSING, f'{{"view":"{view}","crop":"torso"}}')
    buttons = page.locator(".easeback-body__spot")
    assert buttons.count() > 10
    for index in range(buttons.count()):
        button = buttons.nth(index)
        room = button.bounding_box()
        assert room is not None
        assert min(room["width"], room["height"]) >= 44
        if button.get_attribute("aria-hidden"):
            continue
        button.click()
        assert pressed(page) == [button.get_attribute("aria-label")]
        button.click()
        assert pressed(page) == []


def test_the_keyboard_reaches_every_region_in_order_and_shows_where_it_is(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["neck","shoulders","low_back","left_thigh"]}')
    for name in ["neck", "shoulders", "low back", "left thigh"]:
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        assert here.get_attribute("aria-label") == name
        assert here.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
        assert here.evaluate("one => parseFloat(getComputedStyle(one).outlineWidth)") >= 3
        page.keyboard.press("Space")
        assert name in pressed(page)
    page.keyboard.press("Enter")
    assert pressed(page) == ["low back", "neck", "shoulders"]
    page.keyboard.press("Tab")
    assert page.locator(".easeback-body :focus").count() == 0, "no way through is a trap"


def test_a_name_for_both_sides_is_one_button_that_a_tap_on_either_side_means(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["thigh","belly"],"view":"front"}')
    assert page.get_by_role("button").count() == 2
    for spot in page.locator(".easeback-body__spot[aria-label=thigh]").all():
        spot.click()
        assert pressed(page) == ["thigh"]
        spot.click()
    assert page.locator(".easeback-body__chosen").count() == 0


def test_a_tap_beside_a_region_means_the_nearest_and_not_the_button_on_top(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["low_back","buttocks","mid_back"],"crop":"torso"}')
    place = page.locator(".easeback-body").bounding_box()
    assert place is not None
    scale = place["width"] / 304
    for height, name in [(276, "mid back"), (292, "low back"), (338, "low back"), (356, "buttocks")]:
        at = (place["x"] + 152 * scale, place["y"] + (height + 14) * scale)
        page.mouse.click(*at)
        assert pressed(page) == [name]
        page.mouse.click(*at)


def test_choice_is_told_by_a_mark_and_not_by_colour_alone(page: Page) -> None:
    opened(page, CHOOSING, '{"part":["low_back"]}')
    assert page.locator(".easeback-body__check").count() == 0
    page.locator(".easeback-body__spot").click()
    assert page.locator(".easeback-body__check").count() == 1


def test_the_list_says_the_same_in_words(page: Page) -> None:
    opened(page, CHOOSING, '{"list":true,"part":["neck","low_back"]}')
    page.locator(".easeback-body__list").get_by_role("button", name="low back").click()
    assert pressed(page) == ["low back"]
    spot = page.locator(".easeback-body__spot").nth(1)
    assert spot.get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(reader: Callable[..., Page], scheme: str) -> None:
    page = reader("phone", color_scheme=scheme)
    opened(page, CHOOSING, '{"list":true,"sore":["low_back"],"tension":{"neck":0.9},"focus":"buttocks"}')
    page.locator(".easeback-body__spot").first.click()
    assert barriers(page) == []


SHOWN = """return <>
  <Body label="The back, tense at its foot" tension={{ low_back: 1, mid_back: 0 }} sore={["mid_back"]}
    focus="shoulders" />
  <SideFigure label="Sitting rounded" posture="upright" from="slump" share={0.3} tension={0.7} />
</>;"""


def test_without_a_choice_the_figure_is_a_picture_with_a_name(page: Page) -> None:
    opened(page, SHOWN)
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("img").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label'))"
    ) == [
        "The back, tense at its foot",
        "Sitting rounded",
    ]
    assert barriers(page) == []


def test_tension_is_a_shape_soreness_a_texture_attention_a_second_line(page: Page) -> None:
    opened(page, SHOWN)
    tense, eased = (
        page.locator(f".easeback-body__muscle[data-tone={tone}]").first.get_attribute("d")
        for tone in ("tension", "ease")
    )
    assert tense is not None
    assert eased is not None
    assert tense.count(",") > 2 * eased.count(",")
    assert (page.locator(".easeback-body__sore").get_attribute("d") or "").count("h0") > 40
    assert page.locator(".easeback-body__focus").count() == 2


def test_on_a_poster_the_line_grows_with_the_figure(page: Page) -> None:
    opened(page, 'return <Body label="A poster" strokes="scale" />;')
    page.set_viewport_size({"width": 400, "height": 600})
    assert (
        page.locator(".easeback-line").first.evaluate("one => getComputedStyle(one).vectorEffect") == "none"
    )
    assert page.locator("image, foreignObject, canvas").count() == 0
