"""What stands at the door of the repository says the same as the house behind it."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
import yaml

import easeback
from support.places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))


def read(name: str) -> Any:
    """A YAML file of the repository."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_citation_names_this_version_and_these_licences() -> None:
    cited = read("CITATION.cff")
    assert cited["version"] == easeback.__version__ == PROJECT["version"]
    assert cited["license"] == ["MIT", "CC-BY-4.0"]
    assert f"version {cited['version']}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_oldest_python_we_promise_is_the_oldest_we_test() -> None:
    tested = read(".github/workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert PROJECT["requires-python"] == f">={tested[0]}"
    assert tested == sorted(tested, key=lambda version: int(version.partition(".")[2]))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_calls_commands_that_there_are(workflow: Any) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = workflow.read_text(encoding="utf-8")
    for command in re.findall(r"\bmake ([a-z -]+)", text):
        assert set(command.split()) <= targets, command


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_says_what_it_is_for_and_asks_something(form: Any) -> None:
    asked = yaml.safe_load(form.read_text(encoding="utf-8"))
    if form.stem == "config":
        assert all(link["url"].startswith("https://") for link in asked["contact_links"])
        return
    assert asked["name"]
    assert asked["description"]
    assert [field for field in asked["body"] if field["type"] != "markdown"]
