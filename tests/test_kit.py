"""The kit's own tests, written in JavaScript next to what they test, run by Node."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from browser import node
from places import KIT, TESTS, WIDGETS, files

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
