"""What EaseBack needs, in three forms that say the same: pyproject, environment.yml, the lock files."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from support.places import ROOT, WIDGETS

LOCKS = sorted([*ROOT.glob("*.lock"), *WIDGETS.glob("*.lock")])
# What the two worlds call by different names: conda's name to PyPI's.
ON_CONDA = {"pip": None, "nodejs": None, "make": None}


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def wanted() -> dict[str, str]:
    """What pyproject asks for, extras and all, with the versions it allows."""
    extras = project()["project"]["optional-dependencies"].values()
    lines = project()["project"]["dependencies"] + [line for extra in extras for line in extra]
    asked = [Requirement(line) for line in lines]
    python = str(Requirement(f"python{project()['project']['requires-python']}").specifier)
    return {"python": python} | {canonicalize_name(one.name): str(one.specifier) for one in asked}


def in_conda() -> dict[str, str]:
    """What environment.yml asks for, in PyPI's names."""
    listed: list[Any] = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    lines = [line for line in listed if isinstance(line, str)]
    lines += [line for extra in listed if isinstance(extra, dict) for line in extra["pip"]]
    asked = [Requirement(line) for line in lines if not line.startswith((".", "-e "))]
    return {canonicalize_name(one.name): str(one.specifier) for one in asked if one.name not in ON_CONDA}


def test_conda_and_pip_ask_for_the_same() -> None:
    assert in_conda() == wanted()


def test_conda_packages_come_from_conda_forge_alone() -> None:
    assert yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["channels"] == [
        "conda-forge"
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_file_has_a_hash_for_every_package_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(
        r"^\s*--?(index-url|extra-index-url|find-links|trusted-host|i|f)\b", text, re.MULTILINE
    )
    entries = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).strip())
    for entry in entries:
        assert re.match(r"[A-Za-z0-9_.\[\],-]+==[^\s;]+", entry), entry
        assert "--hash=sha256:" in entry, entry


def locked() -> set[str]:
    names = re.findall(
        r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==", "\n".join(map(Path.read_text, LOCKS)), re.MULTILINE
    )
    return {canonicalize_name(name) for name in names}


def test_everything_pyproject_names_is_locked() -> None:
    groups = [
        *project()["dependency-groups"].values(),
        *project()["project"]["optional-dependencies"].values(),
    ]
    asked = project()["project"]["dependencies"] + [line for group in groups for line in group]
    assert {canonicalize_name(Requirement(line).name) for line in asked} - locked() == set()


def test_the_browser_packages_are_locked_by_hash_and_no_address() -> None:
    packages = json.loads((WIDGETS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    theirs = {path: entry for path, entry in packages.items() if path}
    assert [path for path, entry in theirs.items() if "resolved" in entry] == []
    assert [path for path, entry in theirs.items() if not entry.get("integrity")] == []


def test_the_browser_lock_is_of_this_package_list() -> None:
    asked = json.loads((WIDGETS / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((WIDGETS / "package-lock.json").read_text(encoding="utf-8"))["packages"][""]
    assert {key: asked.get(key) for key in ("dependencies", "devDependencies")} == {
        key: lock.get(key) for key in ("dependencies", "devDependencies")
    }
