"""Every pair of colours that is used can be read: WCAG 2.2 contrast in light, in dark and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.places import CLIENT, KIT, PARTS, files, name

STYLES = [*files(KIT, ".css"), *files(PARTS, ".css"), *files(CLIENT, ".css")]
# WCAG 2.2: text 1.4.3, what is drawn or can be operated 1.4.11.
NEEDED = {"text": 4.5, "drawn": 3.0}
ROOT_RULE = re.compile(r":root|html")
LITERAL = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|lab|lch|hwb)\(", re.IGNORECASE)


def theme() -> str:
    return (KIT / "theme.css").read_text(encoding="utf-8")


def rules(css: str, around: str = "") -> Iterator[tuple[str, str, str]]:
    """Each rule of a style sheet: the @-rule around it, its selector, its declarations."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    position = 0
    while (opened := css.find("{", position)) != -1:
        depth, closed = 1, opened + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[closed], 0)
            closed += 1
        head, body = css[position:opened].rsplit(";", 1)[-1].strip(), css[opened + 1 : closed - 1]
        if head.startswith("@"):
            yield from rules(body, f"{around} {head}".strip())
        else:
            yield around, head, body
        position = closed


def declared(body: str) -> dict[str, str]:
    """The declarations of a rule."""
    pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
    return {key.strip(): value.strip() for key, value in pairs}


def colours(look: str) -> dict[str, str]:
    """The colour properties of the page in one look: light, dark by switch, dark by system, print."""
    chosen = {
        "light": lambda around, head: not around and head.split(",")[0] == ":root",
        "dark": lambda around, head: not around and '[data-theme="dark"]' in head,
        "system dark": lambda around, _: "prefers-color-scheme: dark" in around,
        "print": lambda around, _: around == "@media print",
    }
    found: dict[str, str] = {}
    for wanted in dict.fromkeys(["light", look]):
        for around, head, body in rules(theme()):
            if ROOT_RULE.match(head) and chosen[wanted](around, head):
                found |= {key: value for key, value in declared(body).items() if re.match(r"--.*", key)}
    return {key[2:]: value for key, value in found.items() if value.startswith("#")}


def light(colour: str) -> float:
    """Relative luminance of a hex colour, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two hex colours, 1 to 21."""
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> list[tuple[str, str, str]]:
    """The pairs the theme says are used: foreground, background, what for."""
    found = re.findall(r"@pair (\S+) (\S+) (text|drawn)", theme())
    return [(front, back, use) for front, back, use in found]


@pytest.mark.parametrize("look", ["light", "dark", "system dark", "print"])
@pytest.mark.parametrize(("front", "back", "use"), pairs())
def test_a_pair_of_colours_can_be_told_apart(front: str, back: str, use: str, look: str) -> None:
    known = colours(look)
    assert contrast(known[front], known[back]) >= NEEDED[use]


def test_dark_is_the_same_by_switch_and_by_system() -> None:
    assert colours("dark") == colours("system dark")
    assert colours("dark").keys() == colours("light").keys()


def variable(value: str) -> str | None:
    """The colour property that a value is, when it is one."""
    found = re.fullmatch(r"var\(--([a-z-]+)\)", value.split(" !", maxsplit=1)[0])
    return found[1] if found and found[1] in colours("light") else None


def used(path: Path) -> Iterator[tuple[str, str | None, str | None]]:
    """Each rule that colours text or ground: its selector, the colour of the text, that of the ground."""
    for _, head, body in rules(path.read_text(encoding="utf-8")):
        if all(":disabled" in one for one in head.split(",")):
            continue  # what cannot be used need not stand out (WCAG 1.4.3)
        found = declared(body)
        front = variable(found.get("color", ""))
        back = variable(found.get("background", found.get("background-color", "")))
        if front or back:
            yield head, front, back


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_every_colour_that_is_used_is_in_the_list_of_pairs(path: Path) -> None:
    text = {(front, back) for front, back, use in pairs() if use == "text"}
    fronts, backs = {front for front, _ in text}, {back for _, back in text}
    # A ground that never bears text, such as the knob of a switch, is a drawn thing.
    drawn = {front for front, _, _ in pairs()}
    for head, front, back in used(path):
        if front and back:
            assert (front, back) in text, f"{head}: say '@pair {front} {back} text' in theme.css"
        elif front:
            assert front in fronts, f"{head}: no pair in theme.css has {front} as text"
        else:
            assert back in backs | drawn, f"{head}: no pair in theme.css has {back} as ground"


@pytest.mark.parametrize("path", [path for path in STYLES if path.name != "theme.css"], ids=name)
def test_colours_are_named_in_the_theme_alone(path: Path) -> None:
    # The shade behind a dialog is neither text nor ground.
    bodies = [body for _, head, body in rules(path.read_text(encoding="utf-8")) if "::backdrop" not in head]
    named = [value for body in bodies for value in declared(body).values()]
    assert [value for value in named if LITERAL.search(value) and "url(" not in value] == []


def test_the_measure_of_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_nothing_that_moves_forgets_readers_who_want_stillness(path: Path) -> None:
    """The theme stills everything inside the course; an animation that insists would break that."""
    moving = [
        body
        for _, _, body in rules(path.read_text(encoding="utf-8"))
        if re.search(r"animation|transition", body)
    ]
    assert not [
        body
        for body in moving
        if re.search(r"(animation|transition)[^;]*!important", body) and "none" not in body
    ]
