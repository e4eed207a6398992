"""What `easeback check` says of each thing that a page could not show as its author wrote it.

The names are those that the page builder leaves in `data-fault`. `{name}` is what it was about.
"""

from __future__ import annotations

from dataclasses import dataclass

from easeback.content import HARMLESS, MEND

_LINK = "Write a plain link instead: [words](address)."
_OUT = "Take it out of the cell."


@dataclass(frozen=True)
class Explained:
    """The true cause, and one thing to do about it in JupyterLab."""

    problem: str
    remedy: str
    weight: int = MEND


EXPLAINED = {
    "picture-gone": Explained(
        "The picture “{name}” is not there. The page leaves it out.",
        "Put it into the folder of the lesson, or correct its name in the cell.",
    ),
    "attachment-gone": Explained(
        "The pasted picture “{name}” is lost. The page leaves it out.",
        "Paste it into the cell again.",
    ),
    "file-gone": Explained(
        "The file “{name}” is not there. The page leaves out the link.",
        "Put it into the folder of the lesson, or correct its name in the cell.",
    ),
    "file-kept-back": Explained(
        "Files like “{name}” are not published. The page leaves out the link.",
        "Save it as a PDF and link to that, or take the link out.",
    ),
    "frame": Explained("{name} shows nothing here.", _LINK),
    "script": Explained("A script of yours stands here ({name}). No page runs it.", _OUT),
    "handler": Explained("An “on…” attribute of HTML stands here. No page runs it.", _OUT),
    "script-output": Explained("The cell answers with a script. No page runs it.", "Use a widget instead."),
    "style-away": Explained(
        "A style would be fetched from elsewhere ({name}). The page leaves it out.",
        "Write its rules into <style>.",
    ),
    "formula": Explained(
        "A formula cannot be read: {name}", "Correct it until JupyterLab shows it; for money write \\$."
    ),
    "alt": Explained(
        "The picture “{name}” has no words for people who cannot see it.",
        'Write ![what it shows](its-name), or <img alt="" src="its-name"> if it only decorates.',
        HARMLESS,
    ),
    "output-alt": Explained(
        "A picture that the cell draws has no words for people who cannot see it.",
        'Show it with display(figure, metadata={"image/png": {"alt": "what it shows"}}).',
        HARMLESS,
    ),
    "heavy": Explained(
        "An output is too large for a page ({name}). The page leaves it out.",
        "Make it smaller: fewer rows, a smaller figure, fewer dots (dpi).",
    ),
    "long": Explained(
        "The cell prints {name}. The page shows the beginning.", "Print less, or end the line with ;"
    ),
    "alive": Explained(
        "A drawing of this kind needs a script of another website ({name}). The page leaves it out.",
        'Show a still of it: with plotly fig.show("png"), else save it as a picture beside the lesson.',
    ),
    "unknown": Explained(
        "The cell answers with something no page can show ({name}).", "Show it as text, a table or a picture."
    ),
    "machine-words": Explained(
        "The cell answers with words for a machine ({name}). The page leaves them out.",
        "End its last line with ; in JupyterLab.",
        HARMLESS,
    ),
}
AWAY = {
    "img": "Save the picture beside the lesson and write ![what it shows](its-name.png).",
    "input": "Save the picture beside the lesson and write ![what it shows](its-name.png).",
    "video": 'Save the film beside the lesson and write <video src="its-name.mp4"></video>.',
    "audio": 'Save the sound beside the lesson and write <audio src="its-name.mp3"></audio>.',
}
"""What to do about an element that would ask another host, by the element's name."""


def explained(fault: str, name: str) -> Explained:
    """What to say of a mark in a page."""
    if fault == "away":
        tag, _, host = name.strip("<").partition(">")
        problem = (
            f"<{tag}> would be fetched from {host.strip(', ') or 'another website'}. The page asks nobody."
        )
        return Explained(problem, AWAY.get(tag, _LINK))
    found = EXPLAINED.get(fault, Explained("Something cannot be shown here ({name}).", _OUT))
    problem = found.problem if name else found.problem.replace(" ({name})", "")
    return Explained(problem.replace("{name}", name), found.remedy, found.weight)
