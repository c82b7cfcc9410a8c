"""A lab of thousands of papers: ``python bench/many_papers.py [--papers N …] [--people N]``.

Prints for each size: CPU seconds of the build in the theme's look, kilobytes (gzip) of the pages of publications and of
the search index, and what each filter costs the main thread of headless Chromium, in milliseconds of its CPU time:
script, style, layout and painting, from the key or click to the second frame behind it. The first filter of a list that
is split by year reads the index too, and is shown by itself.
"""

import argparse
import gzip
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "theme"))

WORDS = [
    "tide",
    "ripple",
    "dune",
    "mussel",
    "delta",
    "channel",
    "flume",
    "swell",
    "storm",
    "sand",
    "marsh",
    "creek",
    "cusp",
    "shoal",
    "ledger",
    "kite",
    "walnut",
]
FAMILIES = [
    "Halabeyn",
    "Orrin",
    "Vantongo",
    "Quillby",
    "Sedgemoor",
    "Tarnwick",
    "Ulfgren",
    "Wexmere",
    "Yarrowdale",
    "Zephyrine",
]
GIVEN = [
    "Ada",
    "Bo",
    "Cleo",
    "Dag",
    "Esi",
    "Fia",
    "Gil",
    "Hana",
    "Ivo",
    "Jun",
    "Kai",
    "Lea",
    "Mio",
    "Nia",
    "Odo",
    "Pia",
    "Ren",
    "Suri",
    "Tove",
    "Uma",
]
TYPES = (("article", "journal"), ("inproceedings", "booktitle"), ("phdthesis", "school"), ("misc", "howpublished"))
RUN = (
    "import sys; from pathlib import Path; from pelican_academic.plugin.run import run; "
    "run(Path(sys.argv[1]), Path(sys.argv[2]))"
)
ACTIONS = (
    ("first word", "type('ripple')"),
    ("key", "type('ripple s')"),
    ("key", "type('ripple storm')"),
    ("few", "type('zephyrine walnut 2003')"),
    ("none", "type('zzz')"),
    ("all", "type('')"),
    ("type", "chip('type', 1)"),
    ("type", "chip('type', 2)"),
    ("member", "chip('member', 1)"),
    ("reset", "document.querySelector('.publication-filters .reset').click()"),
)
TOOLS = """
    window.type = (text) => {
        const input = document.querySelector('.publication-filters input');
        input.value = text;
        input.form.requestSubmit();
    };
    window.chip = (facet, at) => [...document.querySelectorAll(`.chip[data-facet=${facet}]`)][at]?.click();
"""
SETTLED = "new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), %d))"


def write_site(folder, papers, people):
    chance = random.Random(7)
    names = [f"{given} {family}" for family in FAMILIES * (people // 200 + 1) for given in GIVEN]
    names = [f"{name} {'I' * (at // 200)}".strip() for at, name in enumerate(names[:people])]
    (folder / "_people").mkdir()
    (folder / "_bibliography").mkdir()
    (folder / "_config.yml").write_text("title: Bench\ncollections:\n  people:\n    output: true\n")
    for at, name in enumerate(names):
        text = f"---\nlayout: person\nname: {name}\ntitle: {name}\nrole: phd\n---\nOn {chance.choice(WORDS)}s.\n"
        (folder / "_people" / f"p{at}.md").write_text(text)
    entries = []
    for at in range(papers):
        kind, venue = chance.choice(TYPES)
        authors = " and ".join([*chance.sample(names, 3), f"{chance.choice(GIVEN)} Outsider{at % 900}"])
        title = " ".join(chance.choice(WORDS) for _ in range(8)).capitalize()
        fields = {
            "title": f"{title} {at}",
            "author": authors,
            "year": 2026 - at * 30 // papers,
            venue: f"Journal of {chance.choice(WORDS).title()}s",
            "volume": at % 40,
            "pages": f"{at}--{at + 9}",
            "doi": f"10.5555/bench.{at}",
            "abstract": " ".join(chance.choice(WORDS) for _ in range(60)),
        }
        body = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items())
        entries.append(f"@{kind}{{key{at},\n{body}\n}}\n")
    (folder / "_bibliography" / "references.bib").write_text("\n".join(entries))


def cpu(command):
    before = os.times()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def kilobytes(path):
    return len(gzip.compress(path.read_bytes())) / 1000


def busy(browser):
    values = {row["name"]: row["value"] for row in browser.call("Performance.getMetrics")["metrics"]}
    return values["TaskDuration"] * 1000


def filters(output):
    """Milliseconds of the main thread by action, in the order of `ACTIONS`."""
    from theme_browser import Browser, served

    found = []
    browser = Browser(shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome"))
    try:
        browser.size(1280)
        browser.call("Performance.enable", timeDomain="threadTicks")
        with served(output) as url:
            before = busy(browser)
            browser.go(f"{url}/publications/")
            browser.eval(SETTLED % 800)
            found.append(("open", busy(browser) - before))
            browser.eval(TOOLS)
            for name, action in ACTIONS:
                before = busy(browser)
                browser.eval(action)
                browser.eval(SETTLED % (1500 if name == "first word" else 150))
                found.append((name, busy(browser) - before))
    finally:
        browser.close()
    return found


def report(base, papers, people):
    folder, output = base / f"{papers}", base / f"{papers}-output"
    if not output.is_dir():
        folder.mkdir(parents=True)
        write_site(folder, papers, people)
        spent = cpu([sys.executable, "-c", RUN, folder, output])
        print(f"{papers} papers, {people} people: built in {spent:.1f} s CPU")
    first = output / "publications" / "index.html"
    years = [page for page in first.parent.glob("*/index.html") if page.parent.name.isdecimal()]
    largest = max(kilobytes(page) for page in [first, *years])
    index = kilobytes(output / "search.json")
    print(
        f"  {1 + len(years)} pages of publications, the first {kilobytes(first):.0f} kB, the largest {largest:.0f} kB"
    )
    print(f"  search index {index:.0f} kB, all gzip")
    print("  main thread, ms:", ", ".join(f"{name} {spent:.0f}" for name, spent in filters(output)), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--papers", nargs="*", type=int, default=[500, 5000])
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--keep", type=Path, help="a folder for the sites; those that it has are not built again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for papers in options.papers:
            report(options.keep or Path(scratch), papers, options.people)


if __name__ == "__main__":
    main()
