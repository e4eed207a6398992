"""A word that names a drawn thing is a word on a page, in the colour of what it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from easeback.publishing.render.drawn_words import with_tones
from easeback.publishing.render.in_place import Surroundings
from easeback.publishing.render.markdown import words_of

AROUND = Surroundings(Path(), str, {})
DRAWN = '<svg><g class="x" data-drawn="slow-signal" data-tone="alarm"></g><g data-drawn="plain"></g></svg>'


@pytest.mark.parametrize(
    "written",
    [
        "The [slow signal](#drawn:slow-signal) fades.",
        '<p>The <a href="#drawn:slow-signal">slow signal</a></p>',
    ],
)
def test_a_link_to_a_drawn_thing_becomes_a_word_that_leads_nowhere(written: str) -> None:
    html = words_of(written, AROUND)
    assert '<span class="easeback-named" data-names="slow-signal">slow signal</span>' in html
    assert "href" not in html


def test_bold_words_and_odd_names_stay_what_they_are() -> None:
    html = words_of('[**the** line](#drawn:a"b)', AROUND)
    assert "<strong>the</strong> line</span>" in html
    assert 'data-names="a%22b"' in html


def test_a_word_wears_the_tone_of_what_it_names_also_without_a_script() -> None:
    words = words_of("[slow signal](#drawn:slow-signal), [it](#drawn:plain), [that](#drawn:gone)", AROUND)
    toned = with_tones(DRAWN + words)
    assert 'data-names="slow-signal" data-tone="alarm">' in toned
    assert toned.count("data-tone") == 2, "what has no tone, or is not drawn, gives none"


def test_a_page_without_such_words_is_left_alone() -> None:
    assert with_tones(DRAWN) == DRAWN
