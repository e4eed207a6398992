"""The words and the safety facts around a lesson are there, even where a table is faulty."""

from pathlib import Path

import pytest

from easeback.publishing.pages.page_frame import frame_of
from support.pressroom import course


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return course(tmp_path)


def test_the_words_of_the_page_go_by_their_short_names(root: Path) -> None:
    frame = frame_of(root, "en")
    assert frame.words["help.open"]
    assert not [key for key in frame.words if key.startswith(("page.", "player."))]
    assert frame.faults == ()


def test_a_missing_sentence_is_empty_and_told(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert frame_of(root, "en").words["no-such-sentence"] == ""
    assert "page.no-such-sentence" in caplog.text


def test_every_page_can_show_signs_actions_and_lines(root: Path) -> None:
    safety = frame_of(root, "en").safety
    assert {sign["action"] for sign in safety["red_flags"]} <= safety["actions"].keys()
    assert all(country["name"] and country["lines"] for country in safety["countries"])


def test_lines_for_everywhere_stand_last(root: Path) -> None:
    codes = [country["id"] for country in frame_of(root, "en").safety["countries"]]
    everywhere = [code for code in codes if code in ("EU", "ANY")]
    assert codes[len(codes) - len(everywhere) :] == everywhere


def test_a_faulty_table_does_not_take_the_safety_away(root: Path) -> None:
    sound = frame_of(root, "en")
    claims = root / "data" / "claims.csv"
    claims.write_text("id,nonsense\nx,y\n", encoding="utf-8")
    frame = frame_of(root, "en")
    assert frame.faults
    assert frame.words == sound.words
    assert frame.safety == sound.safety


def test_a_page_comes_out_where_the_words_are_gone(root: Path) -> None:
    (root / "data" / "en" / "words.csv").unlink()
    frame = frame_of(root, "en")
    assert frame.faults
    assert frame.words["help.open"] == ""
    assert frame.safety["red_flags"]
