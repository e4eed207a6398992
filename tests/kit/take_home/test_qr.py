"""A QR code is read by a program that others wrote, as a phone would: small, on its side, stained."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray

from support.places import KIT
from support.tables import ask_node

MAKE = """
import { readFileSync } from "node:fs";
const { qrOf, QUIET } = await import(process.argv[1]);
const links = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(links.map((link) => [qrOf(link), QUIET])));
"""
PAGE = "https://course.example/en/my-plan#plan=3."
LINKS = {"short": PAGE + "1.1.A", "usual": PAGE + "aB3_-9" * 80, "longest": PAGE + "Zy_x-4" * 195}


@cache
def codes() -> dict[str, tuple[dict[str, Any], int]]:
    asked = ask_node(MAKE, [KIT / "take_home" / "qr.js"], list(LINKS.values()))
    return {name: tuple(code) for name, code in zip(LINKS, asked, strict=True)}


def picture(name: str, scale: int) -> NDArray[np.uint8]:
    """The code as it is filled: a point is dark where the outlines wind round it."""
    code, quiet = codes()[name]
    turns = np.zeros((code["size"], code["size"]), dtype=int)
    for outline in re.findall(r"M([^Z]+)Z", code["path"]):
        corners = [tuple(map(int, corner.split())) for corner in outline.split("L")]
        for (x, above), (_, below) in zip(corners, corners[1:] + corners[:1], strict=True):
            turns[min(above, below) : max(above, below), x:] += np.sign(below - above)
    modules = np.where(turns != 0, 0, 255).astype(np.uint8)
    whole = np.pad(modules, quiet, constant_values=255)
    return np.kron(whole, np.ones((scale, scale), dtype=np.uint8))


def read(image: NDArray[np.uint8]) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)]


@pytest.mark.parametrize("name", LINKS)
@pytest.mark.parametrize("scale", [2, 5])
def test_the_code_says_its_link(name: str, scale: int) -> None:
    assert read(picture(name, scale)) == [LINKS[name]]


@pytest.mark.parametrize("turned", [1, 2, 3])
def test_it_is_read_whichever_way_it_lies(turned: int) -> None:
    assert read(np.ascontiguousarray(np.rot90(picture("usual", 3), turned))) == [LINKS["usual"]]


def test_a_stain_does_not_hide_it() -> None:
    image = picture("usual", 4)
    middle = len(image) // 2
    image[middle : middle + 48, middle : middle + 48] = 0
    assert read(image) == [LINKS["usual"]]
