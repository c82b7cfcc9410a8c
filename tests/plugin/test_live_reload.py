"""`pelican --autoreload` makes one Pelican and runs it again after each change."""

import pytest
from pelican import Pelican
from pelican.settings import read_settings

import pelican_academic

JEKYLL = {
    "_config.yml": "title: Fen lab\ncollections: {people: {output: true}}\n",
    "index.md": "---\nlayout: home\n---\nWords.\n",
    "about.md": "---\ntitle: About\n---\nMud.\n",
    "_people/ada.md": "---\ntitle: Ada Quill\n---\n",
    "_bibliography/papers.bib": "@article{one, title={On silt}, author={Quill, Ada}, journal={J}, year={2021}}\n",
}
PLAIN = {
    "a.md": "Title: A\nDate: 2024-01-01\n\nHello.\n",
    "pages/about.md": "Title: About\n\nMud.\n",
    "refs.bib": JEKYLL["_bibliography/papers.bib"],
}


@pytest.fixture
def live(tmp_path):
    """A folder of files, and what runs one Pelican over it once more: `(write, run, output)`."""
    output = tmp_path / "output"

    def write(files):
        for path, text in files.items():
            (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "site" / path).write_text(text, "utf-8")

    def start(**settings):
        theme = {"THEME": pelican_academic.theme_path(), "PLUGINS": ["pelican_academic"]}
        given = {"PATH": str(tmp_path / "site"), "OUTPUT_PATH": str(output), "DELETE_OUTPUT_DIRECTORY": True}
        return Pelican(read_settings(override=given | theme | settings))

    return write, start, output


@pytest.mark.parametrize("look", ["theme", "own"])
def test_a_jekyll_site_is_read_anew(live, look):
    write, start, output = live
    write(JEKYLL)
    pelican = start(ACADEMIC_LOOK=look)
    pelican.run()
    first = {path.relative_to(output) for path in output.rglob("*") if path.is_file()}
    write({"about.md": "---\ntitle: About\n---\nSand and mud.\n", "new.md": "---\ntitle: New\n---\nA page.\n"})
    pelican.run()
    assert "Sand and mud." in (output / "about.html").read_text("utf-8")
    second = {path.relative_to(output) for path in output.rglob("*") if path.is_file()}
    assert {path.as_posix() for path in second ^ first} == {"new.html"}


def test_what_the_configuration_says_is_not_taken_for_the_settings_word(live):
    write, start, output = live
    write(JEKYLL)
    pelican = start()
    pelican.run()
    write(
        {"_config.yml": JEKYLL["_config.yml"].replace("Fen lab", "Marsh lab") + "description: Reeds\nbaseurl: /marsh\n"}
    )
    pelican.run()
    page = (output / "about.html").read_text("utf-8")
    assert "Fen lab" not in page
    assert "Marsh lab" in page
    assert 'href="/marsh/people/' in page


def test_a_paper_and_a_problem_that_come_later(live, caplog):
    write, start, output = live
    write(JEKYLL)
    pelican = start()
    pelican.run()
    assert caplog.text == ""
    more = "@article{two, title={On sand}, author={Quill, Ada}, journal={J}, year={2022}}\n"
    write({"_bibliography/papers.bib": JEKYLL["_bibliography/papers.bib"] + more, "_data/x.yml": "a: [\n"})
    pelican.run()
    assert "On sand" in (output / "publications/index.html").read_text("utf-8")
    assert "_data/x.yml" in caplog.text


def test_plain_content_is_read_anew_and_another_plugins_settings_stay(live):
    write, start, output = live
    write(PLAIN)
    pelican = start(SITENAME="Plain")
    pelican.settings["OF_ANOTHER_PLUGIN"] = "set after us"
    pelican.run()
    write({"pages/about.md": "Title: About\n\nSand.\n"})
    pelican.run()
    assert "Sand." in (output / "pages/about.html").read_text("utf-8")
    assert "On silt" in (output / "publications/index.html").read_text("utf-8")
    assert (output / "favicon.svg").is_file()
    assert pelican.settings["OF_ANOTHER_PLUGIN"] == "set after us"


def test_a_run_that_failed_does_not_hold_the_next_one_up(live, monkeypatch):
    write, start, output = live
    write(JEKYLL)
    pelican = start()
    with monkeypatch.context() as broken:
        broken.setattr("pelican_academic.plugin.graph.build", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            pelican.run()
    write({"about.md": "---\ntitle: About\n---\nSand.\n"})
    pelican.run()
    assert "Sand." in (output / "about.html").read_text("utf-8")
