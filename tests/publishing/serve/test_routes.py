"""What an address of the live course means, in any of the forms people type and link."""

from pathlib import Path

import pytest

from easeback.publishing.lessons.lessons import Lesson
from easeback.publishing.lessons.urls import Served
from easeback.publishing.pages.course_version import CourseVersion
from easeback.publishing.serve.routes import Elsewhere, best_language, language_of, meaning
from support.pressroom import notebook, words


@pytest.fixture
def version(tmp_path: Path) -> CourseVersion:
    for name in ("index", "03-signals", "calm-now"):
        for language in ("en", "de"):
            words(tmp_path, language)
            notebook(tmp_path / "notebooks" / language / f"{name}.ipynb", ("main-message", "# T"))
    return CourseVersion.looked(tmp_path, tmp_path / "built")


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("en/", "index"),
        ("de/signals", "signals"),
        ("en/calm-now", "calm-now"),
        ("voila/render/en/03-signals.ipynb", "signals"),
        ("voila/render/notebooks/de/index.ipynb", "index"),
    ],
)
def test_an_address_leads_to_its_lesson(version: CourseVersion, path: str, slug: str) -> None:
    found = meaning(path, version, Served())
    assert isinstance(found, Lesson)
    assert found.slug == slug


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("", "/b/en/"),
        ("index.html", "/b/en/"),
        ("voila/tree", "/b/en/"),
        ("en", "/b/en/"),
        ("en/index", "/b/en/"),
        ("en/index.html", "/b/en/"),
        ("en/signals/", "/b/en/signals"),
        ("en/signals/index.html", "/b/en/signals"),
        ("en/03-signals", "/b/en/signals"),
        ("de/signals.html", "/b/de/signals"),
        ("en/03-signals.ipynb", "/b/en/signals"),
        ("signals", "/b/en/signals"),
    ],
)
def test_another_form_of_an_address_leads_to_the_short_one(
    version: CourseVersion, path: str, address: str
) -> None:
    assert meaning(path, version, Served("/b/"), "en") == Elsewhere(address)


@pytest.mark.parametrize(
    "path",
    [
        "xx/",
        "en/nothing",
        "en/signals/deeper",
        "nothing",
        "/evil.example",
        "//evil.example/en/",
        "en/../../data/claims.csv",
        "voila/render/en/../../data/claims.csv",
        "voila/render/en/nothing.ipynb",
        "voila/files/en/index.ipynb",
    ],
)
def test_anything_else_means_nothing(version: CourseVersion, path: str) -> None:
    assert meaning(path, version, Served()) is None


@pytest.mark.parametrize(
    ("accepted", "best"),
    [
        ("de", "de"),
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr, de;q=0.4, en;q=0.6", "en"),
        ("en;q=0, de;q=0.1", "de"),
        ("", "en"),
        ("tlh", "en"),
        ("*", "en"),
        (";;;q=,", "en"),
        ("de;q=high", "en"),
    ],
)
def test_the_language_is_the_one_a_browser_likes_best(accepted: str, best: str) -> None:
    assert best_language(accepted, ("en", "de")) == best


def test_a_failure_speaks_the_language_of_the_address(version: CourseVersion) -> None:
    assert language_of("de/nothing", version, "en") == "de"
    assert language_of("voila/render/de/nothing.ipynb", version, "en") == "de"
    assert language_of("nothing", version, "de") == "de"
