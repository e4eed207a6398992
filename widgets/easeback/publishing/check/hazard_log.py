"""The hazard log of docs/clinical-safety.md, written from `data/hazards.csv`: `make docs` renews it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback import content

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from easeback.content import Hazard

FILE = "docs/clinical-safety.md"
BEGIN = "<!-- The hazard log: written by `make docs` from data/hazards.csv. -->"
END = "<!-- The end of the hazard log. -->"


def hazard_log(hazards: Iterable[Hazard]) -> str:
    """The log as Markdown: a table of all hazards, then one section each."""
    found = tuple(hazards)
    rows = [
        f"| [{it.id}](#{it.id}) | {it.hazard} | {it.risk} | {it.left_risk} | {it.status} |" for it in found
    ]
    head = ["| id | hazard | risk before | risk left | status |", "|---|---|---|---|---|"]
    return "\n".join([*head, *rows, "", *(line for it in found for line in _section(it))]).rstrip()


def with_log(text: str, log: str) -> str:
    """The document with its log replaced. Raises ValueError where its two marks are not there."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{FILE} has lost the marks between which the hazard log stands: {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{log}\n\n{END}{after}"


def renew(root: Path) -> bool:
    """Writes the log of the course in `root` into its document; True where that changed it."""
    path = root / FILE
    old = path.read_text(encoding="utf-8")
    new = with_log(old, hazard_log(content.hazards(root)))
    if new != old:
        path.write_text(new, encoding="utf-8", newline="\n")
    return new != old


def _section(hazard: Hazard) -> list[str]:
    before = f"{hazard.severity}, likelihood {hazard.likelihood}: risk {hazard.risk}"
    left = f"{hazard.left_severity}, likelihood {hazard.left_likelihood}: risk {hazard.left_risk}"
    lines = [
        f"### {hazard.id}",
        "",
        f"**{hazard.hazard}**",
        "",
        f"- Harm: {hazard.harm}",
        f"- How it comes about: {' '.join(hazard.causes)}",
        f"- Before controls: {before.replace('-', ' ')}.",
        "- Controls:",
        *(f"  - {control}" for control in hazard.controls),
        "- Proved by:",
        *(f"  - `{name}`" for name in hazard.tests),
        f"- Left: {left.replace('-', ' ')}. Status: {hazard.status}.",
    ]
    return [*lines, *([f"- Still to be done: {hazard.open_points}"] if hazard.open_points else []), ""]


if __name__ == "__main__":
    renew(content.course_root())
