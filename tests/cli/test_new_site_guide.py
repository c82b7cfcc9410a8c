"""docs/new-site.md, done word for word: every step works as it is written, and none is a problem."""

import re
from pathlib import Path

import pytest
from PIL import Image

from pelican_academic.cli import main
from pelican_academic.plugin.run import run

GUIDE = (Path(__file__).parents[2] / "docs" / "new-site.md").read_text("utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("guide") / "our-group"
    assert main(["new", str(folder), "--name", "Our Group"]) == 0
    steps = []
    for part in re.split(r"(?<=```\n)\n", GUIDE):
        if "```" in part:
            text, _, block = part.partition("```")
            name = re.findall(r"`((?:content/)?[\w/-]+\.(?:md|yml|py))`", text)[-1]
            steps.append((name, block.partition("\n")[2].removesuffix("```\n").removesuffix("```")))
    for name, text in steps:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a" if name == "pelicanconf.py" else "w", encoding="utf-8") as opened:
            opened.write(text)
    assets = folder / "content" / "assets"
    assets.mkdir()
    for picture in ("bo-reed.jpg", "mud.jpg"):
        Image.new("RGB", (900, 900), (120, 90, 60)).save(assets / picture)
    (assets / "reeds.pdf").write_text("%PDF", "utf-8")
    (assets / "mark.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    (assets / "site.css").write_text("h1 { color: var(--ink) }", "utf-8")
    (folder / "templates" / "partials").mkdir(parents=True)
    (folder / "templates" / "partials" / "footer.html").write_text("<footer>Ours alone</footer>", "utf-8")
    return folder, [name for name, _ in steps]


def test_every_step_is_taken(site, tmp_path, capsys):
    folder, steps = site
    assert len(steps) == 11
    assert main(["check", str(folder)]) == 0, capsys.readouterr().out
    run(folder, tmp_path / "out")

    def page(path):
        return (tmp_path / "out" / path / "index.html").read_text("utf-8")

    home = page(".")
    assert "Ours alone" in home
    assert "--accent-day:#24479c" in home
    assert home.index("A prize for Bo") < home.index("A first paper to replace") < home.index("Bo Reed")
    assert {"Moss in spring", "Reeds without an address"} <= set(
        re.findall("Moss in spring|Reeds without an address", page("people/bo-reed"))
    )
    assert "Bo Reed" in page("projects/mud")
    assert "Mud" in page("projects")
    assert "Low tide, in May" in page("photos")
    assert '<html lang="de"' in page("about")
    assert "Well done" in page("news/prize")
    assert page("publications/moss")


def test_the_name_of_a_site_is_said_in_one_place(site, tmp_path):
    folder, _ = site
    config = folder / "content" / "_config.yml"
    config.write_text(config.read_text("utf-8").replace('title: "Our Group"', 'title: "Fen Group"'), "utf-8")
    run(folder, tmp_path / "out")
    assert "· Fen Group</title>" in (tmp_path / "out" / "people" / "index.html").read_text("utf-8")
