"""The theme's templates are compiled once, and what is kept is code that any site may run."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, pass_context
from pelican.settings import DEFAULT_CONFIG

from pelican_academic.plugin.build import Build
from pelican_academic.plugin.jinja import templates
from pelican_academic.plugin.jinja.compiled import Compiled

USUAL = DEFAULT_CONFIG["JINJA_ENVIRONMENT"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "page.html").write_text("{{ 'reeds'|upper }} {{ title }}", "utf-8")
    return tmp_path


def environment(folder, options=USUAL, **filters):
    made = Environment(loader=FileSystemLoader(folder), bytecode_cache=Compiled(folder, options), autoescape=True)
    made.filters.update(filters)
    return made


def kept(folder):
    return Path(importlib.util.cache_from_source(str(folder / "page.html.py")))


def test_code_is_kept_beside_the_template_and_read_again(folder, monkeypatch):
    assert environment(folder).get_template("page.html").render(title="One") == "REEDS One"
    assert kept(folder).parent == folder / "__pycache__"
    monkeypatch.setattr(Environment, "compile", None)  # nobody compiles again
    assert environment(folder).get_template("page.html").render(title="Two") == "REEDS Two"


def test_a_changed_template_is_compiled_again(folder):
    environment(folder).get_template("page.html")
    (folder / "page.html").write_text("sand", "utf-8")
    assert environment(folder).get_template("page.html").render() == "sand"


@pytest.mark.parametrize("spoilt", [b"", b"no code", None])
def test_a_broken_file_is_compiled_again(folder, spoilt):
    environment(folder).get_template("page.html")
    file = kept(folder)
    file.write_bytes(file.read_bytes()[:-20] if spoilt is None else spoilt)
    assert environment(folder).get_template("page.html").render(title="One") == "REEDS One"


def test_what_a_site_changes_of_jinja_keeps_its_code_to_itself(folder):
    assert environment(folder, upper=lambda text: text[::-1]).get_template("page.html").render() == "sdeer "
    assert environment(folder, {**USUAL, "trim_blocks": False}).get_template("page.html").render() == "REEDS "
    assert not kept(folder).exists()
    assert environment(folder).get_template("page.html").render() == "REEDS "
    assert environment(folder, upper=lambda text: text[::-1]).get_template("page.html").render() == "sdeer "


def test_a_template_of_another_folder_is_not_kept(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    shutil.copy(folder / "page.html", other)
    made = Environment(loader=FileSystemLoader(other), bytecode_cache=Compiled(folder, USUAL))
    made.get_template("page.html")
    assert not kept(other).exists()


def test_python_that_writes_no_code_keeps_none(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    environment(folder).get_template("page.html")
    assert not kept(folder).exists()


def test_a_folder_that_nobody_may_write_is_no_error(folder):
    (folder / "__pycache__").write_text("in the way", "utf-8")
    assert environment(folder).get_template("page.html").render(title="One") == "REEDS One"


def test_filters_of_ours_wait_for_the_run(tmp_path):
    """Jinja calls a filter of a constant when it compiles, but for one that takes the context."""
    build = Build.start({"PATH": str(tmp_path), "DEFAULT_LANG": "de", "SITEURL": "https://lab.example"})
    made = Environment(autoescape=True)
    templates.equip(made, build)
    known = set(Environment().filters)
    mark = pass_context(lambda context: context).jinja_pass_arg
    assert {
        name for name in set(made.filters) - known if getattr(made.filters[name], "jinja_pass_arg", None) != mark
    } == {
        "drawn",
        "endonym",
        "letters",
        "mark_size",
        "pieces",
        "shows",
        "title_html",
        "unbroken",  # their answers are the same for all
    }
