"""A citation by one author with no venue but a university in; the university out, where the thesis was written."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.citation.work import Work, free_stretches, text_outside
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.sentences import sentence_ends
from pelican_academic.extract.vocabulary import type_of_text
from pelican_academic.regex import regex

__all__ = ["school_behind", "school_in"]

_WORD = r"(?:[A-ZÀ-Þ][\w.'’&-]*|of|the|at|and|de|del|de la|da|do|di|degli|du|des|d['’]\w+|la|für|zu|van|för|og)"
_SCHOOL = regex(
    rf"(?:{_WORD}\s){{0,5}}(?:Universit\w+|Universidade?|Univerza|Uniwersytet\w*|Yliopisto|College|Polytechni\w+|Politecnico|Polit[eé]cnica"
    rf"|Institute of Technology|Hochschule|École|Escuela|Scuola|ETH|EPFL|KTH|MIT|TU|RWTH|Caltech)(?:[\s,-]+{_WORD}){{0,7}}|[\u3400-\u9fff]{{2,12}}(?:大学|学院|大學)"
)


def school_behind(work: Work) -> str:
    """Return the university that stands alone behind the title of a work by one author, "" where none does."""
    citation = work.citation
    if citation.type not in {"", "thesis"} or not citation.authors or len(citation.authors.forms) != 1:
        return ""
    if citation.identifiers or citation.authors.et_al or type_of_text(text_outside(work))[0] not in {"", "thesis"}:
        return ""
    for start, end in free_stretches(work):
        if start < citation.title_at[1] - 1:
            continue
        begin = start
        for stop in [*sentence_ends(work.text, start, end), end]:
            body = cut_numbers(work.styled.plain(begin, stop).strip(" .,;:()–—-")).rest
            begin = stop
            name = clean_venue(body)
            if name and _SCHOOL.fullmatch(name):
                return name
    return ""


def school_in(text: str) -> str:
    """Return the university in a thesis's place: ``"Dept. of Marshes, Reedham University"`` -> ``"Reedham University"``."""
    parts = [part.strip(" .;:()") for part in text.split(",")]
    return next((part for part in parts if _SCHOOL.fullmatch(part)), "") if len(parts) > 1 else ""
