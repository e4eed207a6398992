"""Five ways to sit and stand: each is drawn, named and read aloud, with no script at all."""

from __future__ import annotations

import re

import pytest
import traitlets

from easeback import content
from easeback.parts import Postures
from easeback.science.posture import POSITIONS
from support.alone import server_render_of

WORDS = content.load().words_of("postures")


def test_every_posture_has_its_figure_its_name_and_its_words() -> None:
    still = server_render_of(Postures())
    assert len(re.findall(r'role="img"', still)) == len(POSITIONS)
    for posture in POSITIONS:
        assert WORDS["figure"].format(doing=WORDS[f"{posture}.doing"]) in still
        assert f">{WORDS[f'{posture}.name']}</span>" in still


def test_only_a_stiff_back_is_drawn_tense() -> None:
    assert 'data-tone="tension"' in server_render_of(Postures(shown=["guard"]))
    assert 'data-tone="tension"' not in server_render_of(
        Postures(shown=["slump", "upright", "lean", "stand"])
    )


def test_they_are_called_the_same_as_in_the_hour() -> None:
    hour = content.load().words_of("sitting_hour")
    assert {key: text for key, text in WORDS.items() if not key.startswith("shared.")}.items() <= hour.items()


def test_no_name_judges() -> None:
    said = " ".join(text for key, text in WORDS.items() if not key.startswith("shared."))
    assert not re.search(r"\b(bad|poor|wrong|good|right|correct)\b", said, re.IGNORECASE)


def test_an_unknown_posture_is_refused() -> None:
    with pytest.raises(traitlets.TraitError):
        Postures(shown=["kneel"])
