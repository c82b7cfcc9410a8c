"""Citations as lists of published sites print them: what each oddity gives. The papers are invented."""

# ruff: noqa: E501 - tables of citations read better in one line

import pytest
from lxml import html

from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.styled import styled


def cite(markup):
    return parse_citation(styled(html.fragment_fromstring(markup, create_parent="p")))


def names(citation):
    return [form.text for form in citation.authors.forms]


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        # BibTeX's own list, with names that are not turned among them
        ('Quill, Ada Mae and Reed, Bo Kim and C. D. Moor and Fenn, Dan, "On marsh birds," in Marsh Letters, vol. 3, 2020', ["Quill, Ada Mae", "Reed, Bo Kim", "C. D. Moor", "Fenn, Dan"]),
        ('<code>Quill, Ada Mae</code> and Reed, Bo Kim and Van Fenn, Cy, "On marsh birds". In 2022 Symposium on Fens (SOF), 2022', ["Quill, Ada Mae", "Reed, Bo Kim", "Van Fenn, Cy"]),
        # a plus marks equal shares
        ("Reed, S.-S.+, Moor, B.+, <em>Van Quill, E.A.</em>, Fenn, Y.+, Brook, L.M. (2023). <a href='https://www.nature.com/articles/a'>Marsh birds in the rain at night</a>. Marsh Letters.", ["Reed, S.-S.", "Moor, B.", "Van Quill, E.A.", "Fenn, Y.", "Brook, L.M."]),
        # italics set a turned name off
        ("Moor, A. K., <em>Quill, E. A.</em> &amp; Reed, Y. (2017). <a href='https://example.org/a'>Marsh birds at the network level</a>. Marsh Letters.", ["Moor, A. K.", "Quill, E. A.", "Reed, Y."]),
        # asterisks that Markdown took for emphasis
        ("Ada Quill, Bo Ya Reed<em>, Cy Moor</em><br>“Marsh birds in the rain.” <em>Marsh Letters</em> (2025)", ["Ada Quill", "Bo Ya Reed", "Cy Moor"]),
        # one name among those with initials
        ("B. T. Moor, Quillana, Reedanto, W. A. Fenn, and A. Brook, “Marsh birds in the rain,” <em>Marsh Letters</em>, 2025", ["B. T. Moor", "Quillana", "Reedanto", "W. A. Fenn", "A. Brook"]),
        # a comma where a semicolon should be
        ("Moor, H.; Fenn, Z.; <b>Quill, K.#</b>, Reed, Z.; Brook, M. Marsh birds enhance yield, while rare ones regulate soil. Marsh Letters, 2025, 393, 109781.", ["Moor, H.", "Fenn, Z.", "Quill, K.", "Reed, Z.", "Brook, M."]),
        ("Moor A, Fenn JS, van ‘t Reed LJ, Quill JP. A reversible relay of marsh birds. Marsh Lett. 2023 Feb;4(2):240-256.", ["Moor A", "Fenn JS", "van ‘t Reed LJ", "Quill JP"]),
        # a word for a group opens the title
        ("S. Moor, D. Reed, M. Quill. <b>The MARSHTIME Initiative: Progress and Promise</b>. Proceedings of the 2009 Marsh Meeting, October 2009.", ["S. Moor", "D. Reed", "M. Quill"]),
        # the title is a link right behind the last initials
        ("Moor, A.J.C., Quill Júnior, P.A. <a href='https://example.org/a'>Disseminação e Customização de um Banco de Aves</a>. In: Anais do XX Workshop de Aves (WA), 2025.", ["Moor, A.J.C.", "Quill Júnior, P.A."]),
        # the title says by its class that it is one
        ("Y. Moor, K. Reed, J. Fenn, <span class='pub-title'>Wireless Marsh System with Hydrogel-Based Electrodes</span>. <em>Marsh Letters</em>, 2025.", ["Y. Moor", "K. Reed", "J. Fenn"]),
    ],
)  # fmt: skip
def test_authors(markup, authors):
    assert names(cite(markup)) == authors


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='https://doi.org/10.5555/a'>Networks of marsh birds under stress</a> Proceedings of Marshes, Part L: Journal of Marshes: Design and Applications (2024).",
        "<a href='https://doi.org/10.5555/b'>Modeling Planar Marshes with Cosserat Rods and Neural Networks</a> Marsh Systems (MS 2025).",
    ],
)
def test_words_of_a_title_or_venue_are_no_authors(markup):
    assert cite(markup).authors is None


@pytest.mark.parametrize(
    ("markup", "title", "venue"),
    [
        ('Quill, A. and Reed, B., "Marshes: efficient systems with layers", in IEEE Transactions on Marshes (TOM), doi: 10.5555/t.', "Marshes: efficient systems with layers", "IEEE Transactions on Marshes (TOM)"),
        ("Ada Quill (2023), <a href='https://example.org/a'><em>Structures in Marshes</em></a>, Marsh Press, Oxford and Boca Raton, FL.", "Structures in Marshes", "Marsh Press"),
        ("Ada Quill and Bo Reed (2005), <a href='https://example.org/a'><em>Foundations of Marshes</em></a>, Wiley-Blackwell, Oxford.", "Foundations of Marshes", "Wiley-Blackwell"),
        ("Moor, N., J. F. Fenn, and G. Reed (2016), <b>Algorithms and birds for marshes</b>, Geochem. Geophys. Geosyst., 2016.", "Algorithms and birds for marshes", "Geochem. Geophys. Geosyst"),
        ("Moor, N., Fenn, J. Marsh birds in the rain. Org. Process Res. Dev. 2020, 24, 67–84", "Marsh birds in the rain", "Org. Process Res. Dev"),
        ("Moor, P.; Quill, A. <a href='https://example.org/a'>Aves do pântano em textos</a>. In: Anais do XV Simpósio de Aves (SA), Belém/PA, 2024.", "Aves do pântano em textos", "Anais do XV Simpósio de Aves (SA)"),
        ("Moor, P.; Quill, A. Marsh birds in dry regions. In book: Forage in Marsh Regions. 2025.", "Marsh birds in dry regions", "Forage in Marsh Regions"),
        ("<b>Decomposing marshes into unique birds</b><br>Ada Quill, <em>NeurIPS spotlight, 2025</em>", "Decomposing marshes into unique birds", "NeurIPS"),
    ],
)  # fmt: skip
def test_titles_and_venues(markup, title, venue):
    found = cite(markup)
    assert found.title == title
    assert found.venue.rstrip(".") == venue
