"""A kernel of a lesson holds what its page shows; there is an end to how many and how long."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from easeback.publishing.lessons.lessons import Lesson, lessons_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.render.assets import built
from easeback.publishing.render.execution import OwnKernels
from easeback.publishing.render.renderer import render
from easeback.publishing.serve.kernels import BusyError, CourseKernels, kernel_for
from support.pressroom import WIDGETS, build, notebook

pytestmark = pytest.mark.slow

Work = Callable[[CourseKernels], Awaitable[Any]]


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    path = tmp_path / "notebooks" / "en" / "01-own.ipynb"
    notebook(path, ("main-message", "# Own"), ("see-it", "1 / 0"), ("try-it", WIDGETS))
    return lessons_of(tmp_path, "en")[0]


def with_kernels(work: Work, **limits: int) -> Any:
    """Does something with kernels and ends them all."""

    async def done() -> Any:
        kernels = CourseKernels(kernel_spec_manager=OwnKernels(), **limits)
        try:
            return await work(kernels)
        finally:
            await kernels.shutdown_all(now=True)

    return asyncio.run(done())


def test_the_models_of_a_kernel_are_those_of_the_page_in_the_same_order(
    lesson: Lesson, tmp_path: Path
) -> None:
    answer = with_kernels(lambda kernels: kernel_for(kernels, lesson))
    page = json.loads(render(lesson, built(build(tmp_path / "built"))).widgets.state)["state"]
    assert [model["model_name"] for model in answer["models"]] == [
        model["model_name"] for model in page.values()
    ]
    assert {model["model_id"] for model in answer["models"]}.isdisjoint(page)


def test_a_lesson_that_cannot_be_read_takes_no_kernel(lesson: Lesson) -> None:
    lesson.path.write_text("{", encoding="utf-8")

    async def ask(kernels: CourseKernels) -> list[str]:
        with pytest.raises(UnreadableLessonError):
            await kernel_for(kernels, lesson)
        return list(kernels.list_kernel_ids())

    assert with_kernels(ask) == []


def test_there_are_never_more_kernels_than_there_may_be() -> None:
    async def ask(kernels: CourseKernels) -> list[bool]:
        asked = [kernels.start_kernel(kernel_name="python3") for _ in range(4)]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        return [isinstance(answer, BusyError) for answer in answers]

    assert sorted(with_kernels(ask, most=2)) == [False, False, True, True]


def test_a_kernel_that_no_page_uses_any_more_makes_room() -> None:
    async def ask(kernels: CourseKernels) -> tuple[str, str, list[str]]:
        first = await kernels.start_kernel(kernel_name="python3")
        second = await kernels.start_kernel(kernel_name="python3")
        return first, second, list(kernels.list_kernel_ids())

    first, second, left = with_kernels(ask, most=1, abandoned_after=0)
    assert left == [second]
    assert first != second


def test_a_kernel_that_a_page_uses_makes_no_room() -> None:
    async def ask(kernels: CourseKernels) -> str:
        first = await kernels.start_kernel(kernel_name="python3")
        kernels.notify_connect(first)
        with pytest.raises(BusyError):
            await kernels.start_kernel(kernel_name="python3")
        return first

    assert with_kernels(ask, most=1, abandoned_after=0)


def test_an_idle_kernel_is_ended_in_time_even_when_its_tab_stays_open() -> None:
    kernels = CourseKernels(kernel_spec_manager=OwnKernels())
    assert 300 <= kernels.cull_idle_timeout <= 3600
    assert 0 < kernels.cull_interval <= 300
    assert kernels.cull_connected
    assert 1 <= kernels.most <= 100


def test_only_this_python_runs_lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    strange = tmp_path / "kernels" / "python3"
    strange.mkdir(parents=True)
    spec = {"argv": ["no-such-python"], "display_name": "Strange", "language": "python"}
    (strange / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    assert OwnKernels().get_kernel_spec("python3").display_name != "Strange"
