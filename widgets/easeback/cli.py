"""The commands of EaseBack: serve, publish, check, lab."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import easeback
from easeback import content
from easeback.saying import say, speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from easeback.publishing.pages.builder import PageBuilder

OK, FAULTY = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0, or 1 with a clear sentence on stderr."""
    with speaking():
        return _run(arguments)


def _run(arguments: Sequence[str] | None) -> int:
    parser = _parser()
    asked = parser.parse_args(arguments)
    if not hasattr(asked, "command"):
        parser.print_help()
        return OK
    logging.basicConfig(format="%(message)s", level=logging.WARNING, stream=sys.stderr)
    if os.environ.get("EASEBACK_DEBUG"):
        logging.getLogger("easeback").setLevel(logging.DEBUG)
    try:
        return int(asked.command(asked))
    except content.ContentError as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="easeback", description=easeback.__doc__)
    parser.add_argument("--version", action="version", version=f"EaseBack {easeback.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    serve = commands.add_parser("serve", help="open the live course on this machine")
    serve.add_argument("--port", type=_port, default=8866, help="port to listen on (default: 8866)")
    serve.add_argument(
        "--host", default="localhost", help="address to listen on (default: this machine only)"
    )
    serve.add_argument(
        "--base-url",
        default="",
        help="path below which the course lies (default: that of --public-url, or /)",
    )
    serve.add_argument("--kernels", type=_count, default=None, help="most kernels at once (default: 24)")
    serve.add_argument(
        "--public-url",
        default=os.environ.get("EASEBACK_PUBLIC_URL", ""),
        metavar="URL",
        help="address on which readers find the course behind a proxy, like https://course.example",
    )
    serve.add_argument(
        "--allow-frame",
        action="append",
        default=os.environ.get("EASEBACK_ALLOW_FRAME", "").split(),
        metavar="SITE",
        help="a site that may show the course in a frame, like https://learn.example; may be given again",
    )
    serve.add_argument("--no-browser", action="store_true", help="do not open a browser")
    serve.set_defaults(command=_serve)

    publish = commands.add_parser("publish", help="write the course as files for any web server")
    publish.add_argument("folder", type=Path, metavar="DIR", help="an empty folder, or an earlier course")
    publish.set_defaults(command=_publish)

    check = commands.add_parser("check", help="tell what is wrong with tables and lessons")
    check.add_argument("--quick", action="store_true", help="do not run the code of the lessons")
    check.add_argument("--fix", action="store_true", help="first mend what can be mended for certain")
    check.add_argument(
        "--safety", action="store_true", help="list only what of safety nobody has seen in a source"
    )
    check.set_defaults(command=_check)

    lab = commands.add_parser("lab", help="open the lessons in JupyterLab, to change them")
    lab.set_defaults(command=_lab)
    return parser


def _serve(asked: argparse.Namespace) -> int:
    from easeback.publishing.pages.origins import OriginError, origins_of  # noqa: PLC0415
    from easeback.publishing.render.assets import BuildMissingError  # noqa: PLC0415
    from easeback.publishing.serve.application import PortTakenError, serve  # noqa: PLC0415  (slow; check needs none)
    from easeback.publishing.serve.kernels import MOST_KERNELS  # noqa: PLC0415

    try:
        origins = origins_of(asked.public_url, asked.allow_frame, asked.base_url)
        serve(
            _page_builder(),
            port=asked.port,
            host=asked.host,
            base=origins.path,
            open_browser=not asked.no_browser,
            most_kernels=asked.kernels or MOST_KERNELS,
            origins=origins,
        )
    except (PortTakenError, BuildMissingError, OriginError) as error:
        return _refuse(str(error))
    return OK


def _publish(asked: argparse.Namespace) -> int:
    from easeback.publishing.pages.builder import UnavailableError  # noqa: PLC0415
    from easeback.publishing.render.assets import BuildMissingError  # noqa: PLC0415
    from easeback.publishing.site import NotOurFolderError, publish  # noqa: PLC0415

    try:
        done = publish(_page_builder(), asked.folder, say)
    except (NotOurFolderError, UnavailableError, BuildMissingError) as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"{asked.folder} cannot be written ({error.strerror}).")
    for title in done.failed:
        print(f"A cell of “{title}” failed; its page shows the rest. See above.", file=sys.stderr)
    for title, cell in done.asleep:
        problem = (
            f"“{title}”, cell “{cell}”: its widget needs a running Python, and the published page says so."
        )
        print(f"{problem} easeback serve shows it; for files, show a picture of it instead.", file=sys.stderr)
    for fault in done.unavailable:
        print(f"{fault} Until then its page says that it is not there.", file=sys.stderr)
    print(f"{done.pages} lessons are in {asked.folder}. Open {asked.folder / 'index.html'}")
    return FAULTY if done.unavailable else OK


def _check(asked: argparse.Namespace) -> int:
    from easeback.publishing.check.lesson_check import check_lessons  # noqa: PLC0415
    from easeback.publishing.check.lesson_run import run_lessons  # noqa: PLC0415
    from easeback.publishing.check.pose_check import check_poses  # noqa: PLC0415
    from easeback.publishing.render.assets import BuildMissingError  # noqa: PLC0415

    root = content.course_root()
    if asked.safety:
        return _safety(root)
    if asked.fix:
        done = list(content.mend(root, _fixers()))
        print("\n".join(done) if done else "There is nothing that can be mended for certain.", end="\n\n")
    tables = content.check(root)
    faults = [*tables, *check_lessons(root), *check_poses(root, tables)]
    # Where the tables do not open, every part of every lesson fails for that very reason.
    runs = not asked.quick and not any(fault.stops for fault in tables)
    unrun = "" if runs or asked.quick else "it needs sound tables. Mend them, then check again."
    if runs:
        try:
            faults += run_lessons(root, say)
        except BuildMissingError as error:
            unrun = str(error)
    told = content.folded(faults)
    to_mend = [fault for fault in told if fault.weight < content.HARMLESS]
    warnings = [fault for fault in told if fault.weight >= content.HARMLESS]
    for fault in to_mend:
        print(fault)
    for fault in warnings:
        print(f"Warning: {fault}")
    if unrun:
        print(f"\nThe code of the lessons was not run: {unrun}")
    if to_mend:
        print(f"\n{content.how_many(len(to_mend), 'thing')} to mend.")
        return FAULTY
    if unrun:
        return FAULTY
    also = f", with {content.how_many(len(warnings), 'warning')}" if warnings else ""
    print(f"Everything is in order{also}.")
    return OK


def _safety(root: Path) -> int:
    """Lists the rows of safety that somebody should look at; 0 only when there is none."""
    found = content.unverified(root)
    for file in dict.fromkeys(one.file for one in found):
        rows = [one for one in found if one.file == file]
        print(f"{file}: {content.how_many(len(rows), 'row')} to look at")
        print("\n".join(map(str, rows)), end="\n\n")
    if not found:
        print("Every row of safety was seen in its source in the last twelve months.")
        return OK
    print(
        f"{content.how_many(len(found), 'row')} of safety to look at."
        " The course opens with them: they are careful."
    )
    return FAULTY


def _fixers() -> tuple[content.Fixer, ...]:
    """What `check --fix` can mend, in this order."""
    from easeback.publishing.check.lesson_mending import mend_lessons  # noqa: PLC0415

    return (content.mend_tables, mend_lessons)


def _lab(_: argparse.Namespace) -> int:
    from easeback.publishing.serve.lab import NoLabError, open_lab  # noqa: PLC0415

    try:
        return open_lab(content.course_root())
    except NoLabError as error:
        print(error, file=sys.stderr)
        return FAULTY


def _page_builder() -> PageBuilder:
    from easeback.publishing.pages.builder import PageBuilder  # noqa: PLC0415
    from easeback.publishing.render.cache import Cache, cache_folder  # noqa: PLC0415

    return PageBuilder(content.course_root(), Cache(cache_folder()))


def _port(text: str) -> int:
    number = int(text) if text.isdigit() else 0
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port. Choose a number from 1 to 65535.")
    return number


def _count(text: str) -> int:
    number = int(text) if text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of kernels. Choose 1 or more.")
    return number


def _refuse(problem: str) -> int:
    print(problem, file=sys.stderr)
    return FAULTY
