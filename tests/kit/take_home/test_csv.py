"""The tables as pandas reads them on a clinician's own machine."""

from __future__ import annotations

import io
from functools import cache

import pandas as pd

from support.places import KIT, TESTS
from support.tables import ask_node

MAKE = """
import { readFileSync } from "node:fs";
const [{ planCsv, practicesCsv }, { saidOf }, { PLAN, RATINGS }] =
  await Promise.all(process.argv.slice(1, 4).map((path) => import(path)));
const named = (id) => `Name, of "${id}"`;
const tables = [practicesCsv(RATINGS, named), planCsv(saidOf({}, PLAN), named)];
console.log(JSON.stringify([...tables, RATINGS.map(({ seconds }) => seconds)]));
"""
ROOM = KIT / "take_home"


@cache
def made() -> tuple[pd.DataFrame, pd.DataFrame, list[int]]:
    modules = [ROOM / "csv.js", ROOM / "copies.js", TESTS / "kit" / "take_home" / "plans.mjs"]
    *tables, seconds = ask_node(MAKE, modules, None)
    practices, plan = (pd.read_csv(io.BytesIO(table.encode())) for table in tables)
    return practices, plan, seconds


def test_practices_are_numbers_and_times() -> None:
    practices, _, seconds = made()
    assert list(practices.columns) == ["exercise", "name", "at", "before", "after", "seconds", "finished"]
    assert practices["name"][0] == 'Name, of "slow-breathing"'
    assert practices["before"].isna().tolist() == [False, False, True]
    assert practices["after"].isna().tolist() == [False, True, True]
    assert practices["seconds"].tolist() == seconds
    assert pd.to_datetime(practices["at"], utc=True).dt.day.tolist() == [28, 29, 30]
    assert (practices["before"] - practices["after"]).dropna().tolist() == [3.0]


def test_the_plan_is_one_row_a_word() -> None:
    _, plan, _ = made()
    assert list(plan.columns) == ["thing", "name", "field", "words", "number", "at"]
    sure = plan[plan["field"] == "sure"].set_index("thing")["number"]
    assert sure.to_dict() == {"easy-walk": 8.0, "again-slow-breathing": 10.0, "own-20261122080000000": 0.0}
    assert plan[plan["thing"].isna()]["field"].tolist()[:2] == ["review", "call"]
    own = plan[plan["field"] == "own"]["words"].tolist()
    assert own == ['I write my worries down, "all" of them; então 😀']
    assert "The children\nneed me" in plan["words"].tolist()
