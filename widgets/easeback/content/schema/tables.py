"""The tables of the course: all that the modules of this room declare. A new module is found by itself."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from easeback.content import schema
from easeback.content.schema.declaring import DECLARED, verify

for _found in pkgutil.iter_modules(schema.__path__):
    if _found.name != "tables":
        import_module(f"{schema.__name__}.{_found.name}")
verify()

TABLE = dict(sorted(DECLARED.items()))
TABLES = tuple(TABLE.values())
FORMER_TABLES = {table.formerly: table.stem for table in TABLES if table.formerly}
"""Names that tables had before, and those they have now."""
