"""When to get help, and whom to call: warning signs, signs to stop at, countries and their lines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from easeback.content.csv import cells
from easeback.content.csv.cells import VERIFIED, choice, some_of
from easeback.content.schema.ages import SAFETY_AGE
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Source
from easeback.content.schema.urgency import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = ("breathing", "grounding", "relaxation", "mindfulness", "movement", "heat-cold", "thoughts")
"""The kinds of exercises."""
STOP, GO_ON = "stop", "go-on"
"""Stop and choose something else; and what is no reason to stop."""
LENGTHS = ("metres", "yards", "feet")
"""What a walk can be measured in."""


@table("red_flags", needed=True)
class RedFlag:
    """A yes-or-no safety question and what a yes asks for. `verified` as for a source."""

    id: str = key()
    order: float = fact("a warning sign and its place", cells.place)
    action: str = fact(
        "what a “yes” asks for: `emergency`, `same-day`, `urgent` (days), `call-clinic` or `routine`, "
        "from the most to the least urgent. The rows stand in that order",
        choice(*ACTIONS),
    )
    sources: tuple[Source, ...] = fact("ids of `sources.csv`")
    verified: str = fact(
        "as in `sources.csv`: whether someone saw the question and its haste in a source. A `no` is shown"
        " all the same, because it is the more careful way",
        choice(*VERIFIED),
    )
    checked_on: date = fact(
        "the day someone last compared it with its sources",
        age=SAFETY_AGE,
        look_again="Open its source, compare, then write today's date.",
    )
    question: str = words("a question that can be answered with yes or no")


@table("stop_signs")
class StopSign:
    """Something a person may feel while they practise, and what to do then, in one sentence or two.

    `action` is one of ACTIONS, STOP or GO_ON. It is told with every exercise of `kinds`, and with those that
    name it. `signs` are ids of the warning signs (red flags) it stands for, and it may not be told with less
    haste than they; `verified` as for a source.
    """

    id: str = key()
    order: float = fact(
        "something a person may feel in an exercise, and what to do then: one row for one sign, so that "
        "it is told in the same words everywhere",
        cells.place,
    )
    kinds: tuple[str, ...] = fact(
        "the kinds of exercises that tell it, like `breathing;movement`. Other exercises name it in "
        "`stop_signs`",
        some_of(*KINDS),
        optional=True,
    )
    action: str = fact(
        "as in `red_flags.csv`; or `stop`; or `go-on` for what is no reason to stop. What needs help is "
        "told first",
        choice(*ACTIONS, STOP, GO_ON),
    )
    signs: tuple[str, ...] = fact(
        "the warning signs it stands for, ids of `red_flags.csv`. It may not be told with less haste than"
        " they",
        points_to="red_flags",
        optional=True,
    )
    sources: tuple[str, ...] = fact(points_to="sources", optional=True)
    verified: str = fact("as in `red_flags.csv`", choice(*VERIFIED))
    text: str = words("the sign and what to do: “Numb between your legs? Stop, and get help now.”")


def stop_rules(
    signs: Iterable[StopSign], kind: str, named: Iterable[str], own: Iterable[str]
) -> tuple[str, ...]:
    """When to stop an exercise of a kind: what asks for help first, then its own words, then the rest.

    `signs` are all rows in their order, `named` those that the exercise names, `own` its own sentences.
    """
    told = [sign for sign in signs if kind in sign.kinds or sign.id in named]
    urgent = [sign.text for sign in told if sign.action in ACTIONS]
    stop = [sign.text for sign in told if sign.action == STOP]
    return (*urgent, *own, *stop, *(sign.text for sign in told if sign.action == GO_ON))


@table("crisis_lines", needed=True)
class CrisisLine:
    """A number to call or text, or a page to open. `country` is an ISO code, EU or ANY."""

    id: str = key()
    country: str = fact(read=cells.country, points_to="countries")
    order: float = fact(
        "`country` is the two capital letters of the country, `EU`, or `ANY` for everywhere", cells.place
    )
    kind: str = fact("`emergency`, `call`, `text` or `web`", choice("emergency", "call", "text", "web"))
    contact: str = fact("one phone number, or one address that starts with `https://`", cells.contact)
    again: str = fact(
        "the number once more, with `tel:` before it, like `tel: 024`. A spreadsheet drops zeros of numbers, "
        "never of words: so a lost digit shows. Empty only for a page",
        optional=True,
    )
    hours: str = fact(
        "`24h`, or `see-note`: then the note says when, and stands there instead", choice("24h", "see-note")
    )
    verified: str = fact(
        "as in `sources.csv`. `secondary` for a line that was seen only in a copy or on an old page: its "
        "note says what to do if it does not answer. A help line with `no` may not be shown",
        choice(*VERIFIED),
    )
    seen_at: tuple[str, ...] = fact("where the number was seen", cells.sentences, optional=True)
    last_checked: date = fact(
        "the day someone last called it or opened its own page",
        age=SAFETY_AGE,
        look_again="Call it or open its own page, then write today's date.",
    )
    name: str = words()
    note: str = words("its name, and what one should know before calling", optional=True)


@table("countries", needed=True)
class Country:
    """A country with numbers to call: an ISO code, EU or ANY.

    A device whose clock is in one of `time_zones` is there. `stands_for` are countries without a row of their
    own that have the same numbers.
    """

    id: str = key("the countries one can choose. Each needs a line and an emergency number", cells.country)
    time_zones: tuple[str, ...] = fact(
        "who has the clock of their device set to one of these is there, such as `Europe/Vienna`. A zone "
        "is of one country only",
        cells.time_zones,
        optional=True,
    )
    stands_for: tuple[str, ...] = fact(
        "countries without a row of their own that have the same numbers", cells.countries, optional=True
    )
    lengths: str = fact(
        "what a short walk is measured in there: `feet` or `yards`; empty: metres. CLDR has feet in "
        "the United States, yards in the United Kingdom",
        choice(*LENGTHS),
        optional=True,
    )
    name: str = words("its name, which stands beside every number of it")
