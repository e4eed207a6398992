"""The commands say in one sentence what went well and what did not, and their exit code agrees."""

import csv
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from easeback import content
from easeback.cli import main
from easeback.publishing.check import lesson_run
from easeback.publishing.render.assets import BuildMissingError
from easeback.publishing.serve import lab
from support.pressroom import course, notebook
from support.serving import copy_of_the_course
from support.spreadsheet import table


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small course, and the working directory in it."""
    folder = course(tmp_path / "course")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("EASEBACK_CACHE", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        yield int(busy.getsockname()[1])


@pytest.mark.slow
def test_check_says_that_all_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(copy_of_the_course(tmp_path))
    assert main(["check"]) == 0
    assert "in order" in capsys.readouterr().out


def test_check_runs_the_lessons_and_names_the_cell_that_fails(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = notebook(root / "notebooks" / "en" / "more.ipynb", ("main-message", "# More"), ("try-it", "1 / 0"))
    assert main(["check"]) == 1
    said = capsys.readouterr()
    assert "checking lesson 2 of 2: More" in said.out
    fault = "The cell fails. Mend its code: ZeroDivisionError: division by zero"
    assert f"notebooks/en/{path.name}: In “try-it”: {fault}" in said.out
    assert "Traceback" not in said.out + said.err
    main(["check", "--quick"])
    assert "ZeroDivisionError" not in capsys.readouterr().out


def test_a_cell_that_cannot_be_read_is_told_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notebook(root / "notebooks" / "en" / "more.ipynb", ("main-message", "# More"), ("try-it", "print("))
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert said.count("In “try-it”") == 1
    assert "Line 1 of the code cannot be read" in said


def test_check_does_not_run_lessons_on_tables_that_do_not_open(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "data" / "claims.csv").unlink()
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "checking lesson" not in said
    assert "was not run" in said


def test_check_without_built_browser_code_tells_what_it_found_and_what_to_do(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unbuilt(*_: object) -> list[content.Fault]:
        raise BuildMissingError("manifest.json")

    monkeypatch.setattr(lesson_run, "run_lessons", unbuilt)
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "was not run: manifest.json is missing from the built browser code" in said
    assert "in order" not in said
    notebook(root / "notebooks" / "en" / "more.ipynb", ("main-message", "# More"), ("try-it", "print("))
    assert main(["check"]) == 1
    assert "Line 1 of the code cannot be read" in capsys.readouterr().out


def test_a_link_to_a_lesson_that_is_not_there_is_told_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notebook(
        root / "notebooks" / "en" / "more.ipynb", ("main-message", "# More"), ("own", "> [x](07-gone.ipynb)")
    )
    assert main(["check"]) == 1
    assert capsys.readouterr().out.count("07-gone.ipynb") == 1


def test_what_works_as_it_is_is_a_warning_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_of_the_course(tmp_path)
    monkeypatch.chdir(folder)
    path = folder / "data" / "red_flags.csv"
    rows = table(path)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert main(["check", "--quick"]) == 0
    said = capsys.readouterr().out
    assert "Warning: data/red_flags.csv, line 1: The columns are separated by semicolons" in said
    assert "Everything is in order, with 1 warning." in said


def test_check_fix_mends_what_is_certain_and_tells_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_of_the_course(tmp_path)
    monkeypatch.chdir(folder)
    path = folder / "data" / "en" / "thoughts.csv"
    good = path.read_bytes()
    path.write_bytes((good.decode() + "\u201c\n").encode().decode("latin-1").encode())
    rows = path.read_bytes().count(b"\n")
    lines = folder / "data" / "crisis_lines.csv"
    lines.write_text(lines.read_text(encoding="utf-8").replace(",024,", ",24,"), encoding="utf-8")
    assert main(["check", "--quick"]) == 1
    assert "easeback check --fix" in capsys.readouterr().out
    assert main(["check", "--quick", "--fix"]) == 1
    said = capsys.readouterr().out
    assert "data/crisis_lines.csv: Mended 1 cell with a number to call that was spoilt." in said
    assert "The files as they were are in .mended/" in said
    assert f"data/en/thoughts.csv, line {rows}" in said
    path.write_bytes(good)
    assert main(["check", "--quick", "--fix"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("There is nothing that can be mended for certain.")
    assert "Everything is in order" in said


def test_without_jupyterlab_one_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lab.importlib.util, "find_spec", lambda _: None)
    assert main(["lab"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert '-m pip install "easeback[lab]"' in said


def test_the_lab_opens_on_the_whole_course_at_its_lessons_and_asks_nobody_for_news(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def run(command: list[str], folder: Path, env: dict[str, str]) -> int:
        settings = Path(env["JUPYTER_CONFIG_PATH"].split(os.pathsep)[0])
        given = (settings / "labconfig" / "default_setting_overrides.json").read_text(encoding="utf-8")
        asked.extend([*command, given])
        return int(folder != root)

    monkeypatch.setattr(lab, "_run", run)
    assert main(["lab"]) == 0
    assert {f"--ServerApp.root_dir={root}", "--LabApp.default_url=/lab/tree/notebooks"} <= set(asked)
    assert {"--LabApp.news_url=None", "--LabApp.extension_manager=readonly"} <= set(asked)
    assert '"fetchNews": "false", "checkForUpdates": false' in asked[-1]


def test_check_tells_every_fault_of_tables_and_lessons(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "data" / "claims.csv").unlink()
    (root / "notebooks" / "en" / "02-half.ipynb").write_text("{", encoding="utf-8")
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "data/claims.csv" in said
    assert "notebooks/en/02-half.ipynb" in said
    assert "to mend" in said


def test_publish_says_where_the_course_is(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["publish", str(out)]) == 0
    said = capsys.readouterr().out
    assert "preparing lesson 1 of 1: Start" in said
    assert str(out / "index.html") in said
    assert (out / "en" / "index.html").is_file()


def test_publish_refuses_a_folder_that_is_not_ours(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    assert main(["publish", str(tmp_path)]) == 1
    assert "not a course" in capsys.readouterr().err


def test_publish_tells_every_fault_and_writes_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "data" / "claims.csv").unlink()
    assert main(["publish", str(tmp_path / "out")]) == 1
    assert "data/claims.csv" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_told(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["publish", str(tmp_path / "file" / "out")]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Tornado's other socket
def test_a_busy_port_is_told_with_the_way_out(
    root: Path, busy_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--no-browser", "--host", "127.0.0.1", "--port", str(busy_port)]) == 1
    said = capsys.readouterr().err
    assert f"Port {busy_port} is in use" in said
    assert f"make serve PORT={busy_port + 1} or easeback serve --port {busy_port + 1}" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("port", ["0", "70000", "-1", "many"])
def test_a_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", f"--port={port}"])
    assert "from 1 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["argument", "environment"])
@pytest.mark.parametrize(
    ("option", "name"),
    [("--public-url", "EASEBACK_PUBLIC_URL"), ("--allow-frame", "EASEBACK_ALLOW_FRAME")],
)
def test_an_address_that_is_none_is_refused_in_one_sentence(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    option: str,
    name: str,
    given: str,
) -> None:
    if given == "environment":
        monkeypatch.setenv(name, "course.example")
    more = [option, "course.example"] if given == "argument" else []
    assert main(["serve", "--no-browser", *more]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "“course.example” is not a web address. Write it in full, like https://course.example" in said.err


def test_without_the_built_browser_code_the_remedy_is_told(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("easeback.publishing.serve.application.FOLDER", tmp_path / "nowhere")
    assert main(["serve", "--no-browser"]) == 1
    assert "make build" in capsys.readouterr().err


def test_without_a_command_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    said = capsys.readouterr().out
    assert all(command in said for command in ("serve", "publish", "check", "lab"))


def test_the_module_is_the_command() -> None:
    asked = [sys.executable, "-m", "easeback", "--version"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("EaseBack ")


def test_where_there_is_no_course_the_packaged_one_or_a_clear_word_is_given(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "easeback", "check", "--quick"],
        cwd=tmp_path,
        env=os.environ | {"EASEBACK_CACHE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
