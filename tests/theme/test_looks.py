"""What a reader sees and no other test asks for: boxes, long names and lines, two scripts in one line, paper."""

import pytest
from PIL import Image
from theme_browser import Browser, served

from pelican_academic.plugin.run import run

TITLE = "Wirtschaftswissenschaftsforschungsgruppe an der Küste"
LONG = "Maximiliana-Theodora Brückner-Wattenschlickforscherin"
PEOPLE = (LONG, "Bo Reedham", "Cy Pixel", "Di Voxel")
THINGS = ("salt marshes", "reed warblers", "tidal creeks", "mud flats", "eel grass", "oyster banks")
PAPERS = "\n".join(
    f"@article{{p{n}, title={{A long look at {thing} and their shores}}, author={{Quill, Ada and Reedham, Bo}}, journal={{Journal of Mud}}, "
    f"year={{2024}}, url={{https://shore.example/{n}}}, note={{{'mud' * 30}}}}}"
    for n, thing in enumerate(THINGS)
)
BIB = """\
<div class="row"><div id="{{ entry.key }}"><div class="title">{{ entry.title }}</div>
<div class="author">{% for author in entry.author_array %}{{ author.first }} {{ author.last }}, {% endfor %}</div>
<div class="periodical"><em>{{ entry.journal }}</em>, {{ entry.year }}</div>
<div class="links"><a class="bibtex btn">Bib</a><a class="btn" href="/tides.pdf">PDF</a></div><div class="bibtex hidden"><pre>{{ entry.note }}</pre></div></div></div>
"""
SITE = {
    "_config.yml": f"title: {TITLE}\nlang: en\ncollections: {{people: {{output: true}}}}\nplugins: [jekyll-scholar]\n"
    "scholar: {source: /_bibliography, bibliography: papers.bib, bibliography_template: bib, group_by: year}\n",
    "_people/eli.md": "---\nlayout: person\ntitle: Eli Texel\nalumni: true\nposition: Postdoc\n"
    "now: Professor, <em>Tide Institute</em>\n---\nLeft.\n",
    "_people/fay.md": "---\nlayout: person\ntitle: Fay Quill\nposition: Professor\n---\nReads mud.\n",
    "index.md": "---\nlayout: about\ntitle: Home\npermalink: /\nprofile:\n  image: face.png\n  more_info: <p>Fen Hall</p>\n---\n"
    "The tide turns twice a day, and so do we, who read what it leaves behind on the shore of the fen.\n",
    "box.md": '---\nlayout: page\ntitle: Boxes\n---\n<div class="card" style="border: 1px solid"><div class="card-body">Tides turn.</div></div>\n'
    '<div class="tint" style="background-color: #dfe8e4"><p>Mud stays.</p></div>\n'
    '<div class="wrap"><div><p>Tides turn.</p><p class="second">Mud stays.</p></div></div>\n'
    '<div class="row"><div class="col-xs-2 col-md-2 when">2019 - 2024</div><div class="col-xs-10 col-md-10">Read.</div></div>\n',
    "parts.md": '---\nlayout: page\ntitle: Parts\n---\n<div style="display:table;width:100%"><div style="display:table-cell;width:50%"></div>'
    '<div class="cell" style="display:table-cell">People</div><div style="display:table-cell;width:50%"></div></div>\n'
    '<article class="one"><p>Sand.</p><p class="eyebrow">What we do</p><h2 class="does">Tides</h2></article><article class="two"><p>Mud.</p></article>\n'
    '<ul class="social-icons"><li>Fen</li></ul>\n<div class="six columns"><p>Sand.</p></div><div class="columns"><p>Mud.</p></div><div class="row"><div class="grid-sizer wraps"><p>Silt.</p></div></div>\n'
    '<p><a class="button here" href="/">One</a><a class="button there" href="/">Two</a></p>\n<p><label>Year<select class="when"><option>2020</option></select></label></p>\n',
    "crew.md": "---\nlayout: page\ntitle: Crew\npermalink: /team/\n---\n"
    + "".join(
        f'<div class="c"><img src="/face.png"><h4>{name}</h4><p>Student</p><ul><li><a href="/a">site</a></li><li><a href="/b">mail</a></li></ul></div>'
        for name in PEOPLE
    )
    + "\n",
    "papers.md": "---\nlayout: page\ntitle: Publications\npermalink: /publications/\n---\n"
    '<div class="publications">\n\n{% bibliography %}\n\n</div>\n',
    "_bibliography/papers.bib": PAPERS,
    "_layouts/bib.html": BIB,
    "ar.md": '---\nlayout: page\ntitle: المد\nlang: ar\npermalink: /ar/\n---\nنقرأ الطين.\n\n<p><a href="/">We read mud.</a></p>\n',
}
EDGE = """(selector, letter) => { const range = document.createRange(), text = document.querySelector(selector).firstChild;
    range.setStart(text, letter); range.setEnd(text, letter + 1); return range.getBoundingClientRect().x; }"""
APART = """(one, other) => { const [a, b] = [one, other].map(s => document.querySelector(s).getBoundingClientRect());
    return a.right <= b.left || a.bottom <= b.top || b.bottom <= a.top; }"""
FITS = "(selector) => [...document.querySelectorAll(selector)].every(e => e.scrollWidth <= e.clientWidth + 1)"
RIGHT = "(selector) => document.querySelector(selector).getBoundingClientRect().right"
LEFT = "(selector) => document.querySelector(selector).getBoundingClientRect().left"
STYLE = "(selector, name) => getComputedStyle(document.querySelector(selector))[name]"


@pytest.fixture(scope="module")
def browser(tmp_path_factory, chromium):
    """One browser on one site; ``ask(path, function, *arguments)`` gives what the function says on a page."""
    root = tmp_path_factory.mktemp("looks")
    for path, text in SITE.items():
        (root / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / path).write_text(text, "utf-8")
    Image.new("RGB", (300, 400), "teal").save(root / "site" / "face.png")
    run(root / "site", root / "output", {"ACADEMIC_PICTURES": False})
    browser = Browser(chromium)
    with served(root / "output") as url:

        def ask(path, function, *arguments):
            if browser.shown != path:
                browser.go(f"{url}{path}").settle()
                browser.shown = path
            return browser.eval(f"({function})(...{list(arguments)!r})")

        browser.ask, browser.shown = ask, ""
        yield browser
    browser.close()


@pytest.mark.browser
def test_a_box_keeps_its_text_off_its_edge_and_paragraphs_in_boxes_are_apart(browser):
    browser.size(1280)
    assert float(browser.ask("/box.html", STYLE, ".second", "marginTop").removesuffix("px")) >= 12
    assert float(browser.ask("/box.html", STYLE, ".card", "paddingLeft").removesuffix("px")) >= 8
    assert float(browser.ask("/box.html", STYLE, ".tint", "paddingLeft").removesuffix("px")) >= 8


@pytest.mark.browser
def test_a_label_stands_by_its_heading_and_boxes_stand_apart(browser):
    browser.size(1280)
    gap = "(one, other) => { const [a, b] = [one, other].map(s => document.querySelector(s).getBoundingClientRect()); return b.top - a.bottom; }"
    assert browser.ask("/parts.html", gap, ".eyebrow", ".does") < 10
    assert browser.ask("/parts.html", gap, ".one p", ".eyebrow") > 20
    assert browser.ask("/parts.html", gap, ".one", ".two") > 30
    assert browser.ask("/parts.html", STYLE, ".social-icons", "listStyleType") == "none"
    assert browser.ask("/parts.html", STYLE, ".six.columns", "columnWidth") == "auto"  # of an old framework's grid
    assert browser.ask("/parts.html", STYLE, ".columns:not(.six)", "columnWidth") == "256px"
    assert browser.ask("/parts.html", LEFT, ".there") - browser.ask("/parts.html", RIGHT, ".here") >= 16
    assert browser.ask("/parts.html", STYLE, ".when", "marginLeft") == "6.4px"
    assert browser.ask("/parts.html", STYLE, ".wraps", "display") == "block"  # as large as what it holds


@pytest.mark.browser
def test_a_word_of_a_narrow_layout_cell_stays_whole_and_a_source_takes_no_room(browser):
    browser.size(360)
    assert browser.ask("/parts.html", "() => document.querySelector('.cell').getBoundingClientRect().height") < 40
    source = "() => getComputedStyle(document.body.appendChild(document.createElement('source'))).display"
    assert browser.ask("/parts.html", source) == "none"
    browser.size(1280)


@pytest.mark.browser
def test_dates_of_a_narrow_column_stand_in_one_line_on_a_phone(browser):
    height = "(selector) => document.querySelector(selector).getBoundingClientRect().height"
    for width in (360, 1280):
        browser.size(width)
        assert browser.ask("/box.html", height, ".when") < 40
    assert browser.ask("/box.html", LEFT, ".when + div") > browser.ask("/box.html", LEFT, ".when") + 50


@pytest.mark.browser
def test_long_names_lie_over_nothing(browser):
    browser.size(1280)
    assert browser.ask("/team/", APART, ".site-name > span", ".site-nav a")
    for width in (320, 360, 1280):
        browser.size(width)
        assert browser.ask("/team/", FITS, ".portrait-called")
        assert browser.ask("/team/", "() => document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_the_years_of_a_list_in_a_box_stand_in_the_margin_and_its_folds_hold_long_lines(browser):
    browser.size(1280)
    assert browser.ask("/publications/", LEFT, ".year") < browser.ask("/publications/", LEFT, ".written") - 100
    assert browser.ask("/publications/", STYLE, ".written summary", "listStyleType") == "none"
    browser.size(360)
    browser.ask("/publications/", "() => document.querySelectorAll('.written details').forEach(d => d.open = true)")
    assert browser.ask("/publications/", FITS, ".written pre")


@pytest.mark.browser
def test_paper_has_a_written_list_in_its_size(browser):
    browser.size(1280, media="print")
    assert browser.ask("/publications/", STYLE, ".written", "fontSize") == "13.3333px"
    browser.size(1280)


@pytest.mark.browser
def test_where_somebody_is_now_is_set_as_it_is_marked(browser):
    browser.size(1280)
    assert browser.ask("/team/", "() => document.querySelector('.alumnus em').textContent") == "Tide Institute"


@pytest.mark.browser
def test_an_english_sentence_on_an_arabic_page_ends_at_its_right(browser):
    browser.size(1280)
    assert browser.ask("/ar/", "() => document.documentElement.dir") == "rtl"
    assert browser.ask("/ar/", EDGE, ".prose p > a", 11) > browser.ask("/ar/", EDGE, ".prose p > a", 0)
    assert browser.ask("/ar/", STYLE, ".colophon p", "unicodeBidi") == "plaintext"


@pytest.mark.browser
def test_what_a_paper_of_a_written_list_offers_stands_in_one_row(browser):
    row = """() => ['.links a', '.links ~ .fold summary', '.links ~ .actions > *'].map(s => document.querySelector(`.written ${s}`))
        .map(e => Math.round(e.getBoundingClientRect().bottom))"""
    bottoms = browser.ask("/publications/", row)
    assert max(bottoms) - min(bottoms) <= 3


@pytest.mark.browser
def test_the_portrait_of_a_home_page_stands_beside_its_first_words(browser):
    tops = "() => ['.profile img', '.profile ~ p'].map(s => document.querySelector(s).getBoundingClientRect().top)"
    picture, words = browser.ask("/", tops)
    assert abs(picture - words) < 20
    assert "Fen Hall" in browser.ask("/", "() => document.querySelector('.profile').textContent")
    assert browser.ask("/", "() => document.querySelectorAll('main img[src$=\"face.png\"]').length") == 1


@pytest.mark.browser
def test_a_name_of_many_initials_breaks_where_a_line_ends(browser):
    browser.size(320)
    long = browser.ask(
        "/publications/",
        """() => { const name = document.createElement('span'); name.className = 'name';
        name.textContent = 'A. B. C. D. E. F. G. H. I. J. K. L. M. N. O. P. Q. R. Quill-Reedham'; const all = document.createElement('div');
        all.className = 'authors'; all.append(name); document.querySelector('main').append(all);
        return document.documentElement.scrollWidth; }""",
    )
    browser.size(1280)
    browser.shown = ""
    assert long <= 320


@pytest.mark.browser
def test_links_of_a_person_stand_in_a_row_without_marks(browser):
    browser.size(1280)
    assert browser.ask("/team/", STYLE, ".portrait-card ul", "listStyleType") == "none"
    tops = "() => [...document.querySelector('.portrait-card ul').children].map(item => item.offsetTop)"
    assert len(set(browser.ask("/team/", tops))) == 1
