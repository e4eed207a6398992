"""What the commands say on a terminal, and that it is never in the way of what they do.

A terminal may be closed, a disk full, an encoding without a letter of a lesson's title, a program started
with no terminal at all. A line is lost then; no page, no check and no published course is.
"""

from __future__ import annotations

import io
import logging
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class Unfailing:
    """A stream that never raises: what it cannot write is left out, a letter it lacks is written as a number.

    All else is the stream it stands before. `stream` is None where a program has no terminal.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = io.StringIO() if stream is None else stream
        self._mute = stream is None

    def write(self, text: str) -> int:
        """Writes what can be written; returns the length of all, as every stream does."""
        if self._mute:
            return len(text)
        try:
            self._stream.write(text)
        except UnicodeEncodeError:
            encoding = getattr(self._stream, "encoding", None) or "ascii"
            with suppress(OSError, ValueError):
                self._stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        except (OSError, ValueError):  # a closed stream is a ValueError
            pass
        return len(text)

    def flush(self) -> None:
        """Sends on what was written, where somebody still reads."""
        with suppress(OSError, ValueError):
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def speaking() -> Iterator[None]:
    """While it lasts, nothing that this program or a library of it prints or logs can fail."""
    _fill_closed_places()
    before, raising = (sys.stdout, sys.stderr), logging.raiseExceptions
    sys.stdout, sys.stderr = Unfailing(before[0]), Unfailing(before[1])
    logging.raiseExceptions = False
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        logging.raiseExceptions = raising
        for stream in before:
            _let_go(stream)


def say(line: str) -> None:
    """Says a line at once and in one piece: several threads speak."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _fill_closed_places() -> None:
    """Of a program begun with closed streams the next files would stand in their place; no kernel starts."""
    place = os.open(os.devnull, os.O_RDWR)
    while place <= 2:
        os.set_inheritable(place, True)  # noqa: FBT003  (its only name)
        place = os.open(os.devnull, os.O_RDWR)
    os.close(place)


def _let_go(stream: Any) -> None:
    """Python writes the rest of its streams when it ends; where it cannot, its exit code is a fault's."""
    try:
        if stream is not None:
            stream.flush()
    except ValueError:
        pass
    except OSError:
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
