"""The sample site holds together: pictures exist, ids name something, the promised counts are there."""

import re
import subprocess
from pathlib import Path

import bibtexparser
import frontmatter
import pytest
import yaml

SITE = Path(__file__).parent.parent / "sample_site"
WORDS = {".md", ".markdown", ".html", ".yml", ".bib"}
KILOBYTE = 1000


def documents(folder):
    """Front matter and body of each document of a folder, by slug; a post's slug has no date."""
    found = sorted(path for path in (SITE / folder).iterdir() if path.suffix in {".md", ".markdown"})
    return {re.sub(r"^\d{4}-\d\d-\d\d-", "", path.stem): frontmatter.load(str(path)) for path in found}


def data(name):
    return yaml.safe_load((SITE / "_data" / f"{name}.yml").read_text())


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


@pytest.fixture(scope="module")
def people():
    return documents("_people")


@pytest.fixture(scope="module")
def papers():
    library = bibtexparser.parse_file(str(SITE / "_bibliography" / "papers.bib"))
    assert not library.failed_blocks
    return {
        entry.key: {field.key: str(field.value) for field in entry.fields} | {"type": entry.entry_type}
        for entry in library.entries
    }


def written(papers):
    """Every site-relative /assets/ address in a text, and what al-folio's short names stand for."""
    for path in sorted(SITE.rglob("*")):
        if path.is_file() and path.suffix in WORDS and "_drawing" not in path.parts:
            for address in re.findall(r"(?<![\w.])/assets/[\w./-]+\w", path.read_text()):
                yield path.name, address
    for key, paper in papers.items():
        if "preview" in paper:
            yield key, f"/assets/img/publication_preview/{paper['preview']}"
        for kind in ("pdf", "poster", "slides"):
            if kind in paper and "://" not in paper[kind]:
                yield key, f"/assets/pdf/{paper[kind]}"


def test_every_picture_and_pdf_exists_and_is_used(papers):
    used = list(written(papers))
    missing = [(place, address) for place, address in used if not (SITE / address[1:]).is_file()]
    assert not missing
    drawn = {f"/{path.relative_to(SITE)}" for path in (SITE / "assets").rglob("*") if path.is_file()}
    assert drawn == {address for _, address in used}


def test_counts(people, papers):
    current = [person for person in people.values() if not person.get("now")]
    assert len(current) >= 14
    assert len(people) - len(current) >= 3
    assert any(not (person.get("image") or person.get("photo")) for person in current)
    years = {int(paper["year"]) for paper in papers.values() if "year" in paper}
    assert len({paper["title"].lower() for paper in papers.values()}) >= 60
    assert len(years) >= 10
    assert {"article", "inproceedings", "phdthesis", "misc", "incollection", "software"} <= {
        paper["type"] for paper in papers.values()
    }
    posts = documents("_posts")
    assert len(posts) >= 14
    assert sum(len(post.content) > 1500 for post in posts.values()) >= 2
    assert len(documents("_projects")) == 4
    assert 2 <= len(documents("_software")) <= 3
    assert len(documents("_positions")) == 1
    assert len(data("home")["areas"]) == 4


@pytest.mark.parametrize("folder", ["_projects", "_software", "_talks", "_teaching", "_posts", "_positions"])
def test_people_and_papers_named_by_id_exist(folder, people, papers):
    for slug, document in documents(folder).items():
        for key in ("people", "speaker", "instructor", "assistants", "contact"):
            assert set(listed(document.get(key))) <= set(people), (folder, slug, key)
        assert set(listed(document.get("related_publications"))) <= set(papers), (folder, slug)


def test_venue_badges_are_in_the_table(papers):
    assert {paper["abbr"] for paper in papers.values() if "abbr" in paper} == set(data("venues"))


def test_identifiers_are_invented_and_well_formed(people, papers):
    text = "".join(path.read_text() for path in (SITE / "_people").iterdir())
    orcids = re.findall(r"orcid: (\S+)", text)
    assert len(orcids) >= 10
    assert len(set(orcids)) == len(orcids)
    for orcid in orcids:
        assert re.fullmatch(r"0000-0000-000\d-\d{3}[\dX]", orcid)
        total = 0
        for digit in orcid.replace("-", "")[:-1]:
            total = (total + int(digit)) * 2
        assert "0123456789X"[(12 - total % 11) % 11] == orcid[-1], orcid
    dois = [paper["doi"] for paper in papers.values() if "doi" in paper]
    assert len(dois) >= 40
    assert all("10.5555/" in doi for doi in dois)


def test_duplicates_that_must_merge_are_there(papers):
    """A preprint and its article share an arXiv id; a second export shares a DOI."""
    arxiv = [paper["arxiv"] for paper in papers.values() if "arxiv" in paper]
    assert len(arxiv) - len(set(arxiv)) == 4
    dois = [paper["doi"].lower().removeprefix("https://doi.org/") for paper in papers.values() if "doi" in paper]
    assert len(dois) - len(set(dois)) == 1


def test_weights():
    """A modest repository: each picture, and all of it together."""
    limits = {"people": 25, "": 60}
    for path in (SITE / "assets" / "img").rglob("*.webp"):
        limit = 180 if path.name == "hero.webp" else limits.get(path.parent.name, limits[""])
        assert path.stat().st_size <= limit * KILOBYTE, path
    everything = sum(
        path.stat().st_size for path in SITE.rglob("*") if path.is_file() and ".jekyll-cache" not in path.parts
    )
    assert everything <= 3000 * KILOBYTE


@pytest.mark.oracle
def test_jekyll_builds_it_without_a_broken_link(jekyll, tmp_path):
    """Jekyll itself, with its four usual plugins, builds the site, and no inner link or picture of it is dead."""
    made = tmp_path / "site"
    run = subprocess.run(
        [jekyll, "build", "-s", str(SITE), "-d", str(made), "--disable-disk-cache"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "Warning" not in run.stderr + run.stdout
    assert not (made / "_drawing").exists()
    dead = set()
    for page in made.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="(/[^"#?]*)', page.read_text()):
            target = made / address[1:]
            if not any(
                one.is_file() for one in (target, target / "index.html", target.with_name(target.name + ".html"))
            ):
                dead.add((page.name, address))
    assert not dead
