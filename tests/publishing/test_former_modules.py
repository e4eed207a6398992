"""A `voila.json` that was copied before publishing had its rooms still finds what it names."""

import pytest
from traitlets.utils.importstring import import_item

from easeback.publishing.former_modules import MOVED
from support.places import ROOT

BEFORE = {
    "easeback.publishing.plain_voila.Visitors": "easeback.publishing.serve.plain_voila.Visitors",
    "easeback.publishing.plain_voila.page_of": "easeback.publishing.serve.plain_voila.page_of",
    "easeback.publishing.kernels.CourseChannels": "easeback.publishing.serve.kernels.CourseChannels",
    "easeback.publishing.kernels.CourseKernels": "easeback.publishing.serve.kernels.CourseKernels",
    "easeback.publishing.execution.OwnKernels": "easeback.publishing.render.execution.OwnKernels",
    "easeback.publishing.markdown.markdown2html": "easeback.publishing.render.markdown.markdown2html",
    "easeback.publishing.outputs.shown_output": "easeback.publishing.render.outputs.shown_output",
}


@pytest.mark.parametrize(("before", "now"), BEFORE.items())
def test_a_copied_voila_json_finds_what_it_names(before: str, now: str) -> None:
    assert import_item(before) is import_item(now)
    assert now in (ROOT / "voila.json").read_text(encoding="utf-8")


def test_each_module_that_moved_is_one_that_a_voila_json_named() -> None:
    assert {name.split(".")[2] for name in BEFORE} == set(MOVED)


def test_no_other_module_is_made_up() -> None:
    with pytest.raises(ModuleNotFoundError):
        import_item("easeback.publishing.desk.Desk")
