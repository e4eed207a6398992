"""Spares every start of a program a second and a half, in which grammars nobody asks for would be compiled.

nbformat checks notebooks with jsonschema, which on import asks `rfc3987_syntax` for the rule of one kind of
text, addresses beyond ASCII. That package compiles thirty-eight grammars as soon as it is imported. No schema
of a notebook has such a text, and jsonschema goes without the rule where the package is not installed.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

UNASKED = "rfc3987_syntax"


def import_jsonschema_without_its_grammars() -> None:
    """Imports jsonschema as if the grammars were not installed; whoever wants them imports them as ever."""
    if UNASKED in sys.modules:
        return  # the time is spent
    modules: dict[str, Any] = sys.modules
    modules[UNASKED] = None  # what Python takes for a module that is not there
    try:
        importlib.import_module("jsonschema")
    finally:
        del modules[UNASKED]
