"""A test that does something and then reads the page reads what the next frames show, however busy it is.

`expect(…)` asks until it is so. What is read outright (a text, a box, a script's answer) would else be that
of the frame before. So every first reading after a deed waits for two frames: one in which the page takes
the deed up, and one in which what it drew is there.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error, Keyboard, Locator, Mouse, Page, Touchscreen

if TYPE_CHECKING:
    from collections.abc import Callable

DEEDS: dict[type, str] = {
    Locator: "blur check clear click dblclick dispatch_event drag_to fill focus hover press"
    " press_sequentially scroll_into_view_if_needed select_option select_text set_checked"
    " set_input_files tap uncheck",
    Page: "emulate_media go_back go_forward set_viewport_size",
    Keyboard: "down insert_text press type up",
    Mouse: "click dblclick down move up wheel",
    Touchscreen: "tap",
}
READINGS: dict[type, str] = {
    Locator: "all all_inner_texts all_text_contents aria_snapshot bounding_box count evaluate evaluate_all"
    " evaluate_handle get_attribute inner_html inner_text input_value is_checked is_disabled is_enabled"
    " is_hidden is_visible screenshot text_content",
    Page: "content evaluate evaluate_handle pdf screenshot title",
}
# A clock that a test holds makes no frames by itself. A page that is not shown makes none either. Where no
# script may run nothing calls back at all; there a noscript is read as elements.
TWO_FRAMES = """() => /native code/.test(requestAnimationFrame) && !document.createRange()
  .createContextualFragment("<noscript><i></i></noscript>").querySelector("i") && new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
  setTimeout(done, 250);
})"""


class Frames:
    """Whether something was done since a page was last read."""

    def __init__(self) -> None:
        self.done = False

    def deed(self, method: Callable[..., Any]) -> Callable[..., Any]:
        """The method, noted as something done."""

        @wraps(method)
        def done(*args: Any, **options: Any) -> Any:
            self.done = True
            return method(*args, **options)

        return done

    def reading(self, method: Callable[..., Any]) -> Callable[..., Any]:
        """The method, after the frames that answer what was done."""

        @wraps(method)
        def read(where: Page | Locator, *args: Any, **options: Any) -> Any:
            if self.done:
                self.done = False
                wait(where if isinstance(where, Page) else where.page)
            return method(where, *args, **options)

        return read


def wait(page: Page) -> None:
    """Waits for two frames of a page and of those that are open beside it."""
    for each in page.context.pages:
        try:
            each.main_frame.evaluate(TWO_FRAMES)
        except Error:  # it goes to another page just now, which the test waits for by name
            continue


def read_what_the_next_frames_show() -> None:
    """Has every reading of this run wait for the frames that answer what was done before."""
    frames = Frames()
    for kinds, change in ((DEEDS, frames.deed), (READINGS, frames.reading)):
        for kind, names in kinds.items():
            for name in names.split():
                setattr(kind, name, change(getattr(kind, name)))
