"""What stands at the door of the repository says the same as the house behind it."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
import yaml

import easeback
from easeback import content
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


def test_the_paper_cites_what_a_row_of_sources_holds() -> None:
    paper = (ROOT / "paper" / "paper.md").read_text(encoding="utf-8")
    entries = (ROOT / "paper" / "paper.bib").read_text(encoding="utf-8")
    listed = dict(re.findall(r"@article\{(\w+),.*?doi = \{([^}]+)\}", entries, re.DOTALL))
    cited = set(re.findall(r"@(\w+)", paper))
    sources = content.load().sources
    assert cited == set(listed), "what is cited is listed, and the other way round"
    assert {name: sources[name].doi for name in cited} == listed


def test_what_is_done_before_a_commit_calls_what_there_is() -> None:
    hooks = [hook for repo in read(".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]]
    assert {repo["repo"] for repo in read(".pre-commit-config.yaml")["repos"]} == {"local"}, (
        "fetched from nowhere"
    )
    scripts = json.loads((ROOT / "widgets" / "package.json").read_text(encoding="utf-8"))["scripts"]
    asked = [hook["entry"].split()[-1] for hook in hooks if "--npm" in hook["entry"]]
    assert asked
    assert set(asked) <= set(scripts)


def test_the_steps_of_a_release_name_files_that_there_are() -> None:
    steps = (ROOT / "docs" / "releasing.md").read_text(encoding="utf-8")
    for name in re.findall(r"`((?:data/)?[\w-]+\.(?:csv|toml|cff|md))`", steps):
        assert (ROOT / name).is_file(), name
