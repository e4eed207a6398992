"""What holds for every lesson, on a phone and on a laptop; a new lesson is found by itself.

A lesson is opened once for all that can be seen on it: each test looks, and leaves the page as it found it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from conftest import SCREENS, Tabs
from support.places import PAGES, anatomy_of
from support.positions import LONGEST, MOST_SHEETS, position_on, sheets_of
from support.serving import Server
from support.simulators import SIMULATORS
from support.walk import LESSONS, barriers, open_all, silent, too_wide, turn, unfold, visit, word, words

LAYOUT = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({type: "layout-shift", buffered: true});"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SHARED = """() => {
  const groups = {};
  for (const one of document.querySelectorAll("[type=radio]"))
    (groups[one.name] ??= new Set()).add(one.closest("fieldset"));
  return Object.keys(groups).filter((name) => !name || groups[name].size > 1);
}"""
SMALL = """() => [...document.querySelectorAll("button, summary, select, input, main nav a, .easeback-bar a")]
  .filter((one) => one.checkVisibility())
  .map((one) => ["radio", "checkbox", "file"].includes(one.type) ? one.closest("label") ?? one : one)
  .filter((one) => one.offsetHeight < 43.5 || one.offsetWidth < 23.5)
  .map((one) => one.outerHTML.slice(0, 120))"""
# The boxes of the safety check are ticked with a pen.
SCREEN_ONLY = """() => [...document.querySelectorAll(
    ":is(button, input, select, .notes, .easeback-bar):not([data-part=safety] input)")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
  .map((one) => one.outerHTML.slice(0, 100))"""
# Colours that fade from one to the next are looked at when they have arrived.
ARRIVED = """() => Promise.all(document.getAnimations()
  .filter((one) => one instanceof CSSTransition).map((one) => one.finished))"""
MOVING = """() => document.getAnimations().filter((one) => one.playState === "running")
  .map((one) => one.effect.target.outerHTML.slice(0, 80))"""
# A figure in a place without a width of its own is there, and nobody sees it.
UNSEEN = """() => [...document.querySelectorAll("svg.easeback-figure")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width < 16)
  .map((one) => one.getAttribute("aria-label") ?? one.closest("[data-part]").dataset.part)"""
# What axe finds depends on colours in these rules only.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
FOLDS = "[...document.querySelectorAll('details')]"
REMEMBER = f"window.folds = {FOLDS}.map((one) => one.open);"
AS_FOUND = f"""() => {{
  delete document.documentElement.dataset.print;
  document.documentElement.removeAttribute("dir");
  document.documentElement.style.fontSize = "";
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  {FOLDS}.forEach((one, index) => {{ one.open = window.folds[index]; }});
  scrollTo(0, 0);
}}"""


def on(*screens: str) -> list[object]:
    """Every lesson on these screens."""
    return [pytest.param((one, lesson), id=f"{one}-{lesson}") for lesson in LESSONS for one in screens]


on_phones = pytest.mark.parametrize("opened", on("phone"), indirect=True)
on_laptops = pytest.mark.parametrize("opened", on("laptop"), indirect=True)


def leave_as_found(page: Page, size: ViewportSize) -> None:
    page.emulate_media(media="null", color_scheme="light", forced_colors="none")
    page.set_viewport_size(size)
    page.evaluate(AS_FOUND)


@pytest.fixture(scope="module", params=on(*SCREENS))
def opened(request: pytest.FixtureRequest, tabs: Tabs, server: Server) -> Page:
    """A lesson that was just opened, once for all tests of it."""
    screen, lesson = request.param
    page = visit(tabs(screen), server.url, lesson)
    page.evaluate(REMEMBER)
    return page


@pytest.fixture
def shown(opened: Page, tabs: Tabs) -> Iterator[Page]:
    """The page of the lesson, for a test that only looks."""
    yield opened
    tabs.check()


@pytest.fixture
def page(shown: Page) -> Iterator[Page]:
    """The page of the lesson, left as it was found."""
    size = shown.viewport_size
    assert size
    yield shown
    leave_as_found(shown, size)


# --- as it opens ---


def test_its_main_message_is_seen_without_scrolling(shown: Page) -> None:
    expect(shown.locator("[data-cell=main-message] h1")).to_be_in_viewport()
    expect(shown.locator("[data-cell=main-message] strong").first).to_be_in_viewport()


def test_it_is_read_from_top_to_bottom_in_the_same_order(shown: Page) -> None:
    expect(shown.locator("h1")).to_have_count(1)
    expect(shown.locator("h1")).to_be_visible()
    assert shown.evaluate("document.documentElement.lang") == "en"
    chapters = shown.locator("[data-chapter]").evaluate_all("all => all.map((one) => one.dataset.chapter)")
    slug = shown.evaluate("document.documentElement.dataset.slug")
    assert slug in PAGES or chapters == anatomy_of(slug), "the same order in every lesson"


def test_every_part_says_when_it_answers(page: Page) -> None:
    assert page.evaluate("performance.getEntriesByName('easeback-ready').length") == 1
    # Where one goes on is told only to who comes back, a plan only to who came by its link; what is behind a
    # door is seen when it is opened.
    untold = "[data-part=go_on], [data-part=plan_in_link], [data-behind-door] *"
    parts = unfold(page.locator(f".easeback-part:not({untold})"))
    assert silent(parts) == []


def test_every_figure_is_seen(shown: Page) -> None:
    assert shown.evaluate(UNSEEN) == []


def test_no_word_is_missing(shown: Page) -> None:
    text = shown.locator("body").inner_text()
    keys = {key for whole in words() for key in (whole, whole.split(".", 1)[1]) if re.search(r"[.-]", key)}
    assert keys & {token.strip(".-") for token in re.findall(r"[\w.-]+", text)} == set()
    assert not re.search(r"\{[a-z_]+\}|undefined|NaN|\bNone\b(?! [a-z])|\bnull\b", text)


def test_links_inside_the_words_lead_to_pages_not_to_files(shown: Page) -> None:
    links = shown.locator("main a[href]").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert [link for link in links if ".ipynb" in link] == []


def test_no_two_parts_share_a_group_of_radio_buttons(shown: Page) -> None:
    assert shown.evaluate(SHARED) == []


@on_phones
def test_on_a_phone_the_exercise_begins_soon_and_the_page_ends_soon(shown: Page) -> None:
    slug = shown.evaluate("document.documentElement.dataset.slug")
    if found := position_on(shown, slug):
        assert found.exercise <= found.latest, found
        assert found.end <= LONGEST, found


# --- as the reader sets it ---


def test_large_print_fits(page: Page) -> None:
    page.evaluate("document.documentElement.dataset.print = 'large'")
    assert too_wide(page) == []


@on_phones
@pytest.mark.parametrize("size", ["usual", "large"])
def test_it_fits_a_screen_of_320_pixels_and_every_control_a_thumb(page: Page, size: str) -> None:
    """On the narrowest screen, with text at twice its size too, nobody scrolls sideways (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 640})
    if size == "large":
        page.evaluate("document.documentElement.dataset.print = 'large'")
    page.evaluate(f"{FOLDS}.forEach((one) => {{ one.open = true; }})")
    assert too_wide(page) == []
    assert page.evaluate(SMALL) == [], "no control is smaller than a thumb"


LEFT_EDGES = """() => [...document.querySelectorAll(
    ".easeback-bar__home, .easeback-chapter, .easeback-foot > *")]
  .filter((one) => one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().left))"""
HELP_IS_WHOLE = """() => {
  const help = document.querySelector(".easeback-bar__help");
  const { left, right } = help.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && help.scrollWidth <= help.clientWidth;
}"""


@on_phones
@pytest.mark.parametrize(("width", "percent"), [(390, 150), (390, 200), (320, 200)])
def test_text_at_twice_its_size_fits_a_phone_and_help_now_is_whole(
    page: Page, width: int, percent: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
    page.evaluate(TWO_FRAMES)
    assert too_wide(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(HELP_IS_WHOLE)


@on_phones
def test_its_name_in_the_bar_is_whole(shown: Page) -> None:
    name = shown.locator(".easeback-bar__title")
    assert name.evaluate(
        "one => one.scrollHeight <= one.clientHeight + 2 && one.scrollWidth <= one.clientWidth"
    )


@on_laptops
def test_all_its_words_begin_at_one_left_edge(shown: Page) -> None:
    edges = shown.evaluate(LEFT_EDGES)
    assert len(set(edges)) == 1, edges


@on_phones
def test_from_right_to_left_it_fits_a_phone_too(page: Page) -> None:
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert too_wide(page) == []
    assert page.evaluate(HELP_IS_WHOLE)


# --- on paper ---


def test_what_only_works_on_a_screen_is_not_printed(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.evaluate(SCREEN_ONLY) == []
    expect(page.locator("h1")).to_be_visible()


def test_claims_questions_steps_and_figures_are_on_the_handout(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for card in page.locator("[data-part=claim_card]").all():
        expect(card).to_be_visible()
    for name in ("check_yourself", "take_step"):
        for shown in page.locator(f"[data-part={name}]").all():
            text = shown.inner_text()
            assert len(text.split()) > 20, f"{name}: {text}"
    for simulator in SIMULATORS:
        for model in page.locator(f"[data-part={simulator.part}]").all():
            expect(model.locator("svg:visible").first).to_be_visible()
            if model.locator("[data-picture=still]").count():
                continue  # a body and what is felt in it: nothing of a model
            expect(model.locator(".easeback-model-note")).to_be_visible()
            expect(model.locator("table")).to_be_hidden()
            for summary in model.locator(".easeback-model__summary").all():
                expect(summary).to_be_visible()
                assert len(summary.inner_text().split()) >= 5
    page.evaluate("dispatchEvent(new Event('afterprint'))")


@on_laptops
def test_it_fits_a_few_sheets(page: Page) -> None:
    assert 1 <= sheets_of(page) <= MOST_SHEETS


# --- without barriers, by WCAG 2.2 AA, as far as axe can tell ---


def test_there_is_no_barrier_as_it_opens(shown: Page) -> None:
    assert barriers(shown) == []


@on_phones
def test_there_is_no_barrier_in_the_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.evaluate(ARRIVED)
    assert barriers(page, rules=OF_COLOUR) == []


@on_phones
def test_there_is_no_barrier_in_a_contrast_theme_with_text_at_twice_its_size(page: Page) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate(ARRIVED)
    assert barriers(page) == []


@on_phones
def test_there_is_no_barrier_in_large_print_with_everything_open(page: Page) -> None:
    page.evaluate("document.documentElement.dataset.print = 'large'")
    open_all(page)
    assert barriers(page) == []


@on_laptops
def test_there_is_no_barrier_on_the_handout(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate(ARRIVED)
    assert barriers(page) == []


# --- help ---


def test_one_tap_shows_who_to_call(page: Page) -> None:
    page.locator(".easeback-bar__help").click()
    helps = page.locator("#help-now")
    expect(helps.get_by_role("heading", name=word("page.help.title"))).to_be_in_viewport()
    page.locator("#help-now select").select_option("AT")
    expect(helps.locator("[data-country=AT] a[href^='tel:']").first).to_be_visible()


# --- answered, turned and opened, by a reader who wants no motion ---


@pytest.fixture(scope="module", params=on(*SCREENS))
def stilled(request: pytest.FixtureRequest, tabs: Tabs, server: Server) -> Page:
    """A lesson that a reader who wants no motion has just opened, and then uses."""
    screen, lesson = request.param
    return visit(tabs(screen, reduced_motion="reduce"), server.url, lesson)


@pytest.fixture
def still(stilled: Page, tabs: Tabs) -> Iterator[Page]:
    """The page of a reader who wants no motion."""
    yield stilled
    tabs.check()


def test_nothing_moves_for_a_reader_who_wants_stillness(still: Page) -> None:
    assert still.evaluate(MOVING) == []


def test_each_card_that_a_button_opens_is_without_a_barrier(still: Page) -> None:
    buttons = still.locator("main .easeback-part [aria-expanded]")
    for index in range(buttons.count()):
        button = buttons.nth(index)
        if not button.is_visible():
            continue
        name = button.evaluate("one => one.closest('.easeback-part').dataset.part")
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        open_all(still)
        assert barriers(still, f"[data-part={name}]") == [], button.inner_text()
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "false")


def test_there_is_no_barrier_when_it_was_answered_turned_and_opened(still: Page) -> None:
    open_all(still)
    for simulator in SIMULATORS:
        for model in still.locator(f"[data-part={simulator.part}]:has(input[type=range])").all():
            turn(model)
            for switch in model.get_by_role("switch").all():
                switch.check(force=True)
    for shown in still.locator("[data-part=check_yourself], [data-part=take_step]").all():
        shown.get_by_role("radio").first.check(force=True)
    for shown in still.locator("[data-part=take_step]").all():
        shown.get_by_role("button", name=word("take_step.put"), exact=True).click()
    assert barriers(still) == []


# --- the first time ---


def test_nothing_jumps_while_a_page_comes_alive(
    reader: Callable[..., Page], screen: str, server: Server
) -> None:
    page = reader(screen)
    page.add_init_script(LAYOUT)
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    for lesson in LESSONS:
        visit(page, server.url, lesson)
        page.evaluate(TWO_FRAMES)
        assert page.evaluate("window.shifted") < 0.02, lesson.slug
