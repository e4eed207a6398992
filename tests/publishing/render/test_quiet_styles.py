"""A style fetches nothing from another host, and else stays as it is."""

import pytest

from easeback.publishing.render.quiet_styles import quiet_sheet, quiet_style


@pytest.mark.parametrize(
    "style", ["color: red", "background: url(data:image/png;base64,AA)", "width: calc(1px + 2px)", ""]
)
def test_a_style_that_fetches_nothing_stays(style: str) -> None:
    assert quiet_style(style) is None


@pytest.mark.parametrize(
    "fetching",
    [
        "background: url(https://x.example/a.png)",
        "background: url( '//x.example/a.png' )",
        "background: image-set('https://x.example/a.png' 1x)",
        "background: u\\72l(https://x.example/a.png)",
        "--x: url(https://x.example/a.png)",
        "background: linear-gradient(red, blue), url(bild.png)",
    ],
)
def test_what_would_be_fetched_is_taken_out_and_the_rest_stays(fetching: str) -> None:
    assert quiet_style(f"color: red; {fetching}") == "color: red"


def test_rules_of_a_sheet_that_fetch_are_taken_out() -> None:
    sheet = (
        "@import 'https://x.example/a.css'; .a{color:red} .b{background:url(//x.example/b)}"
        "@media print{.c{src:url(//x)}}"
    )
    kept = quiet_sheet(sheet)
    assert kept
    assert ".a{color:red}" in kept
    assert "//x" not in kept
    assert quiet_sheet(".a{color:red}") is None
