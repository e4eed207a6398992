"""Pictures and files beside a lesson are found however they are written, and nothing else is."""

import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest

from easeback.publishing.lessons.files_beside import (
    IN_THE_PAGE,
    address_of,
    file_beside,
    in_the_page,
    is_away,
    is_inside,
    like,
    named_files,
)
from easeback.publishing.lessons.urls import Host, PlainVoila, Served, Static

NAMES = (
    "mein bild.png",
    "bild_ü.png",
    "Bild (1).png",
    "files/plan.pdf",
    "50% off.png",
    "a+b.png",
    "café.png",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notebooks" / "en"
    for name in (*NAMES, ".secret/key.png", ".hidden.png", "01-one.ipynb"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"bytes")
    (tmp_path / "notebooks" / "passwords.txt").write_text("mine", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_found_by_its_name_as_an_address_writes_it(folder: Path, name: str) -> None:
    assert file_beside(folder, quote(name)) == folder / name
    assert file_beside(folder, "./" + quote(name)) == folder / name


@pytest.mark.parametrize("name", [name for name in NAMES if "%" not in name])
def test_a_file_is_found_by_its_name_as_a_person_writes_it(folder: Path, name: str) -> None:
    assert file_beside(folder, name) == folder / name


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_accent_of_one_sign_or_two_is_the_same(folder: Path, form: str) -> None:
    (folder / unicodedata.normalize("NFD", "é.png")).write_bytes(b"x")
    found = file_beside(folder, quote(unicodedata.normalize(form, "é.png")))
    assert found
    assert found.is_file()


def test_a_path_as_windows_writes_it_is_found(folder: Path) -> None:
    assert file_beside(folder, "files\\plan.pdf") == folder / "files" / "plan.pdf"


@pytest.mark.parametrize(
    "address",
    [
        "../passwords.txt",
        "..%2Fpasswords.txt",
        "files/../../passwords.txt",
        "/etc/passwd",
        ".hidden.png",
        ".secret/key.png",
        "%2e%2e/passwords.txt",
        "https://other.example/mein%20bild.png",
        "//other.example/x.png",
        "file:///etc/passwd",
        "",
        "#x",
        "?x",
        "a\0b.png",
        "x" * 4000,
    ],
)
def test_what_is_hidden_outside_or_elsewhere_is_no_file_of_the_lesson(folder: Path, address: str) -> None:
    assert file_beside(folder, address) is None


def test_a_way_out_by_a_link_of_the_disk_is_closed(folder: Path) -> None:
    (folder / "out.png").symlink_to(folder.parent / "passwords.txt")
    assert file_beside(folder, "out.png") is None


@pytest.mark.parametrize(
    "address", ["https://x.example/a", "//x.example/a", "\\\\x.example\\a", " \thttp://x", "h\nttps://x"]
)
def test_an_address_of_another_host_is_known(address: str) -> None:
    assert is_away(address)
    assert not is_inside(address)


def test_a_file_that_may_have_been_meant_is_named(folder: Path) -> None:
    assert like(folder, "Mein%20Bild.PNG") == "mein bild.png"
    assert like(folder, "something-else.png") == ""


def test_a_small_picture_stands_in_the_page_and_a_large_one_does_not(folder: Path) -> None:
    assert in_the_page(folder / "mein bild.png").startswith("data:image/png;base64,")
    (folder / "large.png").write_bytes(b"x" * (IN_THE_PAGE + 1))
    assert in_the_page(folder / "large.png") == ""


def test_a_drawing_never_becomes_a_page_of_its_own(folder: Path) -> None:
    (folder / "large.svg").write_bytes(b"x" * (IN_THE_PAGE + 1))
    assert in_the_page(folder / "large.svg").startswith("data:image/svg+xml")


@pytest.mark.parametrize("host", [Static(2), Served("/sub/"), Served(), PlainVoila("/")])
@pytest.mark.parametrize("name", NAMES)
def test_the_files_that_a_page_names_are_known_from_the_page(folder: Path, host: Host, name: str) -> None:
    html = f'<a href="{address_of(host.file, folder, folder / name)}">x</a>'
    assert named_files(html, host) == {f"en/{name}"}
