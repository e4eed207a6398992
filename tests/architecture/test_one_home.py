"""A rule has one home: in the browser, with its oracle beside it or a table of cases that can be signed."""

from __future__ import annotations

import re

import pytest

from support.cases import CASES, cases
from support.places import CARE, ROOT, TESTS, files, name

RULES = files(CARE, ".js")
STEMS = [path.stem for path in RULES]
# Where a wrong answer could hurt someone, two implementations are compared: a table would not be enough.
HARMFUL = {"red_flags", "contraindications", "heat_and_cold", "practice", "calm"}


@pytest.mark.parametrize("stem", STEMS)
def test_a_rule_has_its_oracle_or_its_table_of_cases_and_never_both(stem: str) -> None:
    oracle, table = CARE / f"{stem}.py", CASES / f"{stem}.csv"
    assert oracle.exists() != table.exists(), "one of the two, beside the rule of the same stem"


@pytest.mark.parametrize("stem", STEMS)
def test_the_test_of_a_rule_asks_the_browser(stem: str) -> None:
    proof = (TESTS / "care" / f"test_{stem}.py").read_text(encoding="utf-8")
    if (CARE / f"{stem}.py").exists():
        assert f'CARE / "{stem}.js"' in proof, "the oracle is compared with the rule"
        assert f"from easeback.care.{stem} import" in proof
        assert re.search(r"def test_python_and_the_browser_agree", proof)
    else:
        assert f'cases("{stem}")' in proof, "every case of the table is walked"


def test_where_harm_is_possible_there_is_an_oracle() -> None:
    assert [stem for stem in sorted(HARMFUL) if not (CARE / f"{stem}.py").exists()] == []
    assert set(STEMS) >= HARMFUL


def test_no_oracle_and_no_table_is_without_its_rule() -> None:
    beside = {path.stem for path in files(CARE, ".py")} - {"__init__"}
    assert (beside | {path.stem for path in files(CASES, ".csv")}) == set(STEMS)


@pytest.mark.parametrize("table", files(CASES, ".csv"), ids=name)
def test_a_table_of_cases_is_one_that_a_person_reads(table: object) -> None:
    rows = cases(str(table).rpartition("/")[2].removesuffix(".csv"))
    assert 10 <= len(rows) <= 80, "enough to see the rule, few enough to read and sign"
    assert all(None not in row and None not in row.values() for row in rows), "every row has every column"


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_says_where_its_proof_stands(rule: object) -> None:
    path = CARE / str(rule).rpartition("/")[2]
    proof = CASES / f"{path.stem}.csv"
    other = proof if proof.exists() else path.with_suffix(".py")
    told = other.relative_to(ROOT).as_posix().removeprefix("widgets/easeback/")
    assert told in path.read_text(encoding="utf-8").split("\n\n")[0], told
