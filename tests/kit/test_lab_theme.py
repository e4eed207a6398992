"""In JupyterLab the parts take Lab's theme, whatever the colours of the system are."""

from __future__ import annotations

from typing import Any

import tinycss2

from support.places import WIDGETS

THEME = WIDGETS / "easeback" / "kit" / "theme.css"
IN_LAB = {"true": 'body[data-jp-theme-light="true"]', "false": 'body[data-jp-theme-light="false"]'}


def rules(css: Any) -> list[tuple[str, dict[str, str]]]:
    """Each selector of a style sheet with what it declares, outside media."""
    return [
        (
            selector.strip(),
            {
                one.lower_name: tinycss2.serialize(one.value).strip()
                for one in tinycss2.parse_blocks_contents(rule.content)
                if one.type == "declaration"
            },
        )
        for rule in tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True)
        if rule.type == "qualified-rule"
        for selector in tinycss2.serialize(rule.prelude).split(",")
    ]


def said(selector: str) -> dict[str, str]:
    """What the theme declares for exactly this selector."""
    return next(given for each, given in rules(THEME.read_text(encoding="utf-8")) if each == selector)


def of_the_system(feature: str) -> list[tuple[str, dict[str, str]]]:
    """The rules that hold where the system has this feature."""
    sheet = tinycss2.parse_rule_list(THEME.read_text(encoding="utf-8"), skip_comments=True)
    media = [one for one in sheet if one.type == "at-rule" and feature in tinycss2.serialize(one.prelude)]
    return [rule for one in media for rule in rules(one.content)]


def test_labs_two_themes_are_our_light_and_our_dark() -> None:
    assert said(IN_LAB["true"]) == said(":root")
    assert said(IN_LAB["false"]) == said(':root[data-theme="dark"]')


def test_every_colour_the_system_may_darken_is_said_anew_for_lab() -> None:
    dark = of_the_system("prefers-color-scheme")
    assert dark
    for selector, given in dark:
        assert selector.startswith(":root"), "a rule for what lies below would outdo Lab's"
        assert set(given) <= set(said(IN_LAB["true"])) & set(said(IN_LAB["false"]))


def test_contrast_themes_and_paper_hold_in_lab_too() -> None:
    for feature in ("forced-colors", "print"):
        rules_there = dict(of_the_system(feature))
        ours = next(given for each, given in rules_there.items() if each.startswith(":root"))
        assert next(given for each, given in rules_there.items() if "jp-theme-light" in each) == ours
