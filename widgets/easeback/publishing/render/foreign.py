"""What an author's HTML may bring that is not ours: what the page builder and the check act on."""

NEVER = ("script", "noscript", "base", "link", "meta", "title", "portal", "applet", "template")
"""Elements that no page keeps."""
FRAMES = ("iframe", "frame", "object", "embed")
"""Elements that open another page inside ours."""
RESOURCES = (
    "src",
    "srcset",
    "poster",
    "data",
    "background",
    "imagesrcset",
    "ping",
    "lowsrc",
    "action",
    "formaction",
)
"""Attributes whose address a browser asks by itself, or sends something to."""
AS_TYPED = ("code", "pre", "script", "style", "textarea", "math", "kbd", "samp")
"""Elements whose text stays as it was typed: no formula is looked for in it. So has `client/formulas.js`."""
