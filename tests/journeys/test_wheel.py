"""The wheel is complete: `easeback serve` works from it in an empty folder."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from support.places import ROOT
from support.serving import Server
from support.walk import STRESS, part, visit


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that `pip install .` would install."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
    ]
    done = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("easeback-*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel installed. This one lends what it needs, save EaseBack."""
    place = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(place, with_pip=False)
    base = {"base": str(place), "platbase": str(place), "installed_base": str(place)}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=base))
    # A .pth line lends packages but not the .pth files among them, so the editable EaseBack stays out.
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = Path(sysconfig.get_path("scripts", scheme="venv", vars=base)) / Path(sys.executable).name
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--force-reinstall",
    ]
    subprocess.run([*pip, str(wheel)], check=True)
    where = subprocess.run(
        [str(python), "-c", "import easeback; print(easeback.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": ""},
    )
    assert Path(where.stdout.strip()).is_relative_to(place)
    return python.parent


def test_the_wheel_holds_everything(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    for needed in (
        "easeback/course/notebooks/en/index.ipynb",
        "easeback/course/data/en/words.csv",
        "easeback/built/page/manifest.json",
        "easeback/built/server_render.js",
        "easeback/built/THIRD-PARTY-NOTICES.txt",
        "easeback/publishing/pages/template/index.html.j2",
        "easeback/py.typed",
    ):
        assert needed in names
    assert not [name for name in names if "node_modules" in name or name.startswith("tests")]


def test_the_course_is_served_from_the_wheel_in_an_empty_folder(
    elsewhere: Path, start: Callable[..., Server], reader: Callable[..., Page], tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    served = start(
        str(elsewhere / "easeback"),
        "serve",
        "--port",
        "{port}",
        folder=empty,
        HOME=str(tmp_path / "home"),
        PYTHONPATH="",
    ).wait()
    page = reader("phone")
    visit(page, served.url, STRESS)
    expect(part(page, "stress_event").get_by_role("slider").first).to_be_visible()
    assert list(empty.iterdir()) == [], "nothing is left behind"
    served.stop()
