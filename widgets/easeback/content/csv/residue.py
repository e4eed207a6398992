"""What a spreadsheet leaves in a cell whose words it did not take for words."""

from __future__ import annotations

import re

_TRUTHS = (
    "TRUE", "FALSE", "WAHR", "FALSCH", "VRAI", "FAUX", "VERDADERO", "FALSO", "VERO", "WAAR", "ONWAAR",
    "VERDADEIRO", "PRAWDA", "FAŁSZ", "SANT", "SAND", "USANN", "TOSI", "EPÄTOSI", "ИСТИНА", "ЛОЖЬ",
)  # fmt: skip
_ERRORS = (
    "NAME", "REF", "VALUE", "NULL", "NUM", "DIV/0", "SPILL", "CALC", "FIELD", "BEZUG", "WERT", "ZAHL", "NOM",
    "VALEUR", "NOMBRE", "VALOR", "NOME", "RIF", "VALORE", "NAAM", "VERW", "WAARDE", "GETAL", "ИМЯ", "ЗНАЧ",
)  # fmt: skip
_MONTHS = (
    "Jan", "Feb", "Mar", "Mär", "Mrz", "Apr", "May", "Mai", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Okt",
    "Nov", "Dec", "Dez", "janv", "févr", "mars", "avr", "juin", "juil", "août", "déc", "ene", "abr", "ago",
)  # fmt: skip
_ERROR = re.compile(rf"(?<!\S)#(N/A|N/D|NV|[¡¿]?({'|'.join(_ERRORS)})[!?])|\b(Err|Fehler|Erreur):\d{{3}}\b")
_WHOLE = (
    (re.compile(r"#{3,}"), "found the column too narrow for what stood here"),
    (re.compile(r"[+-]?\d([.,]\d+)?E[+-]?\d+"), "wrote a long number in a short form"),
    (re.compile("|".join(_TRUTHS)), "took a word for true or false"),
    (
        re.compile(rf"\d{{1,2}}[-. /]{{1,2}}({'|'.join(_MONTHS)})\.?|({'|'.join(_MONTHS)})\.?[- ]\d{{2}}"),
        "took this for a date",
    ),
)
_LONGEST = 20
"""Letters of a cell that is nothing but what a spreadsheet left in it."""


def residue(cell: str) -> str:
    """What a spreadsheet did to a cell: `took these words for a formula`; empty where it did nothing."""
    if ("#" in cell or ":" in cell) and _ERROR.search(cell):
        return "took these words for a formula"
    if cell.startswith("=") and len(cell) > 1:
        return "takes what begins with = for a formula"
    if len(cell) > _LONGEST:
        return ""
    if not (cell.isupper() or cell[:1] in "0123456789#+-" or cell[-1:].isdigit()):
        return ""
    return next((deed for form, deed in _WHOLE if form.fullmatch(cell)), "")
