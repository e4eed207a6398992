"""What other packages keep to themselves is not leaned on; what is built upon has an upper bound."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import easeback
from support.places import PACKAGE, ROOT, files, name

OURS, PYTHON = "easeback", sys.stdlib_module_names
INSIDE_A_KERNEL = {"ipywidgets": "_instances", "traitlets": "_trait_notifiers"}
"""Which callbacks are an author's own no public name of these tells (render/execution.py)."""


@cache
def modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(easeback.__path__, f"{OURS}.")
    return [importlib.import_module(each.name) for each in found if not each.name.endswith("__main__")]


@cache
def classes() -> list[type]:
    """Our classes that are built upon one of another package."""
    own = [each for module in modules() for each in vars(module).values() if inspect.isclass(each)]
    return [each for each in dict.fromkeys(own) if package(each) == OURS and strangers(each)]


def package(of: type) -> str:
    return of.__module__.partition(".")[0]


def strangers(of: type) -> list[type]:
    """The classes of others that a class of ours is built upon."""
    return [each for each in of.__mro__ if package(each) not in {OURS, *PYTHON}]


def private(text: str) -> bool:
    return text.startswith("_") and not text.startswith("__")


@pytest.mark.parametrize("file", files(PACKAGE, ".py"), ids=name)
def test_no_private_name_of_another_package_is_imported(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(OURS):
            asked = [*(node.module or "").split("."), *(each.name for each in node.names)]
            assert [each for each in asked if private(each)] == []


@pytest.mark.parametrize("of", classes(), ids=lambda of: of.__qualname__)
def test_no_class_overrides_or_calls_what_its_base_keeps_to_itself(of: type) -> None:
    tree = ast.parse(inspect.getsource(of))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    stored = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.Name)]
    made = {getattr(node, "attr", None) or node.id for node in stored if isinstance(node.ctx, ast.Store)}
    made |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    inherited = {each for base in of.__mro__ if package(base) == OURS for each in vars(base)}
    of_others = {each for base in strangers(of) for each in vars(base)}
    leaned = {each for each in named | made if private(each)}
    assert leaned & of_others - CONTRACT == set()
    assert leaned - made - inherited - CONTRACT == set(), "made by nobody here, so it is a stranger's"


CONTRACT = {"_esm", "_css", "_repr_mimebundle_"}
"""Names with a _ that are what these packages tell everybody to write."""


@cache
def built_upon() -> dict[str, str]:
    """The distributions that our classes are built upon, each with one such class."""
    known = packages_distributions()
    found = {package(base): of.__qualname__ for of in classes() for base in strangers(of)}
    return {canonicalize_name(known[each][0]): of for each, of in found.items()} | INSIDE_A_KERNEL


def test_every_package_that_a_class_of_ours_is_built_upon_has_an_upper_bound() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    asked = {canonicalize_name(one.name): one.specifier for one in map(Requirement, listed)}
    assert {"voila", "jupyter-server", "nbclient", "anywidget", "ipywidgets"} <= built_upon().keys()
    unbound = {
        each: of
        for each, of in built_upon().items()
        if not any(one.operator in {"<", "<=", "~=", "=="} for one in asked.get(each, ()))
    }
    assert unbound == {}
