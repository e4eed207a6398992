"""A page may run our scripts and talk to this server, and nothing else."""

import base64
import hashlib

from easeback.publishing.pages.origins import Origins
from easeback.publishing.pages.security_headers import headers, policy, script_hashes


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


def test_no_other_site_may_show_the_course_in_a_frame() -> None:
    assert rules(policy("back.example"))["frame-ancestors"] == "'self'"
    assert headers()["X-Frame-Options"] == "SAMEORIGIN"


def test_a_site_that_is_allowed_may_show_the_course_in_a_frame() -> None:
    allowed = Origins(frames=("https://learn.example", "http://localhost:9000"))
    assert (
        rules(policy("back.example", (), allowed))["frame-ancestors"]
        == "'self' https://learn.example http://localhost:9000"
    )
    assert "X-Frame-Options" not in headers(allowed), "it cannot name another site and would forbid it"


def test_the_websocket_of_the_public_address_is_allowed_behind_a_proxy() -> None:
    allowed = Origins(public="https://course.example")
    assert "wss://course.example" in rules(policy("localhost:8866", (), allowed))["connect-src"].split()


def test_no_name_of_a_link_is_looked_up_before_a_reader_follows_it() -> None:
    assert headers()["X-DNS-Prefetch-Control"] == "off"
