"""The house has one way: content -> science, care -> kit -> parts; publishing knows content only."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from support.places import CARE, CLIENT, KIT, PACKAGE, PARTS, files, name

# Each floor of the package, and the floors it may lean on.
MAY_IMPORT: dict[str, set[str]] = {
    "content": set(),
    "science": {"content"},
    "care": {"content"},
    "parts": {"content", "science", "care"},
    "saying": set(),
    "saved_copies": set(),
    "publishing": {"content", "saying"},
    "cli": {"content", "publishing", "saying"},
    "__main__": {"cli"},
    "__init__": set(),
}
JUPYTER = {"IPython", "anywidget", "ipykernel", "ipywidgets", "jupyter_client", "jupyter_server", "nbclient"}
JUPYTER |= {"nbconvert", "nbformat", "traitlets", "voila"}
FILES = {"csv", "fileinput", "glob", "importlib", "io", "os", "pathlib", "shutil", "sqlite3", "tempfile"}


def floor(path: Path) -> str:
    """The floor of the house a module stands on."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(source: str) -> set[str]:
    """The full names of everything a module imports, at its top or in a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"import_module", "__import__"}:
                names.add(str(node.args[0].value))
    return names


def wrong_roads(path: Path, source: str) -> set[str]:
    """The imports of a module that run against the one way."""
    here = floor(path)
    ours = {full for full in imported(source) if full.split(".")[0] == "easeback"}
    reached = {full: [*full.split("."), "__init__"][1] for full in ours if not full.startswith("easeback.__")}
    return {full for full, there in reached.items() if there not in MAY_IMPORT[here] | {here, "__init__"}}


def test_every_floor_of_the_house_is_known() -> None:
    unknown = {floor(path) for path in files(PACKAGE, ".py")} - set(MAY_IMPORT)
    assert not unknown, f"say in MAY_IMPORT what these may import: {sorted(unknown)}"


@pytest.mark.parametrize("path", files(PACKAGE, ".py"), ids=name)
def test_no_python_import_runs_against_the_one_way(path: Path) -> None:
    assert not wrong_roads(path, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", files(PACKAGE, ".py"), ids=name)
def test_imports_are_written_in_full(path: Path) -> None:
    assert not {full for full in imported(path.read_text(encoding="utf-8")) if full.startswith(".")}


@pytest.mark.parametrize(
    "path", [*files(PACKAGE / "science", ".py"), *files(PACKAGE / "care", ".py")], ids=name
)
def test_the_models_and_rules_know_no_jupyter_and_no_files(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not {full.split(".")[0] for full in imported(source)} & (JUPYTER | FILES)
    opened = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    assert not [node for node in opened if getattr(node.func, "id", "") == "open"]


def test_a_road_that_runs_back_is_found() -> None:
    source = "def later():\n    from easeback.publishing import site\n    return site\n"
    assert wrong_roads(PARTS / "player" / "player.py", source) == {"easeback.publishing.site"}
    assert wrong_roads(PACKAGE / "publishing" / "site.py", "import easeback.parts.player\n")
    assert not wrong_roads(PARTS / "player" / "player.py", "from easeback import content\n")


# The rooms of publishing from the ground up, and the rooms each may lean on.
PUBLISHING_ROOMS: dict[str, set[str]] = {
    "quick_start": set(),
    "former_modules": set(),
    "__init__": {"quick_start", "former_modules"},
    "lessons": set(),
    "render": {"lessons"},
    "pages": {"lessons", "render"},
    "check": {"lessons", "render", "pages"},
    "serve": {"lessons", "render", "pages"},
    "site": {"lessons", "render", "pages", "check"},
}


def rooms_of_publishing(source: str) -> set[str]:
    """The rooms of publishing that a module imports."""
    ours = [full.split(".") for full in imported(source) if full.startswith("easeback.publishing.")]
    return {names[2] for names in ours}


@pytest.mark.parametrize("path", files(PACKAGE / "publishing", ".py"), ids=name)
def test_a_room_of_publishing_leans_on_rooms_below_it_only(path: Path) -> None:
    room = path.relative_to(PACKAGE / "publishing").parts[0].removesuffix(".py")
    allowed = PUBLISHING_ROOMS.get(room, set()) | {room}
    assert rooms_of_publishing(path.read_text(encoding="utf-8")) <= allowed


# The rooms of content from the ground up, and what each may lean on; what has no room leans on all.
CONTENT_ROOMS: dict[str, set[str]] = {
    "csv": set(),
    "schema": {"csv"},
    "rules": {"csv", "schema", "places"},
}


@pytest.mark.parametrize("room", CONTENT_ROOMS)
def test_a_room_of_content_leans_on_rooms_below_it_only(room: str) -> None:
    sources = [path.read_text(encoding="utf-8") for path in files(PACKAGE / "content" / room, ".py")]
    ours = [full.split(".") for source in sources for full in imported(source)]
    reached = {names[2] for names in ours if names[:2] == ["easeback", "content"]}
    assert reached <= CONTENT_ROOMS[room] | {room}


IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']""")


def roads(path: Path) -> list[Path]:
    """The files of the house that a JavaScript module imports; types of rows are content, open to all."""
    targets = IMPORT.findall(path.read_text(encoding="utf-8"))
    found = [(path.parent / target).resolve() for target in targets if target.startswith(".")]
    return [target for target in found if target != PACKAGE / "content" / "rows.d.ts"]


# The rooms of the kit from the ground up, and the rooms each may lean on.
KIT_ROOMS: dict[str, set[str]] = {
    "page": set(),
    "drawing": set(),
    "playing": {"page"},
    "kept": {"page", "playing"},
    "form": {"page", "kept"},
    "practice": {"page", "drawing", "playing", "kept", "form"},
    "figure": {"drawing", "form"},
    "chart": {"form", "page", "drawing", "kept"},
    "claims": {"page", "drawing", "kept", "form"},
    "take_home": {"page", "kept"},
}


def foreign_rooms(path: Path, allowed: set[str]) -> list[str]:
    """What a module of the kit imports that is neither a rule nor in a room it may lean on."""
    outside = [target for target in roads(path) if not target.is_relative_to(CARE)]
    return [
        name(target)
        for target in outside
        if not target.is_relative_to(KIT) or target.relative_to(KIT).parts[0] not in allowed
    ]


def test_every_room_of_the_kit_is_known_and_leans_on_rooms_below_it() -> None:
    assert {path.relative_to(KIT).parts[0] for path in files(KIT, ".js")} == set(KIT_ROOMS)
    below: set[str] = set()
    for room, leans_on in KIT_ROOMS.items():
        assert leans_on <= below, room
        below.add(room)


@pytest.mark.parametrize("path", files(KIT, ".js"), ids=name)
def test_the_kit_imports_the_rules_and_its_rooms_below_only(path: Path) -> None:
    room = path.relative_to(KIT).parts[0]
    assert foreign_rooms(path, KIT_ROOMS[room] | {room}) == []


@pytest.mark.parametrize("path", files(CARE, ".js"), ids=name)
def test_a_rule_imports_rules_only(path: Path) -> None:
    assert [name(target) for target in roads(path) if not target.is_relative_to(CARE)] == []


# One player plays every exercise and one check asks the signs: their views may stand inside another part.
SHARED_VIEWS = (
    PARTS / "player" / "player.js",
    PARTS / "player" / "sore_figure.js",
    PARTS / "safety" / "signs.js",
    PARTS / "safety" / "where.js",
)


@pytest.mark.parametrize("path", files(PARTS, ".js"), ids=name)
def test_a_part_imports_its_own_folder_the_rules_the_kit_the_player_and_the_signs_only(path: Path) -> None:
    own = PARTS / path.relative_to(PARTS).parts[0]
    assert [
        target
        for target in roads(path)
        if not (target in SHARED_VIEWS or any(target.is_relative_to(room) for room in (own, CARE, KIT)))
    ] == []


@pytest.mark.parametrize("path", files(CLIENT, ".js"), ids=name)
def test_the_page_client_imports_itself_and_the_kit_only(path: Path) -> None:
    assert [
        target for target in roads(path) if not (target.is_relative_to(KIT) or target.is_relative_to(CLIENT))
    ] == []
