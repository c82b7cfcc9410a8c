"""Every template over fixture records: what is printed, what is escaped, and that nothing is needed."""

import gettext
import gzip
import itertools
import re
import shutil
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup
from theme_harness import SETTINGS, THEME, environment, every_page, item, link, paginated, render
from theme_lab import ALUMNI, HOSTILE, PEOPLE, Record, author, entry, lab, person, spoil

from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.output.stylesheet import write_sheet

PELICAN = {
    "index",
    "article",
    "page",
    "archives",
    "period_archives",
    "author",
    "authors",
    "category",
    "categories",
    "tag",
    "tags",
    "base",
}
OURS = {
    "home",
    "people",
    "person",
    "publications",
    "publication",
    "news",
    "post",
    "projects",
    "project",
    "talks",
    "teaching",
    "software",
    "positions",
    "gallery",
    "search",
    "404",
    "raw",
    "kitchen_sink",
    "talk",
    "course",
    "tool",
    "position",
    "pagination",
    "translations",
}


@pytest.fixture(scope="module")
def env():
    return environment()


def pages(env, academic):
    """{name: soup} of one page of every kind."""
    found = {}
    for name, template, context in every_page(academic):
        page = context.pop("page", None)
        found[name] = BeautifulSoup(render(env, template, page, academic, **context), "lxml")
    return found


@pytest.fixture(scope="module")
def site(env):
    return pages(env, lab())


def test_every_template_that_pelican_and_our_plugin_ask_for_exists():
    assert {path.stem for path in (THEME / "templates").glob("*.html")} >= PELICAN | OURS


def test_every_template_compiles(env):
    for name in env.list_templates(extensions=["html"]):
        env.get_template(name)


def test_block_names_of_pelicans_simple_theme_are_kept(env):
    assert set(env.get_template("base.html").blocks) >= {
        "html_lang", "head", "title", "body", "header", "nav", "content", "footer",
    }  # fmt: skip
    assert "content_title" in env.get_template("index.html").blocks


def test_one_main_one_h1_landmarks_and_skip_link(site):
    for name, soup in site.items():
        if name == "raw":
            continue
        assert len(soup.find_all("main")) == 1, name
        assert len(soup.find_all("h1")) == 1, name
        assert soup.find("a", class_="skip")["href"] == "#content", name
        assert soup.find("header"), name
        assert soup.find("footer"), name
        assert soup.html["lang"] == "en", name
        levels = [int(h.name[1]) for h in soup.find_all(re.compile("^h[1-6]$"))]
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), (name, levels)
        ids = [tag["id"] for tag in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), name


def test_text_is_escaped_wherever_it_stands(env):
    for name, soup in pages(env, spoil(lab(papers=12))).items():
        if name == "raw":
            continue
        assert not soup.find_all("marquee"), name
        assert not soup.find_all(string=re.compile("^49$")), name
    html = pages(env, spoil(lab(papers=12)))["publications"]
    assert HOSTILE in html.text


def test_script_schemes_never_become_links(env):
    academic = lab(papers=3)
    academic.people[0].links[0].url = "javascript:alert(1)"
    academic.publications[0].links[0].url = " JavaScript:alert(1)"
    academic.home.hero.url = "data:text/html,x"
    for name, soup in pages(env, academic).items():
        for tag in soup.find_all(href=True):
            assert not re.match(r"(?i)\s*(javascript|data|vbscript):", tag["href"]), name
    assert link({}, "javascript:x") == ""


@pytest.mark.parametrize(
    "academic",
    [
        lab(people=(), papers=0, alumni=(), empty=True),
        lab(people=PEOPLE[:2], papers=1, alumni=()),
        lab(people=tuple((f"Ada Quill{n}", "phd", ("Sand",), "", "") for n in range(200)), papers=20),
        lab(
            people=(
                ("Bartholomäus-Maximilian von und zu Hohenlohe-Schillingsfürst " * 3, "pi", (), "", ""),
                *PEOPLE[1:3],
            )
        ),
    ],
    ids=["empty", "two", "two hundred", "long names"],
)
def test_any_size_of_lab_prints(env, academic):
    for name, soup in pages(env, academic).items():
        assert name == "raw" or soup.find("h1").text.strip(), name
        for image in soup.find_all("img"):
            assert image.get("src"), name


def test_entry_sets_members_apart_links_them_and_folds_a_long_list(env):
    ada = person("Ada Quill")
    authors = [author(ada, equal=True, own=True), *(author(name=f"Outside Person{n}") for n in range(30))]
    paper = entry(1, [ada], 2026, ("T", "V", "journal", "1", ""), authors=authors, et_al=True)
    soup = BeautifulSoup(env.get_template("macros/publications.html").module.entry(paper), "lxml")
    member = soup.select_one(".authors .member")
    assert member.a["href"] == "/people/ada-quill/"
    assert member.sup.text == "*"
    assert "own" in member["class"]
    assert len(soup.select(".authors .name:not(.member)")) == 30
    assert soup.select_one(".authors details summary").extract().text == "\xa0and 21 more"
    assert len(soup.select(".authors details .name")) == 21
    assert "et al." in soup.select_one(".authors").text
    assert soup.select_one(".authors").text.startswith("A. Quill*, O. Person0, O. Person1, ")
    assert (
        "O. Person8, O. Person9, O. Person10" in soup.select_one(".authors").text
    )  # opened, with a comma at the fold too
    assert [name.text[-1] == "," for name in soup.select(".authors > .name")] == [True] * 9 + [False]


def test_entry_offers_links_abstract_reference_and_ris(site):
    first = site["publications"].select_one(".entry")
    assert [a.text for a in first.select(".actions > a")] == ["PDF", "DOI", "Data"]
    assert [s.text for s in first.select(".actions summary")] == ["Abstract", "Cite"]
    assert first.select_one("[data-copy=ris]")["data-text"].startswith("TY  - JOUR")
    assert first.select_one(".award").text.strip() == "Editors’ choice"
    assert site["publications"].select_one(".badge").text == "Preprint"


def test_paper_page_carries_its_tags_and_data(site):
    soup = site["publication"]
    assert soup.select_one("meta[name=citation_title]")["content"].startswith("Ripples")
    assert '"ScholarlyArticle"' in soup.select_one("script[type='application/ld+json']").text
    assert soup.select_one("pre").text.startswith("@article")
    assert len(soup.select(".entry")) == 3


def test_jsonld_cannot_end_its_script(env):
    academic = lab(papers=1)
    academic.publications[0].jsonld = {"name": "</script><b>x</b>"}
    assert pages(env, academic)["publication"].find("b", string="x") is None


def test_chart_has_a_sentence_and_a_title_for_each_bar(site):
    chart = site["publications"].select_one("svg.chart")
    assert chart["role"] == "img"
    assert chart["aria-label"] == "60 publications from 2016 to 2026, at most 6 a year."
    assert len(chart.select("g > title")) == 11


def test_few_years_are_no_wall_of_bars(env):
    macro = env.get_template("macros/publications.html").module.chart
    kinds = {"journal": 2, "conference": 0, "preprint": 0, "thesis": 0, "other": 0}
    years = [Record(year=year, total=2, kinds=kinds) for year in (2024, 2025, 2026)]
    bars = BeautifulSoup(str(macro(Record(years=years, max=2, total=6))), "lxml").select("rect.journal[x]")
    assert [float(bar["width"]) for bar in bars] == [26, 26, 26]
    assert [float(bar["x"]) for bar in bars] == [0, 39, 78]


def test_a_lost_reader_is_told_once(env):
    said = {
        text: render(env, "404.html", item("Lost", None, "/404.html", kind="404", content=text))
        for text in ("", "<p>Low tide.</p>")
    }
    assert "It may have moved" in said[""]
    assert "It may have moved" not in said["<p>Low tide.</p>"]


def test_a_wide_logo_keeps_its_shape(env):
    page = item("P", None, "/p/", kind="page")
    sizes = {"/wide.png": (400, 100), "/mark.png": (64, 64)}
    for address, size in (("/wide.png", ("112", "28")), ("/mark.png", ("18", "18"))):
        data = Record(src=address, inline=address, width=sizes[address][0], height=sizes[address][1])
        html = render(env, "page.html", page, ACADEMIC_LOGO=address, image=lambda _, data=data: data)
        mark = BeautifulSoup(html, "lxml").select_one(".site-head .site-name img")
        assert (mark["width"], mark["height"]) == size
        assert ("is-wide" in mark.get("class", [])) == (address == "/wide.png")


def test_monogram_stands_where_there_is_no_picture(site):
    soup = site["people"]
    assert [m.text for m in soup.select(".monogram")] == ["DP", "SH"]
    assert len(soup.select(".face img")) == 11
    assert len(soup.select(".alumnus")) == len(ALUMNI)


def test_home_regions_follow_the_sites_order(env):
    academic = lab()
    academic.home.regions = ["news", "mission", "no-such-region"]
    soup = pages(env, academic)["home"]
    text = soup.find("main").text
    assert text.index("Two doctoral positions") < text.index("We read the patterns")
    assert "Supported by" not in text


def test_short_news_prints_itself_without_a_page(env):
    academic = lab()
    academic.news = [item("x", academic.news[0].date, "/x/", content="<p>A short item.</p>", extra={"inline": True})]
    assert "A short item." in pages(env, academic)["news"].select_one(".headline.is-inline").text


def test_pagination_links_both_ways(env):
    context = paginated(lab().news, 2)
    context["articles_page"].has_previous = lambda: True
    context["articles_previous_page"] = Record(url="/index.html")
    soup = BeautifulSoup(render(env, "index.html", **context), "lxml")
    assert [a["rel"][0] for a in soup.select(".pager a")] == ["prev", "next"]


def test_raw_prints_the_document_and_nothing_else(env):
    page = item("R", None, "/r/", raw_html="<!DOCTYPE html><title>r</title>")
    assert render(env, "raw.html", page).strip() == "<!DOCTYPE html><title>r</title>"


def test_settings_choose_accent_type_scheme_and_portraits(env):
    page = item("P", None, "/p/", kind="page")
    settings = {"ACADEMIC_ACCENT": ("#24479c", "#a3b9f2"), "ACADEMIC_TYPE": "system", "ACADEMIC_PORTRAITS": "grey"}
    html = render(env, "page.html", page, **settings, ACADEMIC_SCHEME="dark", ACADEMIC_TOKENS={"page": "80rem"})
    soup = BeautifulSoup(html, "lxml")
    assert "--accent-day:#24479c" in html
    assert "--page:80rem" in html
    assert soup.html["data-type"] == "system"
    assert soup.html["data-scheme"] == "dark"
    assert "woff2" not in html
    assert "fonts.css" not in html
    assert "faces.css" not in html
    english = render(env, "page.html", page)
    page.lang = "el"
    greek = render(env, "page.html", page)
    assert '<noscript><link rel="stylesheet" href="/theme/css/faces.css"></noscript>' in english
    assert BeautifulSoup(greek, "lxml").select_one("head > link[href$='faces.css']")
    asked = [
        [link["href"] for link in BeautifulSoup(html, "lxml").select("link[rel=preload]")] for html in (english, greek)
    ]
    assert [face for face in asked[1] if face not in asked[0]] == [
        f"/theme/fonts/{face}-greek.woff2" for face in ("serif", "display", "sans")
    ]
    assert 'data-accent="plum"' in render(env, "page.html", page, ACADEMIC_ACCENT="plum")


def test_compatibility_sheet_is_asked_for_only_where_used(env):
    page = item("P", None, "/p/", kind="page")
    assert "compat.css" not in render(env, "page.html", page)
    page.compat = True
    assert "compat.css" in render(env, "page.html", page)


def test_no_template_names_another_host(site):
    for name, soup in site.items():
        for tag in soup.select("script[src], link[href], img[src], iframe[src]"):
            address = tag.get("src") or tag["href"]
            assert not re.match(r"(https?:)?//", address), (name, address)


def test_weights(tmp_path):
    """CSS at most 16 kB as pages load it, script at most 12 kB, first view's type at most 130 kB."""
    static = THEME / "static"
    shutil.copytree(static / "css", tmp_path / "css")
    write_sheet(tmp_path, Kept())
    loaded = [tmp_path / "css" / f"{name}.css" for name in ("site", "compat", "written", "faces")]
    assert sum(len(gzip.compress(p.read_bytes(), 9)) for p in loaded) <= 16_000
    assert sum(len(gzip.compress(p.read_bytes(), 9)) for p in static.glob("js/*.js")) <= 12_000
    faces = [static / "fonts" / f"{face}-{{}}.woff2" for face in ("serif", "display", "sans")]
    assert sum(Path(str(face).format("latin")).stat().st_size for face in faces) <= 50_000  # what every page loads
    western = [file for file in static.glob("fonts/*-latin*.woff2") if re.search(r"-latin(-italic)?\.", file.name)]
    assert sum(file.stat().st_size for file in western) <= 130_000
    assert {p.name for p in static.glob("fonts/OFL-*.txt")}
    assert {p.name for p in static.glob("icons/LICENSE*")}


def test_style_sheets_keep_the_habits():
    for path in (THEME / "static" / "css").glob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        for line in text.splitlines():
            assert not re.match(r"\s*#[a-z]", line), (path.name, line)
        before_print = text.split("@layer print {")[0]
        assert "!important" not in before_print, path.name
        assert "http" not in before_print, path.name


def test_colours_of_every_preset_are_legible():
    """Accent on paper and text on band: at least 4.5:1 in both schemes."""
    tokens = (THEME / "static" / "css" / "tokens.css").read_text()
    pairs = re.findall(r"--accent-day: (#\w{6}); --accent-night: (#\w{6})", tokens)
    assert len(pairs) == 6
    for day, night in pairs:
        assert contrast(day, "#fcfcfa") >= 4.5, day
        assert contrast(night, "#121615") >= 4.5, night
        assert contrast(night, "#1d2724") >= 4.5


def contrast(one, other):
    def light(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_templates_load_from_the_folder_that_themes_use():
    from pelican_academic import theme_path

    assert Path(theme_path(), "templates", "base.html").is_file()
    assert isinstance(environment().loader, jinja2.FileSystemLoader)
    assert SETTINGS["THEME_STATIC_DIR"] == "theme"


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt", "it", "sv", "zh", "ja", "ko", "ar", "fa", "nl", "he"])
def test_interface_speaks_each_language_wholly(language):
    translations = gettext.translation("academic", THEME / "locale", [language])
    soup = pages(environment(translations=translations), lab())["publications"]
    assert soup.select_one(".skip").text not in {"Skip to content", ""}
    assert soup.select_one(".year-count").text != "6 papers"
    for one, many in (("%(num)s paper", "%(num)s papers"), ("%(num)s project", "%(num)s projects")):
        assert {translations.ngettext(one, many, n) for n in (0, 2, 5, 11, 100)}.isdisjoint({one, many})


def test_every_message_of_the_templates_stands_in_every_catalog():
    calls = re.compile(r'(?<!n)_\("((?:[^"\\]|\\.)*)"')
    messages = {m for path in (THEME / "templates").rglob("*.html") for m in calls.findall(path.read_text())}
    assert len(messages) > 100
    for catalog in (THEME / "locale").glob("*/LC_MESSAGES/academic.mo"):
        with catalog.open("rb") as file:
            assert messages <= set(gettext.GNUTranslations(file)._catalog), catalog


def test_every_setting_and_partial_is_documented():
    manual = (THEME.parent / "docs" / "theme.md").read_text()
    text = "".join(path.read_text() for path in (THEME / "templates").rglob("*.html"))
    unsaid = {name for name in re.findall(r"ACADEMIC_[A-Z_]+", text) if name not in manual}
    assert unsaid == {"ACADEMIC_PAGEFIND"}  # the plugin sets it
    for path in (THEME / "templates" / "partials" / "home").glob("*.html"):
        assert path.stem in manual


def test_a_course_number_is_no_link(env):
    page = item("Tides", None, "/t/", kind="course", code="GEO 214", repository="")
    soup = BeautifulSoup(render(env, "course.html", page), "lxml")
    assert "GEO 214" in soup.select_one(".facts").text
    assert not soup.select(".facts a")


@pytest.mark.parametrize(
    ("said", "shown"), [("Reads mud.", "Reads mud."), ("Reads mud. " * 20, "the patterns that water")]
)
def test_the_footer_says_what_a_site_is_in_a_few_words(env, said, shown):
    page = item("P", None, "/p/", kind="page")
    settings = {"ACADEMIC_ADDRESS": None, "ACADEMIC_AFFILIATION": None, "SITESUBTITLE": said}
    soup = BeautifulSoup(render(env, "page.html", page, **settings), "lxml")
    assert shown in soup.address.get_text()
    assert len(soup.address.get_text()) < 160


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"venue": "Mud", "detail": "14(3)"}, "Mud, 14(3) (2024)"),
        ({"venue": "", "type_label": "", "detail": "14(3)"}, "14(3) (2024)"),
        ({"venue": "", "type_label": "Other", "detail": "", "kind": "other"}, "(2024)"),
        ({"venue": "", "type_label": "Other", "detail": "", "kind": "other", "year": 0}, None),
        ({"venue": "", "type_label": "Report", "detail": "", "kind": "other"}, "Report (2024)"),
        ({"venue": "", "type_label": "", "detail": "", "kind": "book", "publisher": "Fen"}, "Fen (2024)"),
    ],
)
def test_the_line_of_a_paper_says_what_is_known_and_no_comma_more(env, fields, line):
    row = ("Tides", "Mud", "journal", "14(3)", "")
    paper = entry(
        1, [], fields.get("year", 2024), row, **{key: value for key, value in fields.items() if key != "year"}
    )
    source = '{% from "macros/publications.html" import venue with context %}{{ venue(entry) }}'
    found = BeautifulSoup(env.from_string(source).render(entry=paper), "lxml").p
    assert (found and " ".join(found.text.split())) == line


def test_hebrew_reads_from_the_right(env):
    page = item("גאות", None, "/he/", kind="page", lang="he")
    assert BeautifulSoup(render(env, "page.html", page), "lxml").html["dir"] == "rtl"
