"""What is wrong with the code of a cell, before it is run."""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING

from IPython.core.inputtransformer2 import TransformerManager

from easeback.publishing.lessons.notebook_files import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from easeback.publishing.lessons.notebooks import Cell, Notebook

MOST_LINES = 6
TYPED = dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'") | dict.fromkeys("–—", "-")  # noqa: RUF001
"""Signs that a word processor puts in the place of those that Python reads."""
HELP = ("pinfo", "pinfo2", "psearch")
"""The magic commands that open a pane of help in JupyterLab and give no output."""
HIDDEN = re.compile("[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


def code_troubles(cell: Cell) -> Iterator[Trouble]:
    """What an educator should mend in a code cell."""
    if len(cell.source.splitlines()) > MOST_LINES:
        problem = f"It has more than {MOST_LINES} lines of code."
        yield Trouble(problem, "Split it, or move logic away.", cell.name)
    try:
        if any(_asks_for_help(node) for node in ast.walk(tree_of(cell.source))):
            problem = "It asks for help with ?, which shows a reader nothing."
            yield Trouble(problem, "Delete the line with ?.", cell.name)
    except SyntaxError as error:
        yield _unread(cell, error)
    except (ValueError, RecursionError, MemoryError):
        yield Trouble("The code cannot be read.", "Compare it with another lesson.", cell.name)


def _asks_for_help(node: ast.AST) -> bool:
    """Whether code is what IPython makes of `name?`, `?name` or `%pinfo name`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "run_line_magic"
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value in HELP
    )


def tree_of(source: str) -> ast.Module:
    """The code of a cell as Python, its `%magic`, `!command` and `help?` lines turned into calls.

    Raises SyntaxError and what else Python raises for text that is no code.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(TransformerManager().transform_cell(source))  # type: ignore[no-untyped-call]


def imports_in(notebook: Notebook) -> dict[str, str]:
    """The modules that a notebook imports names from, by name: `{"Player": "easeback.parts"}`."""
    return {
        alias.asname or alias.name: node.module
        for node in _nodes(notebook)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level
        for alias in node.names
    }


def missing_imports(notebook: Notebook, known: Mapping[str, str]) -> dict[str, str]:
    """The names of `known` that a notebook uses and neither imports nor makes, with their modules."""
    used: set[str] = set()
    made: set[str] = set()
    for node in _nodes(notebook):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else made).add(node.id)
        elif isinstance(node, ast.alias):
            made.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            made.add(node.name)
        elif isinstance(node, ast.arg):
            made.add(node.arg)
    if "*" in made:
        return {}
    return {name: known[name] for name in sorted(used - made) if name in known}


def import_trouble(missing: Mapping[str, str]) -> Trouble:
    """The line of code that is missing, and where it belongs."""
    lines = [
        f"from {module} import {', '.join(name for name, its in missing.items() if its == module)}"
        for module in sorted(set(missing.values()))
    ]
    problem = f"The code uses {', '.join(missing)}, but no line imports it."
    return Trouble(problem, f"Write into a code cell at the beginning: {'; '.join(lines)}")


def _nodes(notebook: Notebook) -> Iterator[ast.AST]:
    """Every piece of code of a notebook that Python can read."""
    for cell in notebook.cells:
        if cell.kind == "code":
            try:
                yield from ast.walk(tree_of(cell.source))
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue  # told with its line


def _unread(cell: Cell, error: SyntaxError) -> Trouble:
    """Why Python cannot read a cell: signs of a word processor, signs nobody sees, or what Python says."""
    lines = cell.source.splitlines() or [""]
    number = min(max(error.lineno or 1, 1), len(lines))
    line = lines[number - 1]
    if found := next((sign for sign in TYPED if sign in line), ""):
        right = TYPED[found]
        problem = f"Line {number} of the code was typed with a word processor: it has {found} for {right}."
        return Trouble(problem, f"Replace each {found} by {right}.", cell.name)
    if hidden := HIDDEN.search(line):
        problem = f"Line {number} of the code has a sign that nobody sees (U+{ord(hidden[0]):04X})."
        return Trouble(problem, "Delete the line and type it again.", cell.name)
    problem = f"Line {number} of the code cannot be read: {error.msg}."
    return Trouble(problem, "Compare it with another lesson.", cell.name)
