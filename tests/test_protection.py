"""A page may run our scripts and talk to this server, and nothing else."""

import base64
import hashlib

import pytest

from easeback.publishing.protection import policy, same_origin, script_hashes


def rules(text: str) -> dict[str, str]:
    return dict(rule.split(" ", 1) for rule in text.split("; "))


def test_everything_comes_from_here_unless_it_stands_in_the_page() -> None:
    said = rules(policy("localhost:8866"))
    for name, allowed in said.items():
        for source in allowed.split():
            assert (
                source in {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}
                or "localhost:8866" in source
            )
        assert "'unsafe-inline'" not in allowed or name == "style-src"


def test_the_websocket_of_this_server_is_allowed() -> None:
    assert "ws://localhost:8866" in rules(policy("localhost:8866"))["connect-src"]


def test_a_made_up_host_cannot_add_a_rule() -> None:
    assert "evil" not in policy("x; script-src https://evil.example")


def test_the_scripts_of_a_page_are_named_by_what_they_are() -> None:
    html = '<script>go()</script><script src="a.js"></script><script type="application/json">{}</script>'
    digest = base64.b64encode(hashlib.sha256(b"go()").digest()).decode()
    assert script_hashes(html) == (f"sha256-{digest}",)
    assert f"'sha256-{digest}'" in rules(policy("h", script_hashes(html)))["script-src"]


@pytest.mark.parametrize(
    ("origin", "host", "same"),
    [
        ("http://localhost:8866", "localhost:8866", True),
        ("https://Back.Example", "back.example", True),
        ("http://localhost:8867", "localhost:8866", False),
        ("https://evil.example", "back.example", False),
        ("https://back.example.evil.example", "back.example", False),
        ("null", "back.example", False),
        (None, "back.example", False),
        ("https://back.example", None, False),
    ],
)
def test_only_a_page_of_this_server_is_of_the_same_origin(
    origin: str | None,
    host: str | None,
    same: bool,  # noqa: FBT001
) -> None:
    assert same_origin(origin, host) is same
