"""What every part has in common: its built code, its words, and plain errors."""

from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets as t

from easeback import content

BUILT = Path(__file__).parent.parent / "built" / "parts"


class Part(anywidget.AnyWidget):
    """A widget of the course. Its folder, its JavaScript, its style and its words share one stem."""

    _stem: ClassVar[str] = "part"

    language = t.Unicode(help="Language of the words, the name of a folder of data/, for example 'en'").tag(
        sync=True
    )
    words = t.Dict(help="Sentences a person reads in this part, by key").tag(sync=True)
    _part = t.Unicode(help="Stem of the part, by which a page finds its code").tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "_esm" not in vars(cls):  # adding a trait makes a subclass that already has its code
            cls._stem = cls.__module__.rsplit(".", 1)[-1]
            built = BUILT / f"{cls._stem}.js"
            if built.exists():
                cls._esm = built
                cls._css = built.with_suffix(".css")
            else:
                cls._esm = "export default { render() {} }"
        super().__init_subclass__(**kwargs)  # reads the code of the files set above

    def __init__(self, **traits: Any) -> None:
        known = sorted(name for name in self.trait_names(sync=True) if not name.startswith("_"))
        unknown = sorted(set(traits) - set(known))
        if unknown:
            msg = (
                f"{type(self).__name__} does not know {', '.join(unknown)}. "
                f"It knows: {', '.join(set_by_hand(known))}."
            )
            raise TypeError(msg)
        traits.setdefault("language", content.language_here())
        super().__init__(_part=self._stem, **traits)
        if "words" not in traits:
            self.words = self.course.words_of(self._stem)

    @property
    def course(self) -> content.Course:
        """The facts and words of the course in this part's language."""
        return content.load(self.language)


def set_by_hand(names: list[str]) -> list[str]:
    """Trait names a person may give, without those that every Jupyter widget has of its own."""
    return [name for name in names if name not in {"layout", "tabbable", "tooltip", "words"}]
