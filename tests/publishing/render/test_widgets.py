"""What a page carries of the widgets of a lesson: enough, in order, and no more."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from nbformat.v4 import new_notebook

from easeback.publishing.render.assets import Assets, built
from easeback.publishing.render.execution import Run
from easeback.publishing.render.widgets import Widgets, sort_widgets
from support.pressroom import build


@pytest.fixture
def ready(tmp_path: Path) -> Assets:
    return built(build(tmp_path / "built", "player"))


def model(name: str, module: str = "@jupyter-widgets/controls", **state: Any) -> dict[str, Any]:
    own = {"_model_name": name, "_model_module": module, "_view_name": name.replace("Model", "View")}
    return {
        "model_name": name,
        "model_module": module,
        "model_module_version": "1.0",
        "state": own | state,
    }


LAYOUT = model("LayoutModel", "@jupyter-widgets/base", width=None)
PLAYER = model(
    "AnyModel",
    "anywidget",
    _part="player",
    _esm="export default {}",
    _css=".a{}",
    _anywidget_id="x",
    layout="IPY_MODEL_l1",
    tabbable=None,
    words={"start": "Start"},
)
SLIDER = model("IntSliderModel", layout="IPY_MODEL_l2", value=3)
OTHER = model(
    "AnyModel", "anywidget", _esm="export default {b: 1}", _css=".b{}", layout="IPY_MODEL_l3", count=2
)


def sorted_of(ready: Assets, models: dict[str, Any], *listened: str) -> tuple[Widgets, dict[str, Any]]:
    widgets = sort_widgets(Run(new_notebook(), models, frozenset(listened)), ready)
    return widgets, json.loads(widgets.state).get("state", {})


def test_a_page_of_our_parts_carries_their_traits_only(ready: Assets) -> None:
    widgets, state = sorted_of(ready, {"l1": LAYOUT, "p1": PLAYER})
    assert state.keys() == {"p1"}
    assert state["p1"]["state"] == {"_part": "player", "words": {"start": "Start"}}
    assert widgets.parts == {"p1": "player"}
    assert (widgets.needs_python, widgets.stock) == (False, False)


def test_a_part_has_its_still_without_the_noise_of_jupyter(ready: Assets) -> None:
    widgets, _ = sorted_of(ready, {"p1": PLAYER})
    assert 'data-keys="_part,words"' in widgets.server_renders["p1"]


def test_bytes_go_to_the_still_and_to_the_page_as_base64(ready: Assets) -> None:
    packed = {**PLAYER, "buffers": [{"path": ["table"], "encoding": "base64", "data": "AAEC"}]}
    widgets, state = sorted_of(ready, {"p1": packed})
    assert "AAEC" in widgets.server_renders["p1"]
    assert state["p1"]["buffers"] == packed["buffers"]


def test_a_page_with_stock_widgets_carries_every_model_in_order_of_creation(ready: Assets) -> None:
    widgets, state = sorted_of(ready, {"l1": LAYOUT, "p1": PLAYER, "l2": LAYOUT, "s1": SLIDER})
    assert list(state) == ["l1", "p1", "l2", "s1"]
    assert state["s1"] == SLIDER
    assert not {"_esm", "_css"} & state["p1"]["state"].keys()
    assert (widgets.needs_python, widgets.stock) == (True, True)


def test_a_widget_made_by_others_brings_its_code_as_a_file(ready: Assets) -> None:
    widgets, state = sorted_of(ready, {"l3": LAYOUT, "o1": OTHER})
    assert widgets.files[widgets.modules["o1"]] == "export default {b: 1}"
    assert widgets.files[widgets.sheets["o1"]] == ".b{}"
    disk = widgets.files[widgets.modules["o1"].replace(".js", ".disk.js")]
    assert json.dumps("export default {b: 1}") in disk
    assert widgets.modules["o1"].endswith(".js")
    assert not {"_esm", "_css"} & state["o1"]["state"].keys()
    assert (widgets.needs_python, widgets.stock) == (True, False)


def test_a_part_that_was_not_built_is_a_widget_like_any_other(ready: Assets) -> None:
    strange = model("AnyModel", "anywidget", _part="no_such_part", _esm="export default {}")
    widgets, _ = sorted_of(ready, {"x": strange})
    assert widgets.parts == {}
    assert "x" in widgets.modules


def test_code_from_another_host_is_left_out_and_told(ready: Assets, caplog: pytest.LogCaptureFixture) -> None:
    widgets, state = sorted_of(ready, {"x": model("AnyModel", "anywidget", _esm="https://cdn.example/w.js")})
    assert widgets.modules == {}
    assert "cdn.example" not in json.dumps(state)
    assert "another host" in caplog.text


def test_a_part_that_python_listens_to_needs_python(ready: Assets) -> None:
    widgets, state = sorted_of(ready, {"l1": LAYOUT, "p1": PLAYER}, "p1")
    assert widgets.needs_python
    assert list(state) == ["l1", "p1"]


def test_no_trait_can_end_the_script_it_stands_in(ready: Assets) -> None:
    evil = model("AnyModel", "anywidget", _part="player", words={"start": "</script><script>alert(1)"})
    widgets, state = sorted_of(ready, {"p1": evil})
    assert "<" not in widgets.state
    assert state["p1"]["state"]["words"]["start"].startswith("</script>")


def test_infinity_is_no_reason_for_a_page_without_state(ready: Assets) -> None:
    endless = model("AnyModel", "anywidget", _part="player", limits=[1.0, float("inf"), float("nan")])
    _, state = sorted_of(ready, {"p1": endless})
    assert state["p1"]["state"]["limits"] == [1.0, None, None]


def test_a_lesson_without_widgets_has_no_state(ready: Assets) -> None:
    assert sort_widgets(Run(new_notebook()), ready) == Widgets()


def test_long_rows_of_a_part_stand_in_a_file_beside_the_page_until_they_are_asked_for(ready: Assets) -> None:
    rows = {"players": {"a": "</script>"}}
    part = {**PLAYER, "state": PLAYER["state"] | {"_later": ["at_home"], "at_home": rows}}
    widgets, state = sorted_of(ready, {"p1": part})
    name = state["p1"]["state"]["_beside"]["at_home"]
    assert "at_home" not in state["p1"]["state"]
    said = re.fullmatch(r"\(globalThis\.easebackTexts\?\?=\{\}\)\[(.+?)\]=(.+)", widgets.files[name])
    assert said
    assert json.loads(said[1]) == name
    assert json.loads(json.loads(said[2])) == rows


def test_rows_that_change_have_another_file(ready: Assets) -> None:
    state = PLAYER["state"] | {"_later": ["at_home"]}
    names = {
        file
        for rows in ({"a": 1}, {"a": 2})
        for file in sorted_of(ready, {"p": {**PLAYER, "state": state | {"at_home": rows}}})[0].files
    }
    assert len(names) == 2
