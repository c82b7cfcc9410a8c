r"""References in APA's style.

Each expected text is what jekyll-scholar (citeproc-ruby at 2d6313c, csl-ruby at b2131c0, the CSL style ``apa`` of 2025)
wrote of the same entry; the whole of it was compared on 785 invented entries of 20 types.
"""

import pytest

from pelican_academic.export import apa_reference, format_citation
from pelican_academic.model import Author, Name, PartialDate, Publication


def names(*texts):
    """``names("Quill/Ada", "The Bog Consortium")`` as CSL has them."""
    return [dict(zip(("family", "given"), t.split("/"), strict=True)) if "/" in t else {"literal": t} for t in texts]


TWO = names("Quill/Ada", "Reed/Ben")
YEAR = {"date-parts": [[2019]]}
MARCH = {"date-parts": [[2019, 3]]}
ARTICLE = {"type": "article-journal", "author": TWO, "title": "Peat", "container-title": "J. Bogs", "issued": YEAR}
PAPER = {"type": "paper-conference", "author": TWO, "title": "Peat", "container-title": "Bog Conf", "issued": YEAR}
CHAPTER = {"type": "chapter", "author": TWO, "title": "Peat", "container-title": "The Book", "issued": YEAR}
BOOK = {"type": "book", "author": TWO, "title": "Peat", "issued": YEAR}
THESIS = {**BOOK, "type": "thesis", "genre": "PhD thesis", "publisher": "University of Mire"}
REPORT = {**BOOK, "type": "report", "publisher": "Mire Lab"}
FULL = {"volume": "12", "issue": "4", "page": "100--120"}
ED = {"editor": names("Reed/Ben")}
EDS = {"editor": names("Reed/Ben", "Moss/Bo", "Fen/Di")}
DOI = {"DOI": "10.1/abc"}
URL = {"URL": "https://e.org/x"}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({**ARTICLE, **FULL, **DOI, **URL}, "Peat. <i>J. Bogs</i>, <i>12</i>(4), 100–120. https://doi.org/10.1/abc"),
        ({**ARTICLE, "issue": "4"}, "Peat. <i>J. Bogs</i>, (4)."),
        ({**ARTICLE, "page": "123-8"}, "Peat. <i>J. Bogs</i>, 123–128."),
        ({**ARTICLE, "page": "75--106"}, "Peat. <i>J. Bogs</i>, 75–106."),
        ({**ARTICLE, "page": "e12", "publisher": "P", **ED, "issued": MARCH}, "Peat. <i>J. Bogs</i>, e12."),
        ({**ARTICLE, "collection-title": "Ser. A"}, "Peat. <i>J. Bogs, Ser. A</i>."),
        ({**ARTICLE, "container-title": "annals of the bog"}, "Peat. <i>Annals of the Bog</i>."),
        ({**ARTICLE, "title": "Peat?"}, "Peat? <i>J. Bogs</i>."),
        ({**PAPER, "volume": "3", "publisher": "P"}, "Peat. <i>Bog Conf</i>, <i>3</i>."),
        ({**PAPER, **EDS, "volume": "3", "page": "1--2", "publisher": "P"},
         "Peat. In B. Reed, B. Moss, &amp; D. Fen (Eds.), <i>Bog Conf</i> (Vol. 3, pp. 1–2). P."),
        ({**CHAPTER, **ED, "page": "7", "edition": "2"}, "Peat. In B. Reed (Ed.), <i>The Book</i> (2nd ed., p. 7)."),
        (CHAPTER, "Peat. In <i>The Book</i>."),
        ({**BOOK, "type": "document", "container-title": "Bog log", **FULL, "publisher": "P"},
         "Peat. In <i>Bog log</i> (Vol. 12, Issue 4, pp. 100–120). P."),
        ({**REPORT, "container-title": "Log", "number": "4", "issue": "4"},
         "Peat. In <i>Log</i> (No. 4; Issue 4). Mire Lab."),
        ({**THESIS, "container-title": "Log", **URL},
         "Peat [PhD thesis, University of Mire]. In <i>Log</i>. https://e.org/x"),
        ({**BOOK, "type": "software", "container-title": "Log", **ED},
         "Peat. In B. Reed (Ed.), <i>Log</i> [Software]."),
        ({**BOOK, "type": "manuscript", "container-title": "Log"}, "Peat. In <i>Log</i>."),
        (BOOK, "<i>Peat</i>."),
        ({**BOOK, "edition": "Second", **FULL, "publisher": "P"},
         "<i>Peat</i> (Second, Vol. 12, Issue 4, pp. 100–120). P."),
        ({**BOOK, **ED, "translator": names("Moss/Bo"), "edition": "11"},
         "<i>Peat</i> (B. Reed, Ed.; B. Moss, Trans.; 11th ed.)."),
        (THESIS, "<i>Peat</i> [PhD thesis]. University of Mire."),
        ({**THESIS, **URL}, "<i>Peat</i> [PhD thesis, University of Mire]. https://e.org/x"),
        ({**REPORT, "number": "4", "issue": "4", "genre": "Working paper"},
         "<i>Peat</i> (Working Paper No. 4; Issue 4). Mire Lab."),
        ({**REPORT, "number": "TR-5"}, "<i>Peat</i> (TR-5). Mire Lab."),
        ({**BOOK, "type": "software", "version": "1.2", "publisher": "Zenodo"},
         "<i>Peat</i> (Version 1.2) [Software]. Zenodo."),
        ({**BOOK, "type": "dataset"}, "<i>Peat</i> [Dataset]."),
        ({**BOOK, "type": "manuscript"}, "<i>Peat</i> [Manuscript]."),
        ({**BOOK, "type": "manuscript", **URL}, "<i>Peat</i>. https://e.org/x"),
        ({**BOOK, "type": "patent", "number": "US1", "issue": "US1"}, "<i>Peat</i>."),
    ],
)  # fmt: skip
def test_what_follows_the_year(item, expected):
    assert apa_reference(item, html=True) == f"Quill, A., &amp; Reed, B. (2019). {expected}"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({**PAPER, "issued": MARCH}, "Quill, A., & Reed, B. (2019, March). Peat. Bog Conf."),
        ({**PAPER, "issued": MARCH, "page": "1"}, "Quill, A., & Reed, B. (2019). Peat. Bog Conf, 1."),
        ({**BOOK, "issued": {"literal": "in press"}}, "Quill, A., & Reed, B. (in press). Peat."),
        ({**BOOK, "issued": {}}, "Quill, A., & Reed, B. Peat."),
        ({**THESIS, "author": []}, "Peat. (2019). [PhD thesis]. University of Mire."),
        ({**ARTICLE, "author": []}, "Peat. (2019). J. Bogs."),
        ({**BOOK, "author": [], **ED}, "Reed, B. (Ed.). (2019). Peat."),
        ({**CHAPTER, "author": [], **EDS}, "Reed, B., Moss, B., & Fen, D. (Eds.). (2019). Peat. In The Book."),
    ],
)  # fmt: skip
def test_what_stands_in_front(item, expected):
    assert apa_reference(item) == expected


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (names("Fen/Di-Anne"), "Fen, D.-A."),
        (names("Ash/E. F."), "Ash, E. F."),
        (names("Smith/JB"), "Smith, J. B."),
        (names("Li/Bo-ra"), "Li, B.-ra."),
        (names("Ash/JoAnn"), "Ash, J. A."),
        (names("Moss/d'Arcy O'Neil"), "Moss, d’A. O. N."),
        (names("Reed/ada"), "Reed, ada."),
        ([{"family": "Reed", "given": "Ben", "suffix": "Jr."}], "Reed, B., Jr."),
        ([{"family": "Cruz", "given": "María", "non-dropping-particle": "de la"}], "de la Cruz, M."),
        (names("The Bog Consortium"), "The Bog Consortium."),
        (names("王/芳"), "王 芳."),
    ],
)
def test_names(people, expected):
    assert apa_reference({"type": "book", "author": people, "title": "T"}) == f"{expected} T."


def test_of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_named():
    people = names(*(f"N{chr(65 + n)}/A" for n in range(22)))
    text = apa_reference({"type": "book", "author": people, "title": "T"})
    assert text.startswith("NA, A., NB, A., ")
    assert text.endswith("NS, A., … NV, A. T.")


def test_a_record_is_cited_in_apa_without_any_extra():
    record = Publication("a", "article-journal", "Peat & co", (Author(Name("Ada", "Quill")),), issued=PartialDate(2020))
    assert format_citation(record, style="apa") == "Quill, A. (2020). Peat & co."
