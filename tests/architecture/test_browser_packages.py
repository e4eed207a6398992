"""What npm brings: what our code names is declared, what is declared is used, each stands with a licence."""

from __future__ import annotations

import json
import re

from support.places import PACKAGE, ROOT, TESTS, WIDGETS

DECLARED = json.loads((WIDGETS / "package.json").read_text(encoding="utf-8"))
NOTICES = PACKAGE / "built" / "THIRD-PARTY-NOTICES.txt"
# `import … from "x"`, `import "x"`, `import("x")`, `require("x")`, and the `@import` and `url` of a style.
NAMED = re.compile(
    r"""(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*|@import\s*|\burl\(\s*)["']([^"'\n${}]+)["']"""
)
PACKAGE_NAME = re.compile(r"^(@[a-z0-9-]+/)?[a-z0-9][a-z0-9._-]*(?=/|$)")


def packages_named() -> dict[str, str]:
    """The npm packages that our browser code names, each with a file that does."""
    found: dict[str, str] = {}
    sources = [path for ending in ("js", "css") for path in PACKAGE.rglob(f"*.{ending}")]
    for path in [*sources, WIDGETS / "build.mjs"]:
        if "built" in path.parts or any(part.startswith(".built-new") for part in path.parts):
            continue
        for address in NAMED.findall(path.read_text(encoding="utf-8")):
            name = PACKAGE_NAME.match(address)
            if name and not address.startswith(("node:", "http:", "https:", "data:")):
                found.setdefault(name[0], path.relative_to(ROOT).as_posix())
    return found


def test_every_package_that_is_named_is_declared() -> None:
    undeclared = {
        name: path for name, path in packages_named().items() if name not in DECLARED["dependencies"]
    }
    assert undeclared == {}


def test_every_package_that_is_built_in_is_used() -> None:
    assert set(DECLARED["dependencies"]) - set(packages_named()) == set()


def test_every_tool_is_used() -> None:
    scripts = " ".join(DECLARED["scripts"].values())
    tests = "".join(
        path.read_text(encoding="utf-8") for ending in ("py", "mjs") for path in TESTS.rglob(f"*.{ending}")
    )
    commands = {"typescript": "tsc", "@biomejs/biome": "biome"}

    def used(name: str) -> bool:
        if name.startswith("@types/"):
            return name.removeprefix("@types/") in DECLARED["dependencies"]
        return commands.get(name, name) in scripts.split() or f'"{name}"' in tests

    assert [name for name in DECLARED["devDependencies"] if not used(name)] == []


def test_no_package_runs_a_script_of_its_own_when_it_is_installed() -> None:
    assert "ignore-scripts=true" in (WIDGETS / ".npmrc").read_text(encoding="utf-8").splitlines()


def test_the_built_code_names_the_licence_of_each_package_in_it_with_its_text() -> None:
    notices = re.split(r"\n\n\n(?=\S+ \d[\w.-]*, under )", NOTICES.read_text(encoding="utf-8"))[1:]
    named = {notice.split(" ", 1)[0]: notice for notice in notices}
    assert set(DECLARED["dependencies"]) - {"esbuild"} - set(named) == set(), (
        "esbuild builds, and stays outside"
    )
    assert [name for name, notice in named.items() if len(notice.split()) < 90] == [], "each has a whole text"
    assert [name for name, notice in named.items() if not re.search("copyright", notice, re.IGNORECASE)] == []


def test_the_letters_stand_under_the_open_font_licence() -> None:
    text = NOTICES.read_text(encoding="utf-8")
    assert "@fontsource-variable/atkinson-hyperlegible-next" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
