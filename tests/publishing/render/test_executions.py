"""A lesson is executed once for all; those somebody waits for come first; a slow one keeps nobody waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field

import pytest

from easeback.publishing.render.executions import AT_ONCE, MOST_SLOW, Executions


@dataclass
class Lesson:
    """Code that runs until it is told to end; `begun` is what began, in order."""

    name: str
    begun: list[str]
    running: threading.Event = field(default_factory=threading.Event)
    ends: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> str:
        self.begun.append(self.name)
        self.running.set()
        self.ends.wait(60)
        return self.name


class Course:
    """Lessons in one list of executions, whose time passes when a test says so."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.lessons: dict[str, Lesson] = {}
        self.later: list[Callable[[], None]] = []
        self.executions = Executions(lambda _, function: self.later.append(function))

    def ask(self, name: str, *, waited_for: bool = True) -> Future[str]:
        lesson = self.lessons.setdefault(name, Lesson(name, self.begun))
        return self.executions.ask(name, lesson, waited_for=waited_for)

    def begins(self, name: str) -> bool:
        return self.lessons[name].running.wait(60)

    def end(self, name: str) -> None:
        self.lessons[name].ends.set()

    def time_passes(self) -> None:
        """Every execution that runs now is slow from now on."""
        for function in [*self.later]:
            function()


@pytest.fixture
def course() -> Iterator[Course]:
    made = Course()
    yield made
    for name in [*made.lessons]:
        made.end(name)


def test_many_who_ask_get_one_execution(course: Course) -> None:
    asked = [course.ask("a") for _ in range(64)]
    course.end("a")
    assert [each.result(60) for each in asked] == ["a"] * 64
    assert course.begun == ["a"]


def test_who_leaves_cancels_nothing(course: Course) -> None:
    first, second = course.ask("a"), course.ask("a")
    assert not first.cancel()
    course.end("a")
    assert second.result(60) == "a"


def test_what_an_execution_raises_reaches_all_and_the_next_one_begins(course: Course) -> None:
    def fails() -> str:
        raise ValueError("broken")

    failed = [course.executions.ask("broken", fails) for _ in range(2)]
    for each in failed:
        with pytest.raises(ValueError, match="broken"):
            each.result(60)
    sound = course.ask("a")
    course.end("a")
    assert sound.result(60) == "a"


def test_a_lesson_that_is_waited_for_finds_a_place_among_those_that_are_not(course: Course) -> None:
    for name in ("a", "b", "c"):
        course.ask(name, waited_for=False)
    assert course.begins("a")
    assert course.begun == ["a"], "one that nobody waits for leaves the last place free"
    course.ask("calm")
    assert course.begins("calm")


def test_a_lesson_comes_before_the_queue_as_soon_as_somebody_waits_for_it(course: Course) -> None:
    for name in ("a", "b"):
        course.ask(name)
        assert course.begins(name)
    for name in ("c", "d"):
        course.ask(name, waited_for=False)
    last = course.ask("d")
    for name in ("a", "d"):
        course.end(name)
    assert last.result(60) == "d"
    assert course.begun[AT_ONCE] == "d"


def test_slow_lessons_keep_no_other_waiting(course: Course) -> None:
    for name in ("slow", "slower"):
        course.ask(name)
        assert course.begins(name)
    calm = course.ask("calm")
    assert "calm" not in course.begun
    course.time_passes()
    course.end("calm")
    assert calm.result(60) == "calm"


def test_there_is_an_end_to_slow_lessons_beside_the_others(course: Course) -> None:
    names = [f"slow {number}" for number in range(AT_ONCE + MOST_SLOW)]
    for name in names:
        course.ask(name)
        assert course.begins(name)
        course.time_passes()
    course.ask("one more")
    assert "one more" not in course.begun
    course.end(names[0])
    assert course.begins("one more")
