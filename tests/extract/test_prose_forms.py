"""Forms that lists of publications take on real sites, one oddity a row: what each gives."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest
from lxml import html

from pelican_academic.extract import extract_page
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.element_text import styled
from pelican_academic.kramdown import to_html


def cite(markup):
    return parse_citation(styled(html.fragment_fromstring(markup, create_parent="p")))


def names(citation):
    return [form.text for form in citation.authors.forms] if citation.authors else []


TITLES = {
    "apa with the journal as a link": (
        'Holloway, C. B., &amp; Vermeulen, T. (2021). The best laid nests. <a href="https://doi.org/10.1016/j.x.2021.01.008">Trends in Marsh Sciences</a>.',
        "The best laid nests", "Trends in Marsh Sciences",
    ),
    "a link that refers to the paper as a text does": (
        'Slow tides in walled gardens, 2016, J. Marshes, 20(2), pp 61-72<br><em>A. Quill, B. Reed, C. Fenn</em><br><a href="https://x.example/q">Quill et al. (2016)</a>',
        "Slow tides in walled gardens", "J. Marshes",
    ),
    "apa with a letter at the year and the numbers in the link": (
        'Quill, A., &amp; Reed, B. (2010a). Shared nests in distributed marshes. <a href="https://doi.org/10.1177/1368">Marsh Processes and Relations, 13(3), 361-378</a>.',
        "Shared nests in distributed marshes", "Marsh Processes and Relations",
    ),
    "apa with a comma forgotten between two authors": (
        "Quill, A. Reed, B., Fenn, C., &amp; Moor, D. (2022). Slow investigations of learning and wading. Journal of Marshes.",
        "Slow investigations of learning and wading", "Journal of Marshes",
    ),
    "a question and its subtitle before a link alone": (
        'Quill, A., &amp; Reed, B. (2023). Should I stay or should I go? An optimal model for the leaving of marshes. <a href="https://psyarxiv.com/abcde/">PsyArxiv</a>.',
        "Should I stay or should I go? An optimal model for the leaving of marshes", "PsyArxiv",
    ),
    "a title that opens with a quoted word": (
        "Quill, A., Reed, B. &amp; Moor, D. (2021). „Nass“ oder „nicht nass“ – Zur Übereinstimmung der Moorbestimmung. Moorkunde in Erziehung und Unterricht.",
        "„Nass“ oder „nicht nass“ – Zur Übereinstimmung der Moorbestimmung", "Moorkunde in Erziehung und Unterricht",
    ),
    "a title that opens with a quoted sentence": (
        "Quill, A., Reed, B. (2016). “Allein oder mit anderen?” - Prüfung des Nesttests bei Amseln (PNA). Diagnostica, 62, 255–265.",
        "“Allein oder mit anderen?” - Prüfung des Nesttests bei Amseln (PNA)", "Diagnostica",
    ),
    "an acronym behind a small in": (
        "Quill, A., &amp; Reed, B. (2005). A new method to assess the quality of nests in CSCL. In T. Moor (Ed.), Proceedings of the Marsh Society (pp. 622-631).",
        "A new method to assess the quality of nests in CSCL", "Proceedings of the Marsh Society",
    ),
    "two closing quotation marks": (
        "Ada Quill, Bo Reed and Cy Moor，”Identifying nests from traffic logs by using maps”, International Journal of Marsh Engineering, Vol. 5, No.2, pp.68-84 (2016)",
        "Identifying nests from traffic logs by using maps", "International Journal of Marsh Engineering",
    ),
    "an ordinal in a German meeting": (
        "Quill, A. &amp; Reed, B. (2014). Zur Vorhersage des Leseverständnisses. Vortrag auf dem 49. Kongress der Gesellschaft für Moore (GfM), Bochum.",
        "Zur Vorhersage des Leseverständnisses", "49. Kongress der Gesellschaft für Moore (GfM)",
    ),
    "editors behind in, without authors": (
        "2017: Die neue Nässe der Moore. In: Dora Gött, Florian Kraut (Hg.): Scheiben des Wissens. Bielefeld: Beispielverlag, S. 141–151.",
        "Die neue Nässe der Moore", "Scheiben des Wissens",
    ),
    "a patent behind its inventors": (
        "Marsh security: Ada Quill, Bo Reed, US Patent number 11,836,260, 2023.",
        "Marsh security", "US Patent number 11,836,260",
    ),
    "a thesis in Portuguese": (
        "Ricardo Alexo Afons. Smartcluster: A Metamodel of Marshes. 2017. Tese (Doutorado em Ciências da Computação) - Universidade Federal do Brejo.",
        "Smartcluster: A Metamodel of Marshes", "Universidade Federal do Brejo",
    ),
    "a title in two sentences in a person's own list": (
        "2009c: Medienkunde der Motive. In: Zeitschrift für Moorkunde, Nr. 1/2009, S. 38–49.",
        "Medienkunde der Motive", "Zeitschrift für Moorkunde",
    ),
    "a numbered Japanese meeting": (
        "渡辺 優, 石川 博, “湿原の可視化”, 第9回湿原フォーラム(WF2017), 高山, 2017.03.08",
        "湿原の可視化", "第9回湿原フォーラム(WF2017), 高山",
    ),
    "a label of a version behind the journal": (
        'Quill, A., &amp; Reed, B. (2023). How much water do we need? The COMPASS toolbox. Behavior of Marshes <a href="https://psyarxiv.com/abcde/">PsyArxiv version</a>.',
        "How much water do we need? The COMPASS toolbox", "Behavior of Marshes",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "title", "venue"), TITLES.values(), ids=TITLES.keys())
def test_title_and_venue(markup, title, venue):
    found = cite(markup)
    assert (found.title, found.venue) == (title, venue)


AUTHORS = {
    "two points in et al": (
        "Ada Quill, Bo Reed, Cy Fenn, et. al., <em>Slow tides in walled gardens</em>, Journal of Marshes 608, 2020",
        ["Ada Quill", "Bo Reed", "Cy Fenn"],
    ),
    "a mark in brackets": (
        "Quill, A.(*), Reed, B. C. and Fenn, C. Slow tides in walled gardens. Journal of Marshes 3, 2021.",
        ["Quill, A.", "Reed, B. C.", "Fenn, C."],
    ),
    "long given and family names": (
        "On marsh birds: Gustavo Fenrico Petrel, Dominica Phillipa Mulligrew, Anton Charles Jo Fox, Journal of Marshes volume 49, pages 175–188, 2014.",
        ["Gustavo Fenrico Petrel", "Dominica Phillipa Mulligrew", "Anton Charles Jo Fox"],
    ),
    "given names in full behind capitals, by semicolons": (
        "GAMBA, Kiev Santos; WANDERLAY, Rafa Roballo; GARZIA, Vini Cardozo. Caça aos pântanos: uma plataforma. In: 7º Simpósio de Pântanos (SP), Recife, 2015.",
        ["GAMBA, Kiev Santos", "WANDERLAY, Rafa Roballo", "GARZIA, Vini Cardozo"],
    ),
    "a family twice": (
        "GARZIA, Plínio Antunes; GARZIA, Vini Cardozo. Aplicando redes para compreender pântanos. In: Workshop de Pântanos, 2016.",
        ["GARZIA, Plínio Antunes", "GARZIA, Vini Cardozo"],
    ),
    "family names in capitals alone": (
        "BIRGO ; ROMANO ; RONCO. A matheuristic approach for the marsh problem. Journal of Marshes, 12:1-9, 2023",
        ["BIRGO", "ROMANO", "RONCO"],
    ),
    "an ellipsis before the last author": (
        "Peng, Z., Yang, X., Xu, C., … Chen, Q. (2021). Aberrant nests in marsh birds. Marsh Letters.",
        ["Peng, Z.", "Yang, X.", "Xu, C.", "Chen, Q."],
    ),
    "an ellipsis that counts the authors between": (
        '<a href="https://example.org/a">Marsh adaptation in reeds and birds</a> Quill A, Reed B …[15 authors including Moor C]… Fenn D, Heath E. 2021',
        ["Quill A", "Reed B", "Fenn D", "Heath E."],
    ),
    "dots in square brackets": (
        "<b>Predicting the water of marshes</b><br>Hai He, Min Yano, Ke Yeo, [...], Renya Zhano<br>Marsh Reports 2024",
        ["Hai He", "Min Yano", "Ke Yeo", "Renya Zhano"],
    ),
    "more authors, counted": (
        "<b>Toward a secure marsh</b><br>Jung Cheono, Kyo Hano, Hosung Seoh, and 1 more author<br><i>Marsh Access</i>, 2018",
        ["Jung Cheono", "Kyo Hano", "Hosung Seoh"],
    ),
    "marks set as mathematics": (
        r"Kang Wangu\(^+\), Gary D. Clough (2020), The Diurnal Range of Marshes: Variability, and Evolution. Journal of Marshes:8261-8279.",
        ["Kang Wangu", "Gary D. Clough"],
    ),
    "affiliations in brackets behind Japanese names": (
        "杉山いお(首都大学)，遠藤雅(首都大学), 石川博(首都大学), “湿原の時系列データ推定方法の検討”, 第6回湿原フォーラム, 兵庫県・淡路市, 2014.3.4",
        ["杉山いお", "遠藤雅", "石川博"],
    ),
    "katakana names": (
        "横山 昌, シェハベディモハメド, リチャード シュベール, ”湿原の類似性算出の新手法について”, 湿原ワークショップ2009, 2009.11",
        ["横山 昌", "シェハベディモハメド", "リチャード シュベール"],
    ),
    "a year behind two authors": (
        "Plexu Sulá AI, Orozc J. 2025. Contribution to the knowledge of marsh flies. Biota Marsha 25(2): 12.",
        ["Plexu Sulá AI", "Orozc J"],
    ),
    "the page's own author bold and in italics": (
        "Ada Quill, Bo Reed, <b><i>Shu Deng</i></b>, Hua Chen. <b>On marshes and their birds</b>. ACL 2024",
        ["Ada Quill", "Bo Reed", "Shu Deng", "Hua Chen"],
    ),
    "the page's own author in italics": (
        "G. Miln, K. Dholak, <i>K. Volke-Sepú</i>, P. Zeman, “Particle dynamics in a marsh,” Opt. Express 15 (21): 13972 (2007).",
        ["G. Miln", "K. Dholak", "K. Volke-Sepú", "P. Zeman"],
    ),
    "the last author in italics": (
        "E. Ley-Koo, <i>K. Volke-Sepú</i>, “The atom in a marsh,” Int. J. Quant. Chem. 65: 269 (1997).",
        ["E. Ley-Koo", "K. Volke-Sepú"],
    ),
    "accents that are characters of their own": (
        "Roland A. Terbo and Karen Volke-Sepu\u0301, “Circulation of energy in helical marshes,” Opt. Express 21: 3379 (2013).",
        ["Roland A. Terbo", "Karen Volke-Sepú"],
    ),
    "somebody by initials alone": (
        "HB, Müller K. On marsh birds and their fens. J Ornith 2020;3:1-9.", ["HB", "Müller K"],
    ),
    "a group behind a semicolon": (
        "Glover JC, Aswen M, Quaini F; Marsh Action Group. Correction to the count of marsh birds. Marsh Biology 2021;23:624.",
        ["Glover JC", "Aswen M", "Quaini F", "Marsh Action Group"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), AUTHORS.values(), ids=AUTHORS.keys())
def test_authors(markup, expected):
    assert [name.rstrip(".") for name in names(cite(markup))] == [name.rstrip(".") for name in expected]


NUMBERS = {
    "pages before a year in brackets are no volume": (
        "Ada Quill, “On marsh birds and fens”, 2016 Conference on Marshes, pp.511-514 (2016)", ("", "", "511-514"),
    ),
    "pages behind a colon at the journal": (
        "Ada Quill, Bo Reed (2020), On marsh birds and fens. Journal of Marshes:8261-8279.", ("", "", "8261-8279"),
    ),
    "an article's number": (
        "Quill, A., &amp; Reed, B. (2018). On marsh birds. Developmental Marshes. e12660.", ("", "", "e12660"),
    ),
    "two ranges of pages": (
        "Ada Quill: On marsh birds and fens. In: Wörterbuch der Moore. Berlin: Beispiel, S. 101–102, 174–175.", ("", "", "101-102"),
    ),
    "a year before the number is no volume": (
        "Ada Quill: On marsh birds and fens. In: Aus dem Moor, 2019, Nr. 2, S. 70–72.", ("", "2", "70-72"),
    ),
    "a patent has none": (
        "Marsh security: Ada Quill, Bo Reed, US Patent number 11,836,260, 2023.", ("", "", ""),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "numbers"), NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers(markup, numbers):
    found = cite(markup).numbers
    assert (found.volume, found.issue, found.page) == numbers


def test_a_year_in_the_name_of_the_meeting_dates_the_paper():
    found = cite("<b>Marshes before and after words</b><br>Ada Quill, Bo Reed<br>ACL 2026 Workshop on Marshes")
    assert found.date.year == 2026


def test_the_only_year_dates_the_paper():
    found = cite("Synchro - Runtimes for Embedded Marshes - Ada Quill, Bo Reed - ECOOP 2022 - DOI")
    assert found.date.year == 2022


def test_a_talk_s_link_is_not_the_title_behind_authors_and_date():
    found = cite(
        'Y. Kang, A. Löff, and M. Shad (2021). Multiple decisions about one marsh. eLife, 10, e63721. <a href="https://video.example/x">15 Minute talk related to this research</a>'
    )
    assert found.title == "Multiple decisions about one marsh"


def test_words_of_the_venue_do_not_make_software():
    found = cite(
        "Ada Quill, “A marsh tool”, Transactions on Knowledge-Based Software Engineering Vol.5 No.4 pp.9-15 (2008)"
    )
    assert found.type == "article-journal"


PAGES = {
    "a line that says where it was presented": (
        "**On marsh birds and their fens**\n\nAda Quill, Bo Reed\n\nPresented at the Marsh Congress, Lyon, 2020\n",
        [("On marsh birds and their fens", 2020, "paper-conference")],
    ),
    "a sentence that announces a paper is not its title": (
        "Our new paper is out: Ada Quill, Bo Reed, **On marsh birds**, *Journal of Marshes* 12, 3 (2020). [doi](https://doi.org/10.1234/abc)\n",
        [("On marsh birds", 2020, "article-journal")],
    ),
    "a thesis that the page's person supervised": (
        "She supervised the PhD thesis “On the nests of marsh birds in winter” at Bog University in 2019.\n",
        [],
    ),
    "a thesis of the page's person": (
        "My PhD thesis is titled “On the nests of marsh birds in winter” (Bog University, 2019).\n",
        [("On the nests of marsh birds in winter", 2019, "thesis")],
    ),
    "an announcement of a talk": (
        "Join us for a talk by Dr. Ada Quill (Bog University): “On marsh birds and their fens in spring”. 12 May 2020, Room 3.\n",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markdown", "expected"), PAGES.values(), ids=PAGES.keys())
def test_pages(markdown, expected):
    html_text = to_html(markdown).html
    path, matter = (
        ("_people/ada.md", {"title": "Ada Quill", "layout": "person"})
        if "thesis" in markdown
        else ("publications.md", {"title": "Publications"})
    )
    if "talk" in markdown:
        path, matter = "_posts/2020-05-01-talk.md", {"title": "A talk"}
    found = extract_page(html_text, path=path, front_matter=matter).publications
    assert [(paper.title, paper.issued and paper.issued.year, paper.type) for paper in found] == expected


def test_a_heading_of_publications_and_patents_says_no_type():
    found = extract_page(
        to_html(
            "# Publications and patents\n\n## Papers\n\n- Ada Quill, Bo Reed. On marsh birds and their fens. 2016.\n"
        ).html,
        path="publications.md",
        front_matter={},
    ).publications
    assert [paper.type for paper in found] == ["article-journal"]


def test_a_year_over_a_title_is_the_title_s():
    card = "<article><span>{}</span><h2>{}</h2><p>Quill A., Reed B.</p><p><em>Journal of Marshes</em>, 52:207.</p></article>"
    html_text = card.format(2025, "On marsh birds and their fens") + card.format(2024, "On wet meadows and their birds")
    found = extract_page(f"<h1>Publications</h1>{html_text}", path="publications.html", front_matter={}).publications
    assert [(paper.title, paper.issued.year) for paper in found] == [
        ("On marsh birds and their fens", 2025),
        ("On wet meadows and their birds", 2024),
    ]


@pytest.mark.parametrize(
    ("sentence", "prose"),
    [
        ("As Quill (2020) pointed out, the marsh drains at noon. In practice, nobody can be sure of that.", True),
        ("Quill and Reed (2020) suggested that marshes drain at noon. Journal of Marshes agrees with them.", True),
        ("Quill, A. (2020) pointed leaves of the marsh. Journal of Marshes 3, 4-9.", False),
        ("Ada Quill (2020). Pointed leaves of the marsh. Journal of Marshes 3, 4-9.", False),
    ],
)
def test_a_sentence_that_names_a_work_is_no_citation(sentence, prose):
    assert ("reads like prose" in cite(sentence).why) is prose


@pytest.mark.parametrize("label", ["基本条件：", "Ada Quill："])
def test_a_bold_label_with_nothing_behind_its_colon_is_no_citation(label):
    assert cite(f"<b>{label}</b>").title in {"", label}


def published(body):
    return extract_page(f"<h1>Publications</h1>{body}", path="publications.html", front_matter={}).publications


@pytest.mark.parametrize(
    ("cited", "kind"),
    [
        ("in UPR 2010, S. 269 ff.", "article-journal"),
        ("DVBl 2008, S. 337", "article-journal"),
        ("in MARSH 2010, S. 269-280", "paper-conference"),
    ],
)
def test_a_review_as_german_law_cites_it(cited, kind):
    (paper,) = published(
        f'<h2>Aufsätze</h2><ul><li><a href="/a.pdf">Der Vertrag beim Deichplan</a>, Ada Quill, {cited}</li></ul>'
    )
    assert (paper.type, str(paper.issued)[:2]) == (kind, "20")


def test_theses_with_who_supervised_them():
    found = published(
        "<h2>PhD Theses Completed</h2><ul>"
        "<li>Promoting Reeds in Open Fen Portals. <b>Bo Fenn</b> (2025).<ul><li>Under the supervision of <b>Ada Quill</b>"
        " and <b>C. Reed</b>.</li></ul></li><li>Automatic Tides of Long Marshes. <b>Ida Fenn</b> (2015).</li></ul>"
        "<p>The thesis was defended on 2 November 2015 at Fen University. The committee were H. Reed, Aris Moor and Jo Bog.</p>"
    )
    assert [(paper.title, [str(author.name) for author in paper.authors]) for paper in found] == [
        ("Promoting Reeds in Open Fen Portals", ["Bo Fenn"]),
        ("Automatic Tides of Long Marshes", ["Ida Fenn"]),
    ]


def test_who_took_part_is_no_paper():
    names = ", ".join(f"Ada {name}" for name in ("Quill", "Reed", "Fenn", "Moor", "Bog", "Sedge"))
    page = f"<h1>Marsh Workshop 2019</h1><h4>Attendees</h4><p>{names}</p><h4>Participants</h4><p>{names}</p>"
    assert not extract_page(page, path="workshops-2019.md", front_matter={"title": "Workshop 2019"}).publications
