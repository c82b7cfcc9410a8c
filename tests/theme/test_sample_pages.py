"""The built sample lab in headless Chromium and the Nu HTML checker: every page, no fault."""

import gzip
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from theme_audit import audit, kinds, pages
from theme_browser import package, served

ROOT = Path(__file__).parent.parent.parent
# What the checker's CSS has not learnt yet, by its words: container queries, MathML's display value.
UNKNOWN_TO_THE_CHECKER = (
    "container-type",
    "@container",
    "Unknown dimension",
    "“math” is not a “display” value",
    "var(--measure)",
)


def checked(*arguments):
    """What the Nu HTML checker says, message by message."""
    jar = package("vnu-jar/build/dist/vnu.jar")
    command = ["java", "-Xss8m", "-jar", str(jar), "--errors-only", "--format", "json", *map(str, arguments)]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        if os.environ.get("ACADEMIC_REQUIRE_NPM"):
            raise
        pytest.skip("java is not installed; the Nu HTML checker runs on it")
    return [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in json.loads(answer.stderr)["messages"]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("sample")
    search = "pagefind" if importlib.util.find_spec("pagefind") else "index"
    command = [sys.executable, "-m", "pelican", "-o", str(out), "-e", f'ACADEMIC_SEARCH="{search}"']
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out


@pytest.mark.browser
def test_every_page_stays_in_its_place_and_asks_nobody_else(browser, folder):
    addresses = pages(folder)
    assert len(addresses) > 100
    with served(folder) as url:
        faults = {address: found for address in addresses if (found := audit(browser, url + address, loads=(360,)))}
    assert faults == {}


@pytest.mark.browser
def test_axe_finds_nothing_on_a_page_of_each_kind(browser, folder):
    axe = package("axe-core/axe.min.js").read_text()
    chosen = kinds(folder, pages(folder))
    assert {"home", "people", "person", "publications", "publication", "post", "project", "search"} <= set(chosen)
    with served(folder) as url:
        faults = {kind: found for kind, one in chosen.items() if (found := audit(browser, url + one, axe))}
    assert faults == {}


@pytest.mark.browser
def test_the_search_page_finds_people_papers_and_prose_with_pagefind_and_without(browser, folder, tmp_path):
    ask = """new Promise(done => { const look = () => { const said = document.querySelector('.found').textContent;
        if (said) done([...document.querySelectorAll('.results a')].slice(0, 5).map(a => a.getAttribute('href').replace('.html', '')));
        else setTimeout(look, 50); }; look(); })"""
    bare = tmp_path / "bare"
    shutil.copytree(folder, bare, ignore=shutil.ignore_patterns("pagefind", "pictures", "fonts"))
    for site in (folder, bare) if (folder / "pagefind").is_dir() else (bare,):
        with served(site) as url:
            for words, address in (
                ("Marit", "/people/marit-sandvaer"),
                ("remember storm", "/publications/chao2026ripples/"),
                ("lifeboat", "/about/"),
            ):
                found = browser.go(f"{url}/search/?q={words.replace(' ', '+')}").eval(ask)
                assert address in found, (site.name, words)
            asked = any("pagefind-entry" in address or "pagefind.js" in address for address in browser.requests())
            assert asked == (folder / "pagefind").is_dir()


def test_the_nu_html_checker_finds_no_error(folder):
    assert checked(*sorted(folder.rglob("*.html"))) == []


def test_the_css_is_valid_as_far_as_the_checker_knows_it():
    said = checked("--css", *sorted((ROOT / "theme/static/css").glob("*.css")))
    assert [message for message in said if not any(words in message for words in UNKNOWN_TO_THE_CHECKER)] == []


def test_weights(folder):
    """Gzipped: style 16 kB, script 12 kB; the typefaces of a first view in a Latin script, packed in themselves, 130 kB."""
    static = folder / "theme"

    def weight(*files):
        return sum(len(gzip.compress(file.read_bytes())) for file in files)

    assert weight(*(static / f"css/{name}.css" for name in ("site", "compat", "written", "faces"))) <= 16_000
    assert weight(*(static / "js").glob("*.js")) <= 12_000
    css = (static / "css/site.css").read_text()
    latin = set(re.findall(r"\.\./fonts/([\w-]+-latin(?:-italic)?\.woff2)", css))
    preloaded = set(re.findall(r"/fonts/([\w-]+\.woff2)", (folder / "index.html").read_text()))
    assert preloaded <= latin
    assert sum((static / "fonts" / name).stat().st_size for name in latin if "mono" not in name) <= 130_000
