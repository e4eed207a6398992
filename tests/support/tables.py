"""Reads a packed table with the browser's own code, run by Node."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from support.browser import node
from support.places import KIT

READER = """
import { readFileSync } from "node:fs";
const { openLookupTable, valueAt } = await import(process.argv[1]);
const { tables, readings } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const opened = tables.map((text) => openLookupTable(new Uint8Array(Buffer.from(text, "hex"))));
console.log(JSON.stringify(readings.map(([table, name, setting, times]) => {
  const curve = opened[table].curve(name, setting);
  return times.map((time) => valueAt(curve, time));
})));
"""
Reading = tuple[int, str, dict[str, Any], list[float]]


def ask_node(script: str, modules: list[Path], question: object) -> Any:
    """What a script answers: it finds the modules and a file with the question in its arguments."""
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "asked.json"
        asked.write_text(json.dumps(question))
        done = subprocess.run(
            [node(), "--input-type=module", "-e", script, *(path.as_uri() for path in modules), str(asked)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def read_in_the_browser(tables: list[bytes], readings: list[Reading]) -> list[NDArray[np.float64]]:
    """What the browser makes of each reading: the number of its table, the curve, the setting, the times."""
    question = {"tables": [table.hex() for table in tables], "readings": readings}
    return [np.array(values) for values in ask_node(READER, [KIT / "chart" / "lookup_table.js"], question)]
