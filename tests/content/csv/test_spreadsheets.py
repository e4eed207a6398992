"""What a spreadsheet does to a table is told once a file, and mended on request where it is certain."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import ftfy.bad_codecs  # noqa: F401  (registers the encodings by which letters are mangled)
import pytest

from easeback import content
from easeback.content.checking import read_tables
from easeback.content.csv.csv_text import BOM
from easeback.content.csv.mangled_letters import unmangled
from easeback.content.csv.spreadsheet_dates import dates_of
from support.spreadsheet import TODAY, edit, faults, save, small_course, table, the_fault

THOUGHTS, LINES, SOURCES = "en/thoughts.csv", "crisis_lines.csv", "sources.csv"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course(tmp_path)


def mend(course: Path) -> list[str]:
    """What `check --fix` says it mended; a second run must find nothing more."""
    said = list(content.mend(course, [content.mend_tables]))
    assert list(content.mend(course, [content.mend_tables])) == []
    return said


def tables_as_they_are(course: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in (course / "data").rglob("*.csv")}


def test_the_course_as_it_is_needs_no_mending(course: Path) -> None:
    before = tables_as_they_are(course)
    assert mend(course) == []
    assert tables_as_they_are(course) == before


# --- letters in the wrong encoding ---

WRONG = ("sloppy-windows-1252", "latin-1", "macroman", "sloppy-windows-1250", "sloppy-windows-1251")


@pytest.mark.parametrize("mark", ["", BOM])
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("encoding", WRONG[:3])
def test_mangled_letters_are_one_fault_for_the_file_and_come_back(
    course: Path, encoding: str, times: int, mark: str
) -> None:
    path = course / "data" / THOUGHTS
    good = path.read_text(encoding="utf-8")
    good = good.replace("\n", "\r\n")
    bad = good.replace("'", "’")
    right = bad
    for _ in range(times):
        bad = bad.encode().decode(encoding)
    path.write_bytes((mark + bad).encode())
    (fault,) = faults(course)
    assert fault.file == f"data/{THOUGHTS}"
    assert fault.stops
    assert "Letters are mangled" in fault.problem
    assert "easeback check --fix" in fault.remedy
    (told, _) = mend(course)
    assert re.fullmatch(rf"data/{THOUGHTS}: Mended \d+ cells? with mangled letters\.", told)
    assert path.read_bytes() == (mark + right).encode()
    assert faults(course) == []


def test_a_word_too_short_to_tell_comes_back_with_the_rest_of_its_file(course: Path) -> None:
    path = course / "data" / "en" / "crisis_lines.csv"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.encode().decode("macroman"), encoding="utf-8")
    mend(course)
    assert path.read_text(encoding="utf-8") == good


@pytest.mark.parametrize("encoding", WRONG)
@pytest.mark.parametrize("sentence", ["“My back…” – it’s old", "Das heißt: üben, später größer werden"])
def test_each_way_of_mangling_is_known(encoding: str, sentence: str) -> None:
    mangled = sentence.encode().decode(encoding)
    assert unmangled([mangled]) == {mangled: sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        "“My back…” – it’s old, 5 × 3 ≈ 15 °C",
        "Größe, Übung, „so“, ‚ja‘ – naïve Fußgänger",
        "À la fin : « être ou ne pas être »… où ça ?",
        "Ação, não, coração, «são», ÀÁÂÃÄÅ",
        "Ćwiczenie, źdźbło, „żółć”",
        "Ασκηση, «αργά»…",
        "Дыши медленно — «так»…",
        "تنفّس ببطء، «هكذا»…",
        "ゆっくり息をして、「はい」。",
        "Å ÄÖ, Ångström, Ã",
    ],
)
def test_sound_sentences_of_any_language_are_left_alone(sentence: str) -> None:
    assert unmangled([sentence, sentence.upper()]) == {}


def test_letters_that_are_gone_are_named_and_not_made_up(course: Path) -> None:
    line = edit(course, THOUGHTS, 2, why="It\ufffds a guess, not a fact.")
    fault = the_fault(course, THOUGHTS, line, "why")
    assert "A letter was lost" in fault.problem
    assert mend(course) == []


# --- what is left in a cell ---

RESIDUES = [
    "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#BEZUG!", "#¡VALOR!", "Err:508", "########", "1.2E+12",
    "1,2E+12", "TRUE", "WAHR", "FALSE", "0", "12.5", "=SUM(A1)", "03-Apr", "Okt 26", "Sit. #REF! Breathe.",
]  # fmt: skip


@pytest.mark.parametrize("cell", RESIDUES)
def test_what_a_spreadsheet_leaves_in_place_of_a_sentence_is_named(course: Path, cell: str) -> None:
    line = edit(course, THOUGHTS, 3, why=cell)
    fault = the_fault(course, THOUGHTS, line, "why")
    assert f"“{cell}”" in fault.problem
    assert "a spreadsheet" in fault.problem
    assert "Bring back the earlier words" in fault.remedy
    assert fault.stops
    assert mend(course) == []


@pytest.mark.parametrize(
    "cell", ["1", "#1 is rest.", "It is TRUE that pain is real.", "3-4 times: Mar to May."]
)
def test_words_that_only_look_so_are_left_alone(course: Path, cell: str) -> None:
    edit(course, "en/words.csv", "player.left", text=f"{cell} {{time}}" if " " in cell else "{time} 1")
    edit(course, "en/calm_answers.csv", 7, text="1")
    assert [fault for fault in faults(course) if "spreadsheet" in fault.problem] == []


# --- dates ---

FORMS = {
    "day/month/year": lambda y, m, d: f"{d:02}/{m:02}/{y}",
    "month/day/year": lambda y, m, d: f"{m}/{d}/{y}",
    "with points": lambda y, m, d: f"{d:02}.{m:02}.{y}",
    "year/month/day": lambda y, m, d: f"{y}/{m:02}/{d:02}",
    "two digits of the year": lambda y, m, d: f"{d}-{m}-{y % 100}",
    "a serial": lambda y, m, d: str(
        (content.checking.date(y, m, d) - content.checking.date(1899, 12, 30)).days
    ),
    "with midnight": lambda y, m, d: f"{y}-{m:02}-{d:02} 00:00:00",
}


@pytest.mark.parametrize("form", FORMS)
def test_dates_in_a_spreadsheets_form_are_one_fault_for_the_file_and_are_mended(
    course: Path, form: str
) -> None:
    path = course / "data" / LINES
    before = path.read_bytes()
    header, *rows = table(path)
    place = header.index("last_checked")
    for row in rows:
        row[place] = FORMS[form](*map(int, row[place].split("-")))
    save(path, [header, *rows])
    fault = the_fault(course, LINES, 2, "last_checked")
    assert f"in {len(rows)} cells" in fault.problem
    assert not fault.stops
    assert content.load("en", course).crisis_lines["us-988"].last_checked.year == 2026
    assert mend(course)[0] == f"data/{LINES}: Mended {len(rows)} cells with a date in a spreadsheet's form."
    assert path.read_bytes() == before


def test_dates_that_may_be_two_days_are_one_fault_and_stay(course: Path) -> None:
    path = course / "data" / LINES
    header, *rows = table(path)
    place = header.index("last_checked")
    for row in rows:
        row[place] = "05/06/2026"
    save(path, [header, *rows])
    fault = the_fault(course, LINES, 2, "last_checked")
    assert "2026-06-05 or 2026-05-06" in fault.problem
    assert fault.stops
    assert mend(course) == []


def test_one_date_with_a_day_above_twelve_decides_for_its_file() -> None:
    assert [day.isoformat() for day in dates_of(["23/11/2026", "05/06/2026"])["05/06/2026"]] == ["2026-06-05"]
    assert [day.isoformat() for day in dates_of(["11/23/2026", "05/06/2026"])["05/06/2026"]] == ["2026-05-06"]
    assert len(dates_of(["11/23/2026", "23/11/2026", "05/06/2026"])["05/06/2026"]) == 2
    assert len(dates_of(["06/06/2026"])["06/06/2026"]) == 1
    assert dates_of(["31/02/2026"])["31/02/2026"] == []


# --- numbers to call ---


def numbers(course: Path, spoil: Callable[[str], str]) -> dict[int, str]:
    """Spoils every number to call; returns those that changed, by line."""
    path = course / "data" / LINES
    header, *rows = table(path)
    kind, place = header.index("kind"), header.index("contact")
    changed = {}
    for line, row in enumerate(rows, 2):
        if row[kind] != "web" and (spoilt := spoil(row[place])) != row[place]:
            changed[line] = row[place]
            row[place] = spoilt
    save(path, [header, *rows])
    return changed


def short(number: str) -> str:
    """A long number as a spreadsheet shows it in a narrow column."""
    digits = re.sub(r"\D", "", number)
    return f"{int(digits):.5E}" if len(digits) > 9 else number


@pytest.mark.parametrize(
    ("spoil", "at_least"),
    [
        (lambda number: number.lstrip("0") or "0", 12),
        (lambda number: re.sub(r"\D", "", number).lstrip("0") or "0", 12),
        (lambda number: f"{int(number)}.0" if number.isdecimal() and number[0] == "0" else number, 2),
        (short, 8),
        (lambda number: "########" if len(number) > 9 else number, 8),
    ],
    ids=["zeros", "zeros and spaces", "a decimal", "a short form", "a narrow column"],
)
def test_a_number_to_call_that_a_spreadsheet_changed_stops_the_page_and_comes_back(
    course: Path, spoil: Callable[[str], str], at_least: int
) -> None:
    path = course / "data" / LINES
    changed = numbers(course, spoil)
    changed = {line: number for line, number in changed.items() if number}
    told = {fault.line: fault for fault in faults(course, LINES) if fault.column == "contact"}
    assert len(told) >= at_least
    assert set(told) <= set(changed)
    for line, fault in told.items():
        assert f"was “{changed[line]}”" in fault.problem
        assert fault.stops
    with pytest.raises(content.ContentError):
        content.load("en", course)
    mend(course)
    assert faults(course) == []
    row = dict(enumerate(table(path), 1))
    place = row[1].index("contact")
    assert {line: row[line][place] for line in told} == {line: changed[line] for line in told}


@pytest.mark.parametrize(
    ("again", "column", "said"),
    [
        ("", "again", "A lost digit of this number would not show."),
        ("988", "again", "“988” is no number here."),
        ("tel: 989", "contact", "are two numbers"),
        ("tel: +988", "contact", "was “+988”"),
        ("tel: nine", "again", "is no number here"),
    ],
)
def test_a_number_without_its_second_form_or_with_another_one_is_told(
    course: Path, again: str, column: str, said: str
) -> None:
    line = edit(course, LINES, "us-988", again=again)
    fault = the_fault(course, LINES, line, column)
    assert said in fault.problem
    assert fault.stops


def test_two_numbers_that_differ_are_not_made_equal(course: Path) -> None:
    edit(course, LINES, "us-988", again="tel: 989")
    assert mend(course) == []


# --- what cannot be seen ---


@pytest.mark.parametrize("sign", ["\u00a0", "\u202a", "\u200b", "\u00ad", "\u2060", "\u200e"])
def test_what_cannot_be_seen_in_a_number_or_a_name_does_no_harm(course: Path, sign: str) -> None:
    before = content.load("en", course)
    edit(course, LINES, "de-telefonseelsorge", contact=f"{sign}0800 111{sign or ' '} 0 111{sign}")
    edit(course, "claims.csv", "cortisol-peak", sources=f"gunnar2021{sign}", certainty=f"{sign}moderate")
    edit(course, SOURCES, "cherkin2016", doi=f"10.1001/jama.2016.2323{sign}", year=f"{sign}2016")
    assert faults(course) == []
    after = content.load("en", course)
    assert re.sub(" +", " ", after.crisis_lines["de-telefonseelsorge"].contact) == "0800 111 0 111"
    assert after.sources == before.sources


@pytest.mark.parametrize("contact", ["'024", '="024"', "０２４", "\u202a024\u202c"])
def test_a_number_guarded_against_spreadsheets_or_typed_wide_is_read(course: Path, contact: str) -> None:
    edit(course, LINES, "es-024", contact=contact)
    assert faults(course) == []
    assert content.load("en", course).crisis_lines["es-024"].contact == "024"


def test_a_dash_that_is_no_hyphen_is_read_as_one(course: Path) -> None:
    edit(course, "claims.csv", "cortisol-peak", topic="stress\u2013signals")
    assert faults(course) == []


def test_a_letter_that_only_looks_like_ours_is_named_by_its_code_point(course: Path) -> None:
    line = edit(course, "claims.csv", "cortisol-peak", topic="stress-sign\u0430ls")
    assert "U+0430, cyrillic small letter a" in the_fault(course, "claims.csv", line, "topic").remedy


def test_a_space_that_does_not_break_is_right_in_a_sentence(course: Path) -> None:
    edit(course, THOUGHTS, 2, why="It is a\u00a0guess, no more.")
    assert faults(course) == []


# --- the shape of the file ---


@pytest.mark.parametrize("separator", [",", ";"])
def test_empty_columns_on_the_right_are_left_out(course: Path, separator: str) -> None:
    path = course / "data" / THOUGHTS
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([[*row, "", ""] for row in table(path)])
    path.write_text(text.getvalue() + separator * 12, encoding="utf-8")
    assert [fault for fault in faults(course) if fault.stops] == []
    assert content.load("en", course).thoughts


def test_cells_that_are_empty_beside_the_table_are_left_out(course: Path) -> None:
    path = course / "data" / THOUGHTS
    header, *rows = table(path)
    save(path, [header, *([*row, "", "", ""] for row in rows)])
    assert faults(course) == []


def test_what_stands_in_a_column_without_a_name_is_named(course: Path) -> None:
    path = course / "data" / THOUGHTS
    save(path, [[*row, "my note" if line == 3 else ""] for line, row in enumerate(table(path))])
    fault = the_fault(course, THOUGHTS, 4, "")
    assert "“my note” stands in a column without a name" in fault.problem
    assert fault.stops


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.replace(",", " ,", 1).encode(),
        lambda text: b"\xc3\xaf\xc2\xbb\xc2\xbf" + text.encode(),
        lambda text: b"\n\n" + text.encode(),
    ],
    ids=["old Mac line ends", "a space behind a name", "a mangled BOM", "empty lines above"],
)
def test_what_does_no_harm_is_read_without_a_word(course: Path, change: Callable[[str], bytes]) -> None:
    before = content.load("en", course).packs
    path = course / "data" / "packs.csv"
    path.write_bytes(change(path.read_text(encoding="utf-8")))
    assert faults(course) == []
    assert content.load("en", course).packs == before


def test_unicode_text_as_excel_saves_it_is_read_and_told(course: Path) -> None:
    before = content.load("en", course).thoughts
    path = course / "data" / THOUGHTS
    text = io.StringIO()
    csv.writer(text, delimiter="\t").writerows(table(path))
    path.write_bytes(text.getvalue().encode("utf-16"))
    fault = the_fault(course, THOUGHTS, 0, "")
    assert "UTF-16" in fault.problem
    assert not fault.stops
    assert content.load("en", course).thoughts == before


def test_a_cell_without_end_is_told_by_its_line(course: Path) -> None:
    path = course / "data" / THOUGHTS
    rows = table(path)
    rows[2][-1] = "far " * 50_000
    save(path, rows)
    assert (3, "This line is far too long for a table.") in {
        (fault.line, fault.problem) for fault in faults(course, THOUGHTS)
    }


def test_lock_files_and_folders_in_place_of_tables_do_no_more_than_their_own_harm(course: Path) -> None:
    data = course / "data"
    (data / "~$claims.csv").write_bytes(b"\x05locked")
    (data / ".~lock.claims.csv#").write_text(",me,here,now;", encoding="utf-8")
    (data / "gone.csv").symlink_to(data / "nowhere.csv")
    assert "no table of this name" in the_fault(course, "gone.csv", 0, "").problem
    assert content.load("en", course).claims
    (data / "gone.csv").unlink()
    (data / "packs.csv").unlink()
    (data / "packs.csv").mkdir()
    assert "cannot be opened" in the_fault(course, "packs.csv", 0, "").problem
    with pytest.raises(content.ContentError):
        content.load("en", course)


def test_a_comma_that_cuts_a_sentence_is_told(course: Path) -> None:
    path = course / "data" / "en" / "steps.csv"
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    number = next(at for at, line in enumerate(lines) if line.startswith("kinder-thought,2,"))
    lines[number] = "kinder-thought,2,Look,Look at something far away, then let it go.\n"
    path.write_text("".join(lines), encoding="utf-8")
    fault = the_fault(course, "en/steps.csv", number + 1, "say")
    assert "“then let it go.” stands in the next column" in fault.problem
    rows = read_tables(course, ("en",), TODAY).words["en"]["steps"]
    assert rows["kinder-thought", "2"].cells["say"] == "Look at something far away"


# --- what is told ---


def test_equal_faults_in_one_column_are_told_as_one_with_all_their_lines(course: Path) -> None:
    path = course / "data" / LINES
    header, *rows = table(path)
    place = header.index("hours")
    save(
        path, [header, *([*row[:place], f"night {line}", *row[place + 1 :]] for line, row in enumerate(rows))]
    )
    every = faults(course, LINES)
    assert len(every) == len(rows)
    (fault,) = content.folded(every)
    assert fault.line == 2
    assert fault.remedy.endswith(f"3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and {len(rows) - 13} more.")
    with pytest.raises(content.ContentError, match="1 thing to mend"):
        content.load("en", course)
    assert content.folded(every[:3]) == every[:3]
