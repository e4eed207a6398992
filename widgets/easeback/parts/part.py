"""What every part has in common: its built code, its words, the rows it takes, and plain errors."""

from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets as t

from easeback import content

BUILT = Path(__file__).parent.parent / "built" / "parts"


class Part(anywidget.AnyWidget):
    """A widget of the course. Its folder, its JavaScript, its style and its words share one stem.

    A part says in `rows` what it takes of the course. What a caller gives is never overwritten, and all of it
    leaves for the page in one message.
    """

    _stem: ClassVar[str] = "part"
    _also_says: ClassVar[tuple[str, ...]] = ()
    """Stems of parts that are drawn inside this one: their words come along."""
    _formerly: ClassVar[dict[str, str]] = {}
    """Names that traits had before, as notebooks may still give them, and the names they have now."""
    _given: frozenset[str] | None = None
    """Names of the traits a caller gave; None once the rows are in."""

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
        traits = {self._formerly.get(name, name): value for name, value in traits.items()}
        known = sorted(name for name in self.trait_names(sync=True) if not name.startswith("_"))
        unknown = sorted(set(traits) - set(known))
        if unknown:
            msg = (
                f"{type(self).__name__} does not know {', '.join(unknown)}. "
                f"It knows: {', '.join(set_by_hand(known))}."
            )
            raise TypeError(msg)
        traits["language"] = traits.get("language") or content.language_here()
        self._given = frozenset(traits)
        super().__init__(_part=self._stem, **traits)

    def open(self) -> None:
        """Takes the rows of the course, but for what a caller gave, and opens the comm with all of it."""
        if self._given is not None:
            course = self.course
            for name, value in {"words": self._words(course), **self.rows(course)}.items():
                if name not in self._given:
                    setattr(self, name, value)
            self._given = None  # a comm that is closed and opened again changes nothing
        super().open()

    def rows(self, course: content.Course) -> dict[str, Any]:  # noqa: ARG002  for those that take some
        """What this part takes of the course, by trait. Called once, when all that was given is set.

        Raises ValueError when a name that was given is not one of the course.
        """
        return {}

    def was_given(self, name: str) -> bool:
        """Whether a caller gave this trait; `rows` may ask."""
        return name in (self._given or ())

    def _words(self, course: content.Course) -> dict[str, str]:
        """The sentences of this part by key, and of those inside it; of one key its own counts."""
        stems = (*self._also_says, self._stem)
        return {key: text for stem in stems for key, text in course.words_of(stem).items()}

    @property
    def course(self) -> content.Course:
        """The facts and words of the course in this part's language."""
        return content.load(self.language)


def set_by_hand(names: list[str]) -> list[str]:
    """Trait names a person may give, without those that every Jupyter widget has of its own."""
    return [name for name in names if name not in {"layout", "tabbable", "tooltip", "words"}]
