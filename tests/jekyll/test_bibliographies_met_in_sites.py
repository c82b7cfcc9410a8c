"""What bibliographies of real sites hold; each form was asked of jekyll-scholar 7 with BibTeX-Ruby 6."""

import re

import pytest

SETTINGS = "plugins: [jekyll-scholar]\nscholar:\n"
STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title>'
    '<id>t</id><updated>2020-01-01T00:00:00+00:00</updated><category citation-format="numeric"/></info>'
    '<citation><layout><text variable="citation-number"/></layout></citation><bibliography><layout suffix=".">'
    '<text variable="citation-number" prefix="[" suffix="]"/><names variable="author"><name initialize-with=". " '
    'and="text"/></names><text variable="title" prefix=", "/></layout></bibliography></style>'
)
TWO = "@book{fen, title = {Peat}, author = {Fen, Di}, year = 2013}\n@book{moss, title = {Bogs}, author = {Moss, Bo}}\n"


@pytest.fixture
def shown(make_site):
    """`shown(bib, "{% bibliography %}")` gives the tag's HTML; the site is `shown.site`."""

    def render(bib, text="{% bibliography %}", scholar="style: apa", files=None):
        lines = "".join(f"  {line}\n" for line in scholar.splitlines())
        names = {"_config.yml": SETTINGS + lines, "_bibliography/references.bib": bib, "a.html": f"---\n---\n{text}"}
        render.site = make_site({**names, **(files or {})})
        page = next(page for page in render.site.pages if page.url == "/a.html")
        return render.site.render(page).content

    return render


def problems(site):
    return [str(problem) for problem in site.problems]


def test_a_style_that_numbers_does_so_in_each_list_and_not_alone(shown):
    pytest.importorskip("citeproc")
    text = "{% bibliography --group_by year %}|{% bibliography --offset 1 %}|{% reference moss %}"
    html = shown(TWO, text, "style: n.csl", {"n.csl": STYLE})
    assert re.findall(r'id="(\w+)">([^<]*)', html) == [
        ("moss", "[1]B. Moss, Bogs."),
        ("fen", "[1]D. Fen, Peat."),
        ("moss", "[1]B. Moss, Bogs."),
        ("moss", "B. Moss, Bogs."),
    ]
    html = shown(TWO, scholar="style: n.csl", files={"n.csl": STYLE})
    assert re.findall(r'">([^<]*)', html)[1:] == ["[1]D. Fen, Peat.", "[2]B. Moss, Bogs."]


def test_a_part_of_a_name_without_a_capital_is_no_initial_in_any_style(shown):
    pytest.importorskip("citeproc")
    bib = "@book{a, title = {T}, author = {Li, Bo-ra and Moss, Bo}}\n"
    assert "[1]B.-ra Li and B. Moss, T." in shown(bib, scholar="style: n.csl", files={"n.csl": STYLE})


def test_a_field_that_stands_twice(shown):
    bib = "@book{fen,\n title = {Peat},\n url = {-},\n author = {Fen, Di},\n URL = {http://a.example/b{\\_}c}}\n"
    html = shown(bib, scholar='bibliography_template: "{{entry.url}}|{{entry.bibtex}}"')
    assert "http://a.example/b_c|@book{fen,\n  title = {Peat},\n  url = {http://a.example/b{\\_}c},\n" in html
    assert problems(shown.site) == [
        "_bibliography/references.bib:1: 'fen' has the field 'url' more than once; the last counts"
    ]


def test_a_file_may_have_spaces_in_its_name(shown):
    files = {"_bibliography/In Press.bib": TWO, "_bibliography/b.bib": TWO.replace("moss", "reed")}
    html = shown(
        "", "{% bibliography --file In Press --query @*[year=2013] %}|{% bibliography -f b references %}", files=files
    )
    assert re.findall(r'span id="(\w+)"', html) == ["fen", "fen", "reed"]
    assert not problems(shown.site)


def test_a_list_may_be_made_of_an_element_with_a_dot(shown):
    html = shown(TWO, scholar='bibliography_list_tag: "ul.no-bullet"')
    assert html.startswith('<ul.no-bullet class="bibliography"><li>')
    assert "<ol" in shown(TWO, scholar='bibliography_list_tag: "ul onclick=x"')


def test_names_with_a_comma_too_many(shown):
    bib = "@book{a, title = {T}, author = {Park*, and Fen, Di and Ada Quill, Bo Reed, Cy Moss, Ed Ash}}\n"
    template = 'bibliography_template: "{% for a in entry.author_array %}{{a.first}}/{{a.last}};{% endfor %}"'
    assert "/Park*;Di/Fen;Ada/Quill;Bo/Reed;Cy/Moss;Ed/Ash;" in shown(bib, scholar=template)


def test_address_and_location_are_two_fields(shown):
    bib = "@book{a, title = {T}, location = {Fen City}, address = {Bog Town}, note = {One\nTwo}}\n"
    html = shown(bib, scholar='bibliography_template: "{{entry.address}}, {{entry.location}}|{{entry.bibtex}}"')
    assert "Bog Town, Fen City|" in html
    assert "  note = {One\n  Two}" in html


def test_braces_in_a_query_say_nothing(shown):
    bib = "@book{a, title = {{PyBog}: A Library}}\n@book{b, title = {Peat}}\n"
    html = shown(bib, "{% bibliography --query @*[title={PyBog}: A Library] %}")
    assert re.findall(r'span id="(\w+)"', html) == ["a"]


def test_ruby_that_writes_the_plugin_anew_is_named(shown):
    ruby = (
        "require 'jekyll/scholar'\nmodule Jekyll\n  class Scholar\n    def reference_tag(entry)\n    end\n  end\nend\n"
    )
    shown(TWO, files={"_plugins/mine.rb": ruby})
    assert problems(shown.site) == [
        "_plugins/mine.rb:3: Ruby that changes the plugin Scholar cannot run here; the plugin does what it always does"
    ]
