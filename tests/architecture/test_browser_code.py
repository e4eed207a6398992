"""The tests of the browser code, written in JavaScript in the mirror of what they test, run by Node."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from support.browser import node
from support.places import CARE, KIT, PACKAGE, TESTS, WIDGETS, files, name

PROOFS = sorted(TESTS.rglob("*.test.mjs"))


@pytest.mark.parametrize("proof", PROOFS, ids=name)
def test_the_browser_code_holds(proof: Path) -> None:
    done = subprocess.run(
        [node(), "--test-reporter=tap", str(proof)],  # with `--test` a second Node would start this one
        capture_output=True,
        text=True,
        cwd=WIDGETS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^# tests [1-9]", done.stdout, re.MULTILINE), "no test in it ran"


def test_every_kit_module_without_markup_has_its_test_in_the_same_room() -> None:
    written = [*files(KIT, ".js"), *files(CARE, ".js")]
    pure = {
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for path in written
        if "</" not in path.read_text() and "/>" not in path.read_text()
    }
    tested = {proof.relative_to(TESTS).as_posix().removesuffix(".test.mjs") for proof in PROOFS}
    assert pure - tested - {"kit/page/part"} == set(), "modules without a test of their own"


def test_a_test_of_browser_code_stands_where_its_module_does() -> None:
    lost = [
        name(proof)
        for proof in PROOFS
        if not (PACKAGE / proof.relative_to(TESTS)).with_name(proof.name.replace(".test.mjs", ".js")).exists()
    ]
    assert lost == []


def test_the_types_of_the_browser_code_hold() -> None:
    compiler = WIDGETS / "node_modules" / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        [node(), str(compiler), "-p", "."], capture_output=True, text=True, cwd=WIDGETS, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_page_carries_the_kit_once_and_what_one_part_needs_travels_with_it() -> None:
    page = PACKAGE / "built" / "page"
    (client,) = (path.read_text(encoding="utf-8") for path in page.glob("client.*.js"))
    for module in ("kept/store", "playing/clock", "page/part", "figure/pose"):
        assert f'"kit/{module}.js"' in client, "what several parts need is there once"
    for module in ("care/heat_and_cold", "parts/heat_or_cold/pack_clock", "care/guide"):
        assert f'"{module}.js"' not in client, "what one part needs is not on every page"
    parts = {path.name: path.read_text(encoding="utf-8") for path in page.glob("part-*.js")}
    assert [name for name, code in parts.items() if "easeback:aside:" in code] == [], "no second store"
