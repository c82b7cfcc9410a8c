"""Every kind of page of the theme, served, and a browser to look at it."""

import json

import pytest
from theme_browser import Browser, served
from theme_harness import write


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Every kind of page, an icon, and the index that the search looks in."""
    out = tmp_path_factory.mktemp("theme")
    write(out, settings={"ACADEMIC_FAVICON": "/favicon.svg"})
    (out / "favicon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    index = [
        {"kind": "publication", "title": "Far away", "url": "/far/", "text": "N. Body", "year": 1999, "type": "journal"}
    ]
    index += [{"kind": "person", "title": "Júlia Szivárvány", "url": "/people/julia/", "text": "Rainbows"}]
    (out / "index.json").write_text(json.dumps(index))
    return out


@pytest.fixture(scope="module")
def url(folder):
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser(chromium):
    browser = Browser(chromium)
    yield browser
    browser.close()


@pytest.fixture
def page(browser):
    browser.script(True)
    browser.size(1280)
    return browser
