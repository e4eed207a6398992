"""A claim card says what is known, how sure we are, what is not known and where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from easeback import content
from easeback.parts import ClaimCard
from support.alone import alone, server_render_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

CLAIMS = content.load().claims


def test_every_claim_shows_all_its_words_and_sources_before_any_script() -> None:
    html = unescape(server_render_of(ClaimCard(*CLAIMS)))
    for claim in CLAIMS.values():
        assert claim.statement in html
        assert claim.how_sure in html
        assert claim.unknown in html
    for source in {source for claim in CLAIMS.values() for source in (*claim.sources, *claim.against)}:
        assert source.authors in html
        assert f'href="{source.address}"' in html


def test_two_cards_stand_open_and_all_others_behind_one_fold_that_says_how_many() -> None:
    names = list(CLAIMS)[:5]
    two, five = (
        BeautifulSoup(server_render_of(ClaimCard(*names[:number])), "html.parser") for number in (2, 5)
    )
    assert two.select(".easeback-claim-card__more") == []
    (more,) = five.select(".easeback-claim-card__more")
    fold = more.find("details")
    assert fold
    assert not fold.has_attr("open")
    assert [card["data-claim"] for card in fold.select("article")] == names[2:]
    assert len(five.select("article")) == 5
    summary = fold.find("summary")
    assert summary
    assert summary.get_text() == content.load().words["claim_card.more.other"].format(count=3)


def test_how_sure_is_told_in_words_for_every_grade() -> None:
    html = unescape(server_render_of(ClaimCard(*CLAIMS)))
    words = content.load().words
    for certainty in {claim.certainty for claim in CLAIMS.values()}:
        assert words[f"shared.certainty.{certainty}"] in html


def test_the_grades_differ_by_shape_and_not_by_colour_alone() -> None:
    by_grade = {claim.certainty: claim.id for claim in CLAIMS.values()}
    shapes = {
        grade: server_render_of(ClaimCard(name)).partition("<svg")[2].partition("</svg>")[0]
        for grade, name in by_grade.items()
    }
    assert len(by_grade) >= 5
    assert len(set(shapes.values())) == len(shapes)


def test_careful_advice_has_a_mark_of_its_own_and_no_line_of_certainty() -> None:
    card = unescape(server_render_of(ClaimCard("warm-not-hot")))
    words = content.load().words
    assert 'data-certainty="careful-advice"' in card
    assert words["shared.certainty.careful-advice"] in card
    assert card.count("<svg") == card.count('data-mark="care"') == 1
    for certainty in content.CERTAINTIES:
        assert words[f"shared.certainty.{certainty}"] not in card
    assert 'data-mark="care"' not in server_render_of(ClaimCard("heat-new-pain"))


def test_the_fold_of_a_card_says_what_would_change_our_mind() -> None:
    words = content.load().words_of("claim_card")
    claim = CLAIMS["most-ease"]
    _, _, fold = unescape(server_render_of(ClaimCard("most-ease"))).partition("<summary")
    assert f"{words['would-change']}</span> {claim.would_change}" in fold
    assert words["would-change"] not in unescape(server_render_of(ClaimCard("warm-not-hot")))


def test_a_picture_of_100_has_100_people_and_as_many_filled_as_the_number_says() -> None:
    for claim in CLAIMS.values():
        html = server_render_of(ClaimCard(claim.id))
        _, *pictures = html.split('class="easeback-icon-array__open" d="')
        assert len(pictures) == len(claim.numbers)
        for number, picture in zip(claim.numbers, pictures, strict=True):
            unfilled, _, filled = picture.partition('class="easeback-icon-array__filled" d="')
            assert filled.partition('"')[0].count("M") == number.of_100
            assert unfilled.partition('"')[0].count("M") == 100 - number.of_100


def test_each_picture_of_100_is_also_a_sentence_and_a_row_of_a_table() -> None:
    html = unescape(server_render_of(ClaimCard("classes-function")))
    for number in CLAIMS["classes-function"].numbers:
        assert f"{number.of_100} of 100 people</strong> {number.label}" in html
        assert f'<th scope="row">{number.label}</th><td>{number.of_100}</td>' in html


def test_sources_that_disagree_stand_on_two_sides() -> None:
    html = unescape(server_render_of(ClaimCard("cortisol-mixed")))
    words = content.load().words_of("claim_card")
    one_way, _, another_way = html.partition(words["against"])
    claim = CLAIMS["cortisol-mixed"]
    assert claim.against
    assert all(source.title in one_way.partition(words["for"])[2] for source in claim.sources)
    assert all(source.title in another_way for source in claim.against)


def test_where_sources_disagree_the_words_tell_what_each_side_found() -> None:
    divided = [claim for claim in CLAIMS.values() if claim.against]
    assert divided
    for claim in divided:
        card = unescape(server_render_of(ClaimCard(claim.id)))
        assert "one way" not in card
        assert "another way" not in card
        # What one side found, and what the other did, is the matter of the claim: no sentence fits them all.
        assert len(claim.how_sure.removesuffix(".").split(". ")) >= 2, claim.id


def test_the_best_source_stands_first_and_no_sureness_leans_on_a_weak_one() -> None:
    weak = {"product label", "teaching text", "clinic page", "health service page"}
    for claim in CLAIMS.values():
        ranks = [source.design in weak for source in claim.sources]
        assert ranks == sorted(ranks), f"{claim.id} names a weak source before a better one"
        assert claim.certainty != "high" or not any(ranks), claim.id


def test_a_source_we_have_not_seen_ourselves_says_so() -> None:
    words = content.load().words_of("claim_card")
    for claim in CLAIMS.values():
        html = unescape(server_render_of(ClaimCard(claim.id)))
        for grade in ("secondary", "no"):
            assert (words[grade] in html) == any(
                source.verified == grade for source in (*claim.sources, *claim.against)
            )


def test_a_link_leads_away_only_when_a_person_chooses_it() -> None:
    html = server_render_of(ClaimCard(*CLAIMS))
    links = html.split("<a ")[1:]
    assert links
    assert all('rel="noopener noreferrer"' in link.partition(">")[0] for link in links)
    assert not any(mark in html for mark in ("<img", "<iframe", "src=", "@import", "url("))


def test_an_unknown_claim_names_the_nearest_ones() -> None:
    with pytest.raises(ValueError, match=r"no claim called “cortisol-peek”.*cortisol-peak"):
        ClaimCard("cortisol-peak", "cortisol-peek")


def test_a_card_without_a_claim_says_what_to_write() -> None:
    with pytest.raises(ValueError, match="ClaimCard"):
        ClaimCard()


def test_the_sources_open_with_the_keyboard_and_print_without_being_opened(
    reader: Callable[..., Page],
) -> None:
    page = alone(reader("phone"), ClaimCard("classes-function"))
    link = page.get_by_role("link").first
    assert not link.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".easeback-claim-card__sources a").first.is_visible()
    page.emulate_media(media="screen")
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    link.wait_for()
    assert page.get_by_role("table").is_visible()
