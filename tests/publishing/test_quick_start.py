"""No program of the course compiles grammars that no notebook asks for."""

import subprocess
import sys

import pytest

ASKED = """
import sys
%s
import %s
import nbformat
from nbformat.v4 import new_notebook
nbformat.validate(new_notebook())
print("lark" in sys.modules)
import rfc3987_syntax
print(rfc3987_syntax.is_valid_syntax("iri", "https://b\u00fccher.example"))
"""


@pytest.mark.parametrize(
    "module", ["easeback.publishing.pages.builder", "easeback.publishing.serve.application"]
)
def test_notebooks_are_checked_without_the_grammars_and_who_wants_them_has_them(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED % ("", module)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["False", "True"], done.stderr


def test_a_program_that_has_them_already_keeps_them() -> None:
    first = "import rfc3987_syntax"
    asked = ASKED % (first, "easeback.publishing.pages.builder")
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["True", "True"], done.stderr
