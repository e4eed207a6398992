"""What every part brings along when it is shown by Jupyter itself."""

import pytest

from easeback.parts import ClaimCard, Player, StressEvent
from easeback.parts.part import Part


@pytest.mark.parametrize(
    "part", [StressEvent(), Player("slow-breathing"), ClaimCard("cortisol-peak")], ids=lambda part: part._part
)
def test_a_part_carries_its_code_and_its_style_as_text(part: Part) -> None:
    state = part.get_state()
    assert "export" in state["_esm"]
    assert "{" in state["_css"]
    assert not state["_esm"].endswith(".js"), "a path of this machine is no code"


def test_an_unknown_word_is_told_with_the_known_ones() -> None:
    with pytest.raises(TypeError, match=r"does not know lenght.*length"):
        StressEvent(lenght=5)
