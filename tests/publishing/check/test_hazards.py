"""The clinical safety file: each hazard is bound to tests, and the document says what the rows say."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from easeback import content
from easeback.publishing.check.hazard_log import FILE, hazard_log, renew, with_log
from support.places import ROOT
from support.spreadsheet import edit, small_course

HAZARDS = content.hazards(ROOT)


def functions_of(file: Path) -> dict[str, ast.FunctionDef]:
    """The tests of a file by name."""
    found = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return {node.name: node for node in found if isinstance(node, ast.FunctionDef)}


def left_out(test: ast.FunctionDef) -> bool:
    """Whether a test is skipped or expected to fail, always or where something holds."""
    source = ast.unparse(test)
    return any(f"pytest.{how}" in source for how in ("skip(", "xfail(", "mark.skip", "mark.xfail"))


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda it: it.id)
def test_each_hazard_is_bound_to_tests_that_are_there_and_run(hazard: content.Hazard) -> None:
    assert hazard.tests
    for name in hazard.tests:
        file, _, test = name.partition("::")
        assert (ROOT / file).is_file(), f"{name} guards {hazard.id}, and its file is gone"
        found = functions_of(ROOT / file)
        assert test in found, f"{name} guards {hazard.id}, and it is gone"
        assert not left_out(found[test]), f"{name} guards {hazard.id}, and it is left out"


def test_a_bound_test_that_is_left_out_is_seen() -> None:
    skipped = "@pytest.mark.skip\ndef test_a(): pass"
    inside = "def test_a():\n    pytest.skip('later')"
    whole = "@pytest.mark.parametrize('x', [1])\ndef test_a(x): assert x"
    tests = [ast.parse(source).body[0] for source in (skipped, inside, whole)]
    assert [left_out(test) for test in tests if isinstance(test, ast.FunctionDef)] == [True, True, False]


def test_no_hazard_is_left_with_more_risk_than_can_be_borne() -> None:
    assert all(hazard.left_risk <= min(content.BEARABLE, hazard.risk) for hazard in HAZARDS)


def test_the_risk_grows_with_each_step_of_severity_and_likelihood() -> None:
    for one in range(5):
        by_severity = [content.risk_of(it, content.LIKELIHOODS[one]) for it in content.SEVERITIES]
        by_likelihood = [content.risk_of(content.SEVERITIES[one], it) for it in content.LIKELIHOODS]
        assert by_severity == sorted(by_severity)
        assert by_likelihood == sorted(by_likelihood)


def test_the_document_has_the_log_of_the_rows() -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert with_log(text, hazard_log(HAZARDS)) == text, "the log is old: make docs"


def test_the_document_has_the_matrix_the_rows_are_judged_by() -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    for likelihood in content.LIKELIHOODS:
        risks = (str(content.risk_of(it, likelihood)) for it in content.SEVERITIES)
        assert f"| {likelihood.replace('-', ' ')} | {' | '.join(risks)} |" in text


def test_the_log_is_renewed_when_a_row_changes(tmp_path: Path) -> None:
    root = small_course(tmp_path)
    shutil.copytree(ROOT / "docs", root / "docs")
    assert not renew(root)
    edit(root, "hazards.csv", HAZARDS[0].id, harm="Something else.")
    assert renew(root)
    assert "- Harm: Something else." in (root / FILE).read_text(encoding="utf-8")


def test_a_document_without_its_marks_is_not_written_over() -> None:
    with pytest.raises(ValueError, match="lost the marks"):
        with_log("# Clinical safety file", "a log")


@pytest.mark.parametrize(
    ("column", "cell", "problem"),
    [
        ("severity", "bad", "is not one of the choices"),
        ("tests", "test_something", "is not the name of a test"),
        ("left_likelihood", "very-high", "The risk left is"),
        ("harm", "", "This cell is empty"),
    ],
)
def test_a_wrong_cell_is_told_and_takes_no_page_away(
    tmp_path: Path, column: str, cell: str, problem: str
) -> None:
    root = small_course(tmp_path)
    edit(root, "hazards.csv", HAZARDS[0].id, **{column: cell})
    told = [fault for fault in content.check(root) if fault.file == "data/hazards.csv"]
    assert any(fault.column == column and problem in fault.problem for fault in told)
    assert not any(fault.stops for fault in told)
    assert content.load("en", root).claims


def test_a_hazard_that_is_not_closed_says_what_is_to_be_done(tmp_path: Path) -> None:
    root = small_course(tmp_path)
    edit(root, "hazards.csv", HAZARDS[0].id, status="open", open_points="")
    assert any("not closed" in fault.problem for fault in content.check(root))
