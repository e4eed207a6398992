"""Each host gives a lesson the address that works there."""

from pathlib import Path

import pytest

from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.lessons.urls import Host, PlainVoila, Served, Static, depth_of, file_of

SIGNALS = Lesson("en", "signals", Path("notebooks/en/03-signals.ipynb"), "Signals")
START = Lesson("en", "index", Path("notebooks/en/index.ipynb"), "Start")


@pytest.mark.parametrize(
    ("host", "signals", "start"),
    [
        (Static(2), "../../en/signals/index.html", "../../en/index.html"),
        (Static(0), "./en/signals/index.html", "./en/index.html"),
        (Served(), "/en/signals", "/en/"),
        (Served("/back/"), "/back/en/signals", "/back/en/"),
        (PlainVoila(), "03-signals.ipynb", "index.ipynb"),
    ],
)
def test_a_lesson_is_found_from_every_page(host: Host, signals: str, start: str) -> None:
    assert host.lesson(SIGNALS) == signals
    assert host.lesson(START) == start


def test_a_static_lesson_knows_how_deep_it_lies() -> None:
    assert [(file_of(it), depth_of(it)) for it in (SIGNALS, START)] == [
        ("en/signals/index.html", 2),
        ("en/index.html", 1),
    ]


def test_only_the_served_course_has_kernels_to_ask_for() -> None:
    assert Served("/back/").kernels == "/back/easeback/kernels"
    assert Static(1).kernels == PlainVoila().kernels == ""


def test_a_picture_is_found_below_the_folder_that_is_shown() -> None:
    assert PlainVoila("/x/").file("en/a.png") == "/x/voila/files/en/a.png"
    assert PlainVoila("/x/", "notebooks/").file("en/a.png") == "/x/voila/files/notebooks/en/a.png"
