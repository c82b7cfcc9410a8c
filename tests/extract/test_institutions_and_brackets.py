"""Institutions as authors, marks before them, and what brackets say of a title or a venue."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest
from lxml import html

from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.element_text import styled
from pelican_academic.extract.names import parse_name


def cite(markup):
    return parse_citation(styled(html.fragment_fromstring(markup, create_parent="p")))


CITATIONS = {
    "a mark before the authors": (
        "☕ Quill A.B., Reed B., Fenn C. 2021. An origin of slow tides. <em>Marsh Letters</em> 12, 1-9.",
        ("An origin of slow tides", ["Quill A.B.", "Reed B.", "Fenn C."], "Marsh Letters"),
    ),
    "an institution before apa's date": (
        "Fundação Dr. Ada Quill. (2021). <em>Educação dos pântanos: Guia de apoio</em> (B. B. Reed &amp; S. B. Fenn, Eds.).",
        ("Educação dos pântanos: Guia de apoio", ["Fundação Dr. Ada Quill"], ""),
    ),
    "a title told in another language": (
        "Quill, B. B. (2023). <em>O organismo dos pântanos</em> [The organism of the marshes]. Reed Press.",
        ("O organismo dos pântanos", ["Quill, B. B."], "Reed Press"),
    ),
    "an acronym in the title": (
        "Quill, B. B., &amp; Reed, M. J. (2017). Overview of nest differences in ABCD: Definitive evidence. <em>Marsh Psychology</em>, <em>43</em>(1), 52–68.",
        ("Overview of nest differences in ABCD: Definitive evidence", ["Quill, B. B.", "Reed, M. J."], "Marsh Psychology"),
    ),
    "published at, in brackets": (
        "<strong>Slow tides in walled gardens</strong><br><em>Ada Quill</em>, Bo Reed<br><em>(Oral, Published at Findings of MARSH 2025)</em>",
        ("Slow tides in walled gardens", ["Ada Quill", "Bo Reed"], "Findings of MARSH"),
    ),
    "a volume's subtitle behind its editors": (
        "Ada Quill, Auf der Flucht vor der Flut, in: Bo Reed / Cy Fenn (Hg.), Fluchtraum Marsch. Interdisziplinäre Perspektiven, Baden-Baden (Nomos) 2020, S. 123-148.",
        ("Auf der Flucht vor der Flut", ["Ada Quill"], "Fluchtraum Marsch. Interdisziplinäre Perspektiven"),
    ),
    "a chapter of two sentences before its volume": (
        "Quill, Ada: Von den Kindern der Marsch. Serienforschung in Sicht der Vögel,in: Bo Reed / Cy Fenn (Hrsg.), Folge um Folge. Viele Blicke auf das Moor, Hildesheim 2020, S. 45-62.",
        ("Von den Kindern der Marsch. Serienforschung in Sicht der Vögel", ["Quill, Ada"], "Folge um Folge. Viele Blicke auf das Moor"),
    ),
    "a year and an ordinal in proceedings": (
        "Ada Quill, Bo Reed, and Cy Fenn. (2022). Reading Reeds Using Vision. In: <em>Proceedings of the 2022 5th International Conference on Marsh Processing (MARP '22)</em>. Association for Marshes, New York, NY, USA, 242–245.",
        ("Reading Reeds Using Vision", ["Ada Quill", "Bo Reed", "Cy Fenn"], "Proceedings of the 2022 5th International Conference on Marsh Processing (MARP '22)"),
    ),
    "a small in before an acronym, and a conference": (
        "Quill, M., Reed, J. and Fenn, R., 2018, July. Minimal Idle Wading in ABCD Wireless Marsh Networks. In 2018 41st International Conference on Fens (ICF) (pp. 1-5). Reed.",
        ("Minimal Idle Wading in ABCD Wireless Marsh Networks", ["Quill, M.", "Reed, J.", "Fenn, R."], "2018 41st International Conference on Fens (ICF)"),
    ),
    "a journal behind a comma, and a status": (
        "A. Quill, B. Reed, C. Fenn, A System for Wading Lessons: A Usability Study, Journal of Marsh Research, (Accepted)",
        ("A System for Wading Lessons: A Usability Study", ["A. Quill", "B. Reed", "C. Fenn"], "Journal of Marsh Research"),
    ),
    "in review @": (
        "Quill A., Reed B. 2026. Collective wading in fens. In Review @ <em>Journal of Reeds</em>.",
        ("Collective wading in fens", ["Quill A.", "Reed B."], "Journal of Reeds"),
    ),
    "a server of preprints is nobody, what is available no venue": (
        'Ada Quill. 2020. <a href="https://x.example/a">Capitalising on tides in marsh experiments</a>. PsyArXiv Preprints.<br> Data and R code available from the <a href="https://osf.io/x">Open Science Framework</a>.',
        ("Capitalising on tides in marsh experiments", ["Ada Quill"], "PsyArXiv Preprints"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CITATIONS)
def test_a_citation_is_read(case):
    markup, want = CITATIONS[case]
    citation = cite(markup)
    assert (citation.title, [form.text for form in citation.authors.forms], citation.venue) == want


def test_an_institution_has_no_family_name():
    assert parse_name("Fundação Dr. Ada Quill").literal == "Fundação Dr. Ada Quill"
    assert parse_name("Ada Quill Banks").family == "Banks"


def test_a_book_with_its_isbn_has_no_pages():
    book = cite("Quill, B. B. (2023). <em>O organismo dos pântanos</em>. BVM. (ISBN: 978-3-16-148410-0)")
    assert (book.type, book.numbers.page) == ("book", "")
