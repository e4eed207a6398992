"""Every sentence a patient reads is in data/ or in a Markdown cell, never in code.

What a developer or educator reads (a fault, the command line, a log, the help of a trait) may be in code.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from support.browser import node
from support.places import CARE, KIT, PACKAGE, PARTS, TEMPLATE, TESTS, WIDGETS, cells, files, lessons, name

# A capital or small word, then two more small ones: that is a sentence somebody reads.
SENTENCE = re.compile(r"[A-Za-z’']{2,},? [a-z’']{2,},?:? [a-z’']{2,}|^[A-Z][a-z]+ [a-z]+[.!?]$")
WORD = re.compile(r"[A-Za-z]{2,}")
# Calls whose words are for a developer: what goes wrong, what a log keeps, what the command line says.
FOR_DEVELOPERS = re.compile(
    r"(Error|Exception|Fault|Warning|Argument(Parser)?|Refused)$"
    r"|^(warn|debug|info|warning|error|exception|critical|add_argument|add_parser|print|say|fault|log|compile|sub)$"
    r"|^_?(check|require|print)$"
)
# What is said begins like a sentence or ends like one.
SAID = re.compile(r"^[“‘\"]?[A-Z][a-z]|[a-z…][.!?]$")
# Letters that are a picture: the sign for the size of print.
SIGNS = {"Aa"}
SPEAKS_TO_DEVELOPERS = {"cli.py", "content", "check", "notebook_files.py", "notebooks.py"}


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return getattr(call.func, "attr", None) or getattr(call.func, "id", "")


def for_developers(piece: ast.AST, raised: set[str]) -> bool:
    """Whether everything inside a piece of code is said to developers only."""
    match piece:
        case ast.Raise() | ast.Assert() | ast.Expr(value=ast.Constant()):
            return True
        case ast.ClassDef(name=name):
            return name.endswith("Error")
        case ast.Call():
            return bool(FOR_DEVELOPERS.search(called(piece)))
        case ast.Assign(targets=targets):
            return bool({getattr(target, "id", "") for target in targets} & raised)
        case ast.keyword(arg=name):
            return name in {"help", "description", "metavar", "summary"}
    return False


def strings(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every string of Python code, one with places in it as one, with … for each place."""
    inside: set[int] = set()
    for piece in ast.walk(tree):
        if isinstance(piece, ast.JoinedStr):
            inside |= {id(part) for part in ast.walk(piece)} - {id(piece)}
            yield (
                piece,
                "".join(str(getattr(part, "value", "")) if is_text(part) else "…" for part in piece.values),
            )
        elif is_text(piece) and id(piece) not in inside:
            yield piece, piece.value


def is_text(piece: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(piece, ast.Constant) and isinstance(piece.value, str)


def sentences(source: str) -> list[tuple[int, str]]:
    """The sentences in the strings of Python code, by line, without what is meant for developers."""
    tree = ast.parse(source)
    raises = [piece for piece in ast.walk(tree) if isinstance(piece, ast.Raise)]
    raised = {part.id for one in raises for part in ast.walk(one) if isinstance(part, ast.Name)}
    spared: set[int] = set()
    for piece in ast.walk(tree):
        if for_developers(piece, raised):
            spared |= {id(inner) for inner in ast.walk(piece)}
    found = [(piece.lineno, text) for piece, text in strings(tree) if id(piece) not in spared]
    return [(line, text) for line, text in found if SENTENCE.search(text) and SAID.search(text.strip())]


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in files(PACKAGE, ".py")
        if not SPEAKS_TO_DEVELOPERS & set(path.relative_to(PACKAGE).parts)
    ],
    ids=name,
)
def test_python_code_holds_no_sentence_a_patient_reads(path: Path) -> None:
    assert sentences(path.read_text(encoding="utf-8")) == []


def test_a_sentence_in_python_is_found() -> None:
    assert sentences(
        'label = "Take a slow breath now"\nraise ValueError("a reason that is given here")\n'
    ) == [(1, "Take a slow breath now")]


@pytest.mark.parametrize("lesson", lessons(), ids=name)
def test_the_code_cells_of_a_lesson_hold_no_sentence(lesson: Path) -> None:
    assert [found for cell in cells(lesson, "code") for found in sentences(cell["source"])] == []


PAGES = [path for path in files(TEMPLATE, ".j2", ".html") if path.suffixes != [".js", ".j2"]]


def words_of_a_template(source: str) -> list[str]:
    """The words between tags and in spoken attributes of a Jinja template."""
    source = re.sub(r"\{#.*?#\}|<!--.*?-->|\{%.*?%\}", " ", source, flags=re.DOTALL)
    source = re.sub(r"\{\{.*?\}\}", " ", source, flags=re.DOTALL)
    source = re.sub(r"<(script|style)\b.*?</\1>", " ", source, flags=re.DOTALL)
    spoken = re.findall(r"(?:aria-label|aria-description|title|alt|placeholder)=\"([^\"]*)\"", source)
    between = re.sub(r"<[^>]*>|&[a-z#0-9]+;", " ", source)
    return [word for text in [*spoken, between] for word in WORD.findall(text) if word not in SIGNS]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_the_template_holds_no_word_of_its_own(path: Path) -> None:
    assert words_of_a_template(path.read_text(encoding="utf-8")) == []


def test_a_word_in_a_template_is_found() -> None:
    assert words_of_a_template('{% if a %}<p title="Hello">{{ word }} &mdash;</p>{% endif %}') == ["Hello"]


def scripts() -> list[Path]:
    """Every JavaScript file a reader's browser may run."""
    return [
        *files(CARE, ".js"),
        *files(KIT, ".js"),
        *files(PARTS, ".js"),
        *files(PACKAGE / "publishing", ".js"),
    ]


def words_of_scripts(*paths: Path) -> list[str]:
    """The patient words in JavaScript, as 'file:line text', found in its syntax tree."""
    walker = [node(), str(TESTS / "architecture" / "patient_words.mjs"), str(WIDGETS / "package.json")]
    done = subprocess.run([*walker, *map(str, paths)], capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def test_javascript_holds_no_word_a_patient_reads() -> None:
    assert words_of_scripts(*scripts()) == []


def test_a_word_in_javascript_is_found(tmp_path: Path) -> None:
    script = tmp_path / "part.js"
    script.write_text(
        'const a = <button aria-label="Start">Go on {b}</button>;\n'
        'const c = "You can stop at any time";\n'
        'throw new Error("the store is not ours here");\n'
        'const d = "easeback-part easeback-part--small open";\n'
    )
    assert [found.split(" ", 1)[1] for found in words_of_scripts(script)] == [
        "Start",
        "Go on",
        "You can stop at any time",
    ]
