"""The kit's own tests, written in JavaScript next to what they test, run by Node."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from browser import node
from places import KIT, PACKAGE, TESTS, WIDGETS, files

PROOFS = sorted((TESTS / "kit").glob("*.test.mjs"))


@pytest.mark.parametrize("proof", PROOFS, ids=lambda path: path.name)
def test_the_kit_holds(proof: Path) -> None:
    done = subprocess.run(
        [node(), "--test", str(proof)], capture_output=True, text=True, cwd=WIDGETS, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# tests 0" not in done.stdout, "no test in it ran"


def test_every_kit_module_without_markup_has_its_test() -> None:
    pure = {
        path.stem
        for path in files(KIT, ".js")
        if "</" not in path.read_text() and "/>" not in path.read_text()
    }
    tested = {proof.name.removesuffix(".test.mjs") for proof in PROOFS}
    assert pure - tested - {"part"} == set(), "kit modules without a test of their own"


def test_the_types_of_the_browser_code_hold() -> None:
    compiler = WIDGETS / "node_modules" / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        [node(), str(compiler), "-p", "."], capture_output=True, text=True, cwd=WIDGETS, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_page_carries_the_kit_once_and_what_one_part_needs_travels_with_it() -> None:
    page = PACKAGE / "built" / "page"
    (client,) = (path.read_text(encoding="utf-8") for path in page.glob("client.*.js"))
    for name in ("store", "clock", "part", "pose"):
        assert f'"kit/{name}.js"' in client, "what several parts need is there once"
    for name in ("warmth", "pack_clock", "calm"):
        assert f'"kit/{name}.js"' not in client, "what one part needs is not on every page"
    parts = {path.name: path.read_text(encoding="utf-8") for path in page.glob("part-*.js")}
    assert [name for name, code in parts.items() if "easeback:aside:" in code] == [], "no second store"
