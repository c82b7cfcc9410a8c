"""Citations as lists of published sites print them: what each oddity gives. The papers are invented."""

# ruff: noqa: E501 - tables of citations read better in one line

import pytest
from lxml import html

from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.element_text import styled


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


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        ("Moor, Cláudia Quill; Reed, Fernando Antônio Asevedo; Fenn, Thiago Alexandre Salgado. <a href='https://example.org/a'>Anotação de aves do pântano</a>. Revista de Aves, v. 23, p. 797, 2015.", ["Moor, Cláudia Quill", "Reed, Fernando Antônio Asevedo", "Fenn, Thiago Alexandre Salgado"]),
        ('B. T. Moor, Quillana, Reedanto, and A. Fenn, "Comparing birds of marshes," <em>Marsh Lett.</em>, vol. 16, 2024', ["B. T. Moor", "Quillana", "Reedanto", "A. Fenn"]),
    ],
)  # fmt: skip
def test_authors_of_semicolons_and_of_one_name(markup, authors):
    assert names(cite(markup)) == authors


@pytest.mark.parametrize(
    ("markup", "title", "venue", "kind"),
    [
        ("Quill A, Reed B. On marsh birds and fens. Proc. Natl. Acad. Sci., 122, e25 (2025).", "On marsh birds and fens", "Proc. Natl. Acad. Sci", ""),
        ("Quill A, Reed B (2019) On marsh birds and fens. In C Moor and D Fenn (Eds.), <em>Marshes and Posture</em> (pp. 721-732) Oxford: Reed Press.", "On marsh birds and fens", "Marshes and Posture", "chapter"),
        ("Ada Quill, Bo Reed, <em>Intelligent Marsh Keeping</em>, Routledge, October 2019.", "Intelligent Marsh Keeping", "Routledge", "book"),
        ("Ada Quill (in Serbian) (2021). “Acoustic birds in the fens.” (In Serbian) MA Thesis, University of Quillia.", "Acoustic birds in the fens", "University of Quillia", "thesis"),
        ("Ada Quill, Bo Reed, “Meta-models of birds in fens”, Proceedings of the 4th Marsh Web Conference, Poster PID28 (2005.11)", "Meta-models of birds in fens", "Proceedings of the 4th Marsh Web Conference", "speech"),
        ("Ada Quill, Bo Reed. <b>Birds in fens and in their marshes</b>. Proceedings of the 2009 Marsh Society Meeting, Reedport, Oregon, October 2009.", "Birds in fens and in their marshes", "Proceedings of the 2009 Marsh Society Meeting", "paper-conference"),
        ("Quill, A., Reed, B. (2020). Marsh birds in the rain at night. <em>International journal of marshes</em>, IF: 12.5", "Marsh birds in the rain at night", "International journal of marshes", "article-journal"),
    ],
)  # fmt: skip
def test_kinds_of_works(markup, title, venue, kind):
    found = cite(markup)
    assert (found.title, found.venue.rstrip("."), found.type) == (title, venue, kind)


def test_coverage_of_a_paper_is_not_its_venue():
    found = cite(
        "<b>Quill, A.</b>, Reed, B., 2024. Marsh birds in the rain at night. <b>Marsh Cell</b>, 36(5), pp.1105-1125.<br>→ Research Highlights by <i>Marsh Reviews</i>"
    )
    assert found.venue == "Marsh Cell"


@pytest.mark.parametrize(
    ("markup", "authors", "title", "venue"),
    [
        ('<span class="badge badge-info">Review</span> Quill A, Reed B. On marsh birds and fens. J Ornith. 2020;3:1-9.', ["Quill A", "Reed B"], "On marsh birds and fens", "J Ornith"),
        ("[New!] On marsh birds and fens. Ada Quill, Bo Reed. ICML 2020", ["Ada Quill", "Bo Reed"], "On marsh birds and fens", "ICML"),
        ("<b>NeurIPS'20</b> On marsh birds and fens<br>Ada Quill, Bo Reed<br><a href='https://arxiv.org/abs/2001.00001'>paper</a>", ["Ada Quill", "Bo Reed"], "On marsh birds and fens", "NeurIPS"),
        # a title in bold that looks like names, over the names
        ("<b>Dense Coding and Marsh Codes with Reed-coupled Entanglement</b><br>Ada Quill, <em>2024</em>", ["Ada Quill"], "Dense Coding and Marsh Codes with Reed-coupled Entanglement", ""),
        ("<b>Ada Quill</b><br>On marshes and fens in the rain<br><em>Marsh Letters</em>, 2020", ["Ada Quill"], "On marshes and fens in the rain", "Marsh Letters"),
    ],
)  # fmt: skip
def test_what_stands_before_a_title(markup, authors, title, venue):
    found = cite(markup)
    assert (names(found), found.title, found.venue) == (authors, title, venue)
    assert found.date is not None


@pytest.mark.parametrize(
    ("markup", "authors", "title", "venue"),
    [
        # the first alone is turned, with an initial
        ("<b>Quill, Ada L.</b>, Bo P. Reed, and Cy Moor. <a href='https://doi.org/10.5555/a'><b>The impact of marshes on land assessment.</b></a> Marsh Journal of Remote Sensing, Volume 146, 2018: Pages 22–37.", ["Quill, Ada L", "Bo P. Reed", "Cy Moor"], "The impact of marshes on land assessment", "Marsh Journal of Remote Sensing"),
        # a quotation right behind the last name
        ("<b>A. Quill</b>, B. Reed, and C. Moor “Labeling Birds for Proactive Marsh Intelligence” Under Second Round Review at Marsh Systems Quarterly (MSQ).", ["A. Quill", "B. Reed", "C. Moor"], "Labeling Birds for Proactive Marsh Intelligence", "Marsh Systems Quarterly (MSQ)"),
        ("<b>A. Quill</b> and B. Reed, “Why Following Birds Can Hurt You,” Targeted at Transactions on Marshes (TOM).", ["A. Quill", "B. Reed"], "Why Following Birds Can Hurt You", "Transactions on Marshes (TOM)"),
        ("<b>Graphs of Marshes with Applications to Birds</b><br>Ada Quill.<br>PhD Thesis at the Quillia Institute of Technology. 2024.", ["Ada Quill"], "Graphs of Marshes with Applications to Birds", "Quillia Institute of Technology"),
        ("A. Quill and B. Reed, “Smart Marshes for Birds in the Rain,” Proceedings of 2020 Conference on Marshes (COM), Washington, D.C., November 2020.", ["A. Quill", "B. Reed"], "Smart Marshes for Birds in the Rain", "Proceedings of 2020 Conference on Marshes (COM)"),
        # a sentence that goes on behind the last name
        ("Agents in marshes: birds with structure. Bo Reed, Ada Wen. ICLR. Tags: birds, reeds. arXiv: <a href='https://arxiv.org/abs/2001.00001'>2001.00001</a>. 2020", ["Bo Reed", "Ada Wen"], "Agents in marshes: birds with structure", "ICLR"),
    ],
)  # fmt: skip
def test_more_of_the_same(markup, authors, title, venue):
    found = cite(markup)
    assert ([name.rstrip(".") for name in names(found)], found.title, found.venue) == (authors, title, venue)


def test_family_names_before_a_year_are_authors():
    found = cite(
        "Quill, Reed, Moor &amp; Fenn, C (2020) Actionism of birds in marshes. In Marsh and Perception. Reed Press."
    )
    assert names(found) == ["Quill", "Reed", "Moor", "Fenn, C"]
    assert found.title == "Actionism of birds in marshes"
