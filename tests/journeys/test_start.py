"""Starting the course: the address is printed, a busy port is told in one sentence."""

import re
import socket
import subprocess

from support.places import ROOT
from support.serving import BIN, Server


def test_the_address_is_printed(server: Server) -> None:
    assert server.url in server.said()


def test_no_traceback_and_no_answer_is_in_the_log(server: Server) -> None:
    assert "Traceback" not in server.said()


def test_a_busy_port_is_told_in_a_sentence() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = str(busy.getsockname()[1])
        done = subprocess.run(
            [str(BIN / "easeback"), "serve", "--port", port],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert port in said
    assert "Traceback" not in said
    assert re.search(r"--port|PORT=", said), "it says what to do"
