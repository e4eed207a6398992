"""Readers know the course by one address, and only sites that are named may frame it."""

import pytest

from easeback.publishing.pages.origins import OriginError, Origins, origins_of


@pytest.mark.parametrize(
    ("origin", "host", "same"),
    [
        ("http://localhost:8866", "localhost:8866", True),
        ("https://Back.Example", "back.example", True),
        ("http://localhost:8867", "localhost:8866", False),
        ("https://evil.example", "back.example", False),
        ("https://back.example.evil.example", "back.example", False),
        ("null", "back.example", False),
        (None, "back.example", False),
        ("https://back.example", None, False),
    ],
)
def test_only_a_page_of_this_server_is_of_the_same_origin(
    origin: str | None,
    host: str | None,
    same: bool,  # noqa: FBT001
) -> None:
    assert Origins().own(origin, host) is same


def test_behind_a_proxy_the_public_address_is_of_the_same_origin() -> None:
    origins = origins_of("https://Course.example:443/")
    assert origins.own("https://course.example", "localhost:8866")
    assert origins.own("http://localhost:8866", "localhost:8866"), "who runs it looks at it directly too"
    assert not origins.own("http://course.example", "localhost:8866")
    assert not origins.own("https://course.example.evil.example", "localhost:8866")
    assert not origins.own(None, "localhost:8866")


@pytest.mark.parametrize(
    ("public", "base", "path"),
    [
        ("https://a.example", "", "/"),
        ("https://a.example/back/", "", "/back/"),
        ("https://a.example/back", "/back/", "/back/"),
        ("https://a.example", "back", "/back/"),
        ("", "/back/here", "/back/here/"),
        ("", "", "/"),
    ],
)
def test_the_course_begins_where_its_address_says(public: str, base: str, path: str) -> None:
    assert origins_of(public, (), base).path == path


def test_two_paths_for_one_course_are_refused() -> None:
    with pytest.raises(OriginError, match="ends in /one/ but --base-url says /two/: give both the same path"):
        origins_of("https://a.example/one", (), "/two")


@pytest.mark.parametrize(
    "text",
    [
        "course.example",
        "ftp://course.example",
        "https://",
        "https://a b.example",
        "https://a.example?x",
        "https://a.example:99999",
        "https://[::1",
        "https://a.example; script-src *",
        "*",
        "https://me:secret@a.example",
    ],
)
def test_what_is_no_address_is_refused_in_one_sentence(text: str) -> None:
    for settings in ((text, ()), ("", (text,))):
        with pytest.raises(OriginError, match="is not a web address") as refused:
            origins_of(*settings)
        assert str(refused.value).endswith("Write it in full, like https://course.example")
        assert "\n" not in str(refused.value)


def test_each_site_that_may_frame_is_named_once_and_whole() -> None:
    frames = ("https://learn.example/", "HTTPS://Learn.example", "http://localhost:9000")
    assert origins_of("", frames).frames == ("https://learn.example", "http://localhost:9000")
    with pytest.raises(OriginError, match=r"write https://learn\.example instead of"):
        origins_of("", ("https://learn.example/course",))
