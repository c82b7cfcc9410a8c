"""A page that lists publications in its own text, as a reader meets it: built, searched, filtered, seen by axe."""

import re

import pytest
from theme_browser import Browser, package, served

from pelican_academic.plugin.run import run

SUBJECTS = ("salt marshes", "reed warblers", "tidal creeks", "mud flats", "eel grass", "herons in winter", "river mouths",
            "oyster banks", "spring tides", "brown shrimps")  # fmt: skip
ITEMS = [
    f"- Quill A, Reed B. A long look at {subject} and what they mean to us. *Journal of Marsh Studies* 12, {i}-{i + 9} "
    f"({2023 - i // 4})."
    for i, subject in enumerate(SUBJECTS)
]
SITE = {
    "_config.yml": "title: Marsh Lab\nurl: https://marsh.example\n",
    "_people/ada.md": "---\nlayout: person\ntitle: Ada Quill\n---\nAda looks at mud.\n",
    "boxes.md": "---\nlayout: page\ntitle: Publications in boxes\n---\n<ol>"
    + "".join(
        f'<li><div class="row"><div class="col col-sm-2"><abbr>JMS</abbr></div><div class="col-sm-8"><div class="title">A long '
        f'look at {subject}</div><div class="author">A. Quill, B. Reed</div><div><em>Marsh Studies</em>, 2020</div></div></div></li>'
        for subject in SUBJECTS
    )
    + "</ol>\n",
    "papers.md": "---\nlayout: page\ntitle: Publications in order\n---\n"
    + "\n".join(item.replace("- ", "1. ", 1) for item in ITEMS)
    + "\n",
    "publications.md": "---\nlayout: page\ntitle: Publications\n---\nSome of our papers.\n\n"
    + "\n\n".join(
        f"## {2023 - part}\n\n" + "\n".join(ITEMS[4 * part : 4 * part + 4]) for part in range(3)
    )
    + "\n",
}  # fmt: skip
CONFIG = SITE["_config.yml"] + "collections:\n  people:\n    output: true\n"
SHOWN = "[...document.querySelectorAll('.written')].filter(e => e.checkVisibility()).length"
YEARS = "[...document.querySelectorAll('.year-row')].filter(e => e.checkVisibility()).map(e => e.querySelector('.year').textContent)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("written")
    for path, text in (SITE | {"_config.yml": CONFIG}).items():
        (root / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / path).write_text(text, "utf-8")
    run(root / "site", root / "output", {"ACADEMIC_PICTURES": False})
    return root / "output"


def test_the_list_has_what_a_list_from_data_has(folder):
    page = (folder / "publications.html").read_text("utf-8")
    assert page.count('class="written"') == len(ITEMS)
    assert page.count('class="name member"') == len(ITEMS)
    assert "css/written.css" in page
    assert 'data-facet="type"' in page or "publication-filters" in page
    assert page.count("@article{") == len(ITEMS)
    assert [int(count) for count in re.findall(r'year-count">(\d+) papers', page)] == [4, 4, 2]
    assert "<!--paper" not in page
    assert page.index("Some of our papers.") < page.index("publication-filters") < page.index('class="written"')


@pytest.mark.browser
def test_a_template_s_boxes_have_the_type_of_our_entries_and_its_columns(folder, chromium):
    sizes = (
        "['.title', '.author'].map(s => parseFloat(getComputedStyle(document.querySelector('.written ' + s)).fontSize))"
    )
    edges = "document.querySelector('.title').getBoundingClientRect().left - document.querySelector('abbr').getBoundingClientRect().right"
    browser = Browser(chromium)
    try:
        with served(folder) as url:
            browser.size(1280)
            browser.go(f"{url}/boxes.html").settle()
            title, author = browser.eval(sizes)
            assert title > 1.3 * author
            assert browser.eval(edges) > 0
    finally:
        browser.close()


@pytest.mark.browser
def test_it_is_searched_and_seen(folder, chromium):
    axe = package("axe-core/axe.min.js").read_text()
    browser = Browser(chromium)
    watch = "new Promise(done => { let sum = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) sum += e.value; }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 200); })"
    ask = "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' '))]))"
    try:
        with served(folder) as url:
            for width, dark in ((1280, False), (360, True)):
                browser.size(width, dark=dark)
                browser.go(f"{url}/publications.html").settle()
                assert browser.eval("document.documentElement.scrollWidth") <= width
                assert browser.eval(watch) < 0.001
                browser.eval(axe)
                assert browser.eval(ask) == []
                assert browser.complaints() == []
            browser.size(1280)
            browser.go(f"{url}/publications.html?q=creeks")
            assert (browser.eval(SHOWN), browser.eval(YEARS)) == (1, ["2023"])
            browser.eval("document.querySelector('.reset').click()")
            assert (browser.eval(SHOWN), browser.eval(YEARS)) == (10, ["2023", "2022", "2021"])
            browser.go(f"{url}/papers.html?q=creeks")
            assert browser.eval(SHOWN) == 1
            assert browser.eval("[...document.querySelectorAll('.written')].find(e => e.checkVisibility()).value") == 3
            browser.script(False)
            browser.go(f"{url}/publications.html")
            assert "A long look at brown shrimps" in str(browser.call("Accessibility.getFullAXTree")["nodes"])
    finally:
        browser.close()


@pytest.mark.browser
def test_what_comes_back_far_down_follows_and_takes_its_term_along(tmp_path, chromium):
    numbers = [
        f"Quill A, Reed B. A long look at marsh number {i} of the coast. *Marsh Studies* {i}, 1-9 ({2023 - i // 40})."
        for i in range(80)
    ]
    terms = "<dl>" + "".join(f"<dt>No. {i}</dt><dd>{item}</dd>" for i, item in enumerate(numbers)) + "</dl>"
    listed = terms.replace("*Marsh Studies*", "<em>Marsh Studies</em>")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "_config.yml").write_text("title: Marsh Lab\n")
    (tmp_path / "site" / "publications.html").write_text(f"---\nlayout: page\ntitle: Publications\n---\n{listed}\n")
    run(tmp_path / "site", tmp_path / "output", {"ACADEMIC_PICTURES": False})
    browser = Browser(chromium)
    terms_shown = "[...document.querySelectorAll('dt')].filter(e => e.checkVisibility()).length"
    done = f"new Promise(done => {{ const look = () => {SHOWN} === 80 ? done({terms_shown}) : setTimeout(look, 20); look(); }})"
    reset = "document.querySelector('.reset').click()"
    try:
        with served(tmp_path / "output") as url:
            browser.go(f"{url}/publications.html?q=number+71+of")
            assert (browser.eval(SHOWN), browser.eval(terms_shown)) == (1, 1)
            assert 10 <= browser.eval(f"{reset}, {SHOWN}") < 80
            assert browser.eval(done) == 80
            browser.eval(f"{reset}, document.querySelector('.publication-filters input').value = 'number 71 of'")
            browser.eval("document.querySelector('.publication-filters').requestSubmit()")
            assert browser.eval(f"new Promise(done => setTimeout(() => done({SHOWN}), 300))") == 1
    finally:
        browser.close()
