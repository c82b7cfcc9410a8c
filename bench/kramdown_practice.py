"""Our kramdown and the real one over a folder of Jekyll sites: equality, and CPU in one interleaved run.

python bench/kramdown_practice.py FOLDER [--rounds 5] [--show 3]

Without a folder, or with one that is not there, 500 generated documents stand in for it. Files with Liquid in them
are left out: what kramdown gets there is the template's work. Both sides convert the same texts with Jekyll's options
and no highlighter, in turns, in one process each; CPU seconds are the process's own.
"""

import argparse
import difflib
import re
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "kramdown"))

from generate import document, dom
from kramdown_real import ask

from pelican_academic.kramdown import to_html

FRONT_MATTER = re.compile(r"\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)", re.MULTILINE | re.DOTALL)


def texts(folder):
    """The bodies of all Markdown files without Liquid: path -> text."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if (
            path.suffix.lower() not in {".md", ".markdown", ".mkd", ".mkdn"}
            or ".git" in path.parts
            or not path.is_file()
        ):
            continue
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        if "{{" not in text and "{%" not in text:
            found[str(path.relative_to(folder))] = FRONT_MATTER.sub("", text, count=1)
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--show", type=int, default=3)
    given = arguments.parse_args()
    if given.folder is not None and given.folder.is_dir():
        documents = texts(given.folder)
    else:
        documents = {f"bench.{number}": document(f"bench.{number}")[0] for number in range(500)}
    pairs = [(text, None) for text in documents.values()]
    ratios, ours_spent, real_spent = [], [], []
    for _ in range(given.rounds):
        versions, answers = ask(pairs)
        real = sum(spent for _, _, spent in answers)
        start = time.process_time()
        ours = [to_html(text, {"syntax_highlighter": None}).html for text in documents.values()]
        own = time.process_time() - start
        ours_spent.append(own)
        real_spent.append(real)
        ratios.append(own / real)
    bytes_differ, dom_differs = [], []
    for name, html, (expected, _, _) in zip(documents, ours, answers, strict=True):
        if html == expected:
            continue
        bytes_differ.append(name)
        if dom(html) != dom(expected or ""):
            dom_differs.append(name)
        if len(bytes_differ) <= given.show:
            lines = difflib.unified_diff((expected or "").split("\n"), html.split("\n"), name, n=1, lineterm="")
            print("\n".join(lines))
    size = sum(len(text) for text in documents.values())
    print(f"kramdown {versions[0]}, parser-gfm {versions[1]}; Python {sys.version.split()[0]}")
    print(f"{len(documents)} documents, {size} characters")
    print(f"same bytes: {len(documents) - len(bytes_differ)}; same DOM: {len(documents) - len(dom_differs)}")
    ours_median, real_median = statistics.median(ours_spent), statistics.median(real_spent)
    print(f"CPU seconds, median of {given.rounds}: ours {ours_median:.3f}, real {real_median:.3f}")
    print(f"ratio ours/real: median {statistics.median(ratios):.2f}, from {min(ratios):.2f} to {max(ratios):.2f}")


if __name__ == "__main__":
    main()
