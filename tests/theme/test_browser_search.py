"""Searching and filtering in headless Chromium: what is found, kept in the address, and in lists of thousands."""

import gzip
import json

import pytest
from theme_harness import write
from theme_lab import lab

pytestmark = pytest.mark.browser

ADDRESS = "new Promise(done => setTimeout(() => done(location.search), 60))"


def test_search_and_facets_keep_their_state_in_the_address(page, url):
    page.go(f"{url}/publications.html")
    shown = "[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility()).length"
    assert page.eval(shown) == 60
    page.eval("document.querySelector('[data-facet=type][data-value=preprint]').click()")
    assert page.eval(shown) == 10
    assert page.eval(ADDRESS) == "?type=preprint"
    assert page.eval("document.querySelector('[data-value=preprint]').ariaPressed") == "true"
    page.eval(
        "(i => { i.value = 'CUSPS'; i.form.requestSubmit(); })(document.querySelector('.publication-filters input'))"
    )
    assert page.eval(ADDRESS) == "?type=preprint&q=CUSPS"
    few = page.eval(shown)
    assert 0 < few < 10
    assert page.eval("document.querySelector('.found output').textContent") == f"{few} publications"
    page.go(f"{url}/publications.html?type=preprint&q=CUSPS")
    assert page.eval(shown) == few
    page.eval("document.querySelector('.reset').click()")
    assert page.eval(ADDRESS) == ""
    all_shown = f"(look => look(look))(look => {shown} === 60 ? done({shown}) : setTimeout(look, 20, look))"
    assert page.eval(f"new Promise(done => {all_shown})") == 60  # those far down follow in idle time
    page.eval(
        "(i => { i.value = 'nothing like it'; i.form.requestSubmit(); })(document.querySelector('.publication-filters input'))"
    )
    assert page.eval(shown) == 0
    assert page.eval("document.querySelector('.nothing-found').checkVisibility()")


def test_words_are_found_without_their_accents(page, url):
    page.go(f"{url}/publications.html?q=mělnik")
    assert page.eval("[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility()).length") > 0


def test_search_page_finds_in_the_sites_own_index(page, url, folder):
    academic = lab()
    academic.exports.index = "/index.json"
    write(folder / "own", academic=academic, only=("search", "publications"))
    page.go(f"{url}/own/search.html?q=julia")
    page.eval("new Promise(r => setTimeout(r, 200))")
    assert page.eval("document.querySelector('.results a').textContent") == "Júlia Szivárvány"
    assert page.eval("document.querySelector('.found').textContent") == "1 found"


def test_control_k_leads_to_the_search(page, url, folder):
    write(folder / "keys", only=("search", "publications", "404"))

    def press(**keys):
        page.eval(f"document.dispatchEvent(new KeyboardEvent('keydown', {json.dumps({'cancelable': True, **keys})}))")

    page.go(f"{url}/keys/publications.html")
    press(key="k")
    assert page.eval("document.activeElement.type") != "search"
    press(key="k", ctrlKey=True)
    assert page.eval("document.activeElement.type") == "search"
    page.go(f"{url}/keys/404.html")
    page.eval(
        "document.querySelector('.site-search').addEventListener('click', e => { e.preventDefault(); seen = 1; })"
    )
    press(key="k", metaKey=True)
    assert page.eval("seen") == 1


@pytest.fixture(scope="module")
def thousands(folder):
    """A list of 5,000 papers, split by year, and the index that knows all of them."""
    academic = lab(papers=5000)
    split(academic)
    out = folder / "of5000"
    write(out, academic=academic, only=("publications",))
    index = [
        {
            "kind": "publication",
            "title": entry.title,
            "url": entry.url,
            "text": ", ".join(author.name for author in entry.authors),
            "year": entry.year,
            "type": entry.kind,
        }
        for entry in academic.publications
    ]
    (out / "index.json").write_text(json.dumps(index))
    return academic, out / "publications.html"


def split(academic, here=400):
    """What the plugin does to a long list: the first years stand here, the others on pages of their own."""
    total = 0
    for year in academic.years:
        if total > here:
            year.url, year.publications = f"/publications/{year.year}/", []
        total += year.count
    academic.exports.index = "/of5000/index.json"


FOUND = "document.querySelector('.found output').textContent"

LISTED = "document.querySelectorAll('.publication-list ~ .entries .entry').length"

SHOWN = "[...document.querySelectorAll('.publication-list .entry')].filter(e => e.checkVisibility()).length"


def type_words(page, words):
    page.eval(
        f"(() => {{ const i = document.querySelector('.publication-filters input'); i.value = {json.dumps(words)};"
        " i.form.requestSubmit(); })()"
    )


def test_thousands_of_papers_stay_light(thousands, folder):
    write(folder / "of500", academic=lab(papers=500), only=("publications",))
    for path in (thousands[1], folder / "of500" / "publications.html"):
        assert len(gzip.compress(path.read_bytes())) <= 400_000


def test_a_list_split_by_year_is_filtered_as_a_whole(page, url, thousands):
    academic, _ = thousands
    oldest = min(entry.year for entry in academic.publications)
    wanted = sum(entry.kind == "thesis" and entry.year == oldest for entry in academic.publications)
    page.go(f"{url}/of5000/publications.html?type=thesis&q={oldest}")
    page.until(LISTED)
    assert page.eval(FOUND).split()[0] == str(wanted)
    assert page.eval("document.querySelector('.chip[data-value=thesis]').ariaPressed") == "true"
    assert page.eval(SHOWN) == 0
    assert page.eval("performance.getEntriesByType('resource').filter(e => e.name.includes('index.json')).length") == 0
    page.eval("document.querySelector('.publication-filters .reset').click()")
    page.until(f"{SHOWN} > 100")
    assert page.eval(LISTED) == 0
    page.until("location.search === ''")


def test_what_a_filter_finds_is_listed_to_its_end_as_the_reader_goes_on(page, url, thousands):
    academic, _ = thousands
    wanted = sum(entry.kind == "journal" for entry in academic.publications)
    page.go(f"{url}/of5000/publications.html?type=journal")
    page.until(LISTED)
    assert page.eval(LISTED) < wanted
    page.eval(
        "(async () => { let seen = -1; const list = document.querySelector('.publication-list ~ .entries');"
        " while (list.children.length !== seen || seen < 400) { seen = list.children.length; list.lastChild.scrollIntoView();"
        " await new Promise(r => setTimeout(r, 120)); } })()"
    )
    assert page.eval(LISTED) >= 400


def test_an_answer_that_comes_late_does_not_undo_a_later_choice(page, url, thousands):
    assert thousands
    page.go(f"{url}/of5000/publications.html")
    page.eval(
        "(() => { window.Worker = undefined; const real = window.fetch; window.fetch = async (...of) => {"
        " await new Promise(r => setTimeout(r, 300)); window.answered = true; return real(...of); }; })()"
    )
    type_words(page, "ripples")
    type_words(page, "")
    page.until("window.answered")
    page.eval("new Promise(r => setTimeout(r, 200))")
    assert page.eval(LISTED) == 0
    assert page.eval(SHOWN) > 100


def test_without_the_index_a_split_list_filters_what_stands_on_the_page(page, url, thousands):
    assert thousands
    page.go(f"{url}/of5000/publications.html")
    everything = page.eval(SHOWN)
    page.eval("window.Worker = undefined; window.fetch = () => Promise.reject(new Error('offline'))")
    type_words(page, "ripples")
    page.until(f"{SHOWN} < {everything}")
    assert page.eval(SHOWN) > 0


def test_without_a_script_the_years_of_a_split_list_are_links(page, url, thousands):
    academic, _ = thousands
    page.script(on=False)
    page.go(f"{url}/of5000/publications.html")
    page.script(on=True)
    links = page.eval("[...document.querySelectorAll('.year-row .quiet')].map(a => a.getAttribute('href'))")
    assert links == [year.url for year in academic.years if not year.publications]
