"""Every page of built sites in Chromium: ``python bench/page_audit.py OUTPUT … [--each 20 | --most 12] [--json FILE]``.

Axe-core in both schemes and widths, sideways scroll, layout shift, console, other hosts; counted by rule and place.
`npm install --prefix tests/theme` brings axe-core.
"""

import argparse
import collections
import contextlib
import itertools
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path

from websockets.exceptions import ConnectionClosed

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "theme"))

from theme_audit import VIEWS, audit, pages  # noqa: E402
from theme_browser import Browser, served  # noqa: E402

AXE = ROOT / "tests" / "theme" / "node_modules" / "axe-core" / "axe.min.js"


def chosen(addresses, each):
    """At most `each` pages of a folder, evenly spread; all of them for 0."""
    folders = collections.defaultdict(list)
    for address in addresses:
        folders[address.strip("/").rpartition("/")[0]].append(address)
    for found in folders.values():
        yield from found[:: max(1, -(-len(found) // each))] if each else found


def various(folder, addresses, most):
    """At most `most` pages, first one of each kind (the body's class), then more of each in turn."""
    kinds = collections.defaultdict(list)
    for address in addresses:
        path = folder / address.lstrip("/")
        path = path if path.is_file() else folder / f"{address.lstrip('/')}index.html"
        text = path.read_text(errors="replace")
        found = re.search(r'<body\b[^>]*?\sclass="([^"]*)"', text)
        kinds[found[1] if found else ""].append(address)
    turns = itertools.zip_longest(*(found[:: max(1, len(found) // most)] for found in kinds.values()))
    return [address for turn in turns for address in turn if address][:most]


@contextlib.contextmanager
def published(folder):
    """Serve a site where its pages think they lie, below ``/lab`` where their sheets do; gives the address."""
    home = folder / "index.html"
    found = re.search(r'href="/([^":]+)/theme/', home.read_text(errors="replace")) if home.is_file() else None
    with tempfile.TemporaryDirectory() as root:
        place = Path(root, found[1] if found else "site")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(folder.resolve())
        with served(root if found else folder) as url:
            yield f"{url}/{found[1]}" if found else url


def asked(browser, url, axe, views):
    """The faults of a page and the browser, a new one where the page was too much for it: that is a fault too."""
    try:
        return audit(browser, url, axe, views), browser
    except (AssertionError, ConnectionClosed, OSError, RuntimeError) as error:  # a timeout is an OSError
        browser.close()
        fault = {"rule": "not-audited", "where": "", "html": f"{type(error).__name__}: {error}"[:200]}
        return [fault], Browser(shutil.which("chromium"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=0, help="at most so many pages of a folder")
    parser.add_argument("--most", type=int, default=0, help="at most so many pages of a site, of every kind")
    parser.add_argument("--quick", action="store_true", help="light and wide, dark and narrow, instead of all four")
    parser.add_argument("--json", type=Path, help="write every fault there")
    options = parser.parse_args()
    axe = AXE.read_text() if AXE.is_file() else print("axe-core is not installed; accessibility not asked") or ""
    views = VIEWS[::3] if options.quick else VIEWS
    everything = []
    browser = Browser(shutil.which("chromium"))
    for folder in options.folders:
        addresses = list(chosen(pages(folder), options.each))
        addresses = various(folder, addresses, options.most) if options.most else addresses
        counts, examples = collections.Counter(), {}
        with published(folder) as url:
            for address in addresses:
                faults, browser = asked(browser, url + address, axe, views)
                for fault in faults:
                    everything.append(fault | {"site": folder.name, "page": address})
                    side = "content" if fault.get("content") else "ours" if "target" in fault else ""
                    key = fault["rule"], side, re.sub(r"\d+", "N", fault.get("target", ""))[-60:]
                    counts[key] += 1
                    examples.setdefault(key, (address, fault["where"], fault["html"][:150]))
        print(f"== {folder.name}: {len(addresses)} pages, {sum(counts.values())} faults", flush=True)
        for key, count in counts.most_common(60):
            print(f"{count:5} {' | '.join(key)}\n      {examples[key]}", flush=True)
    browser.close()
    if options.json:
        options.json.write_text(json.dumps(everything, indent=1))


if __name__ == "__main__":
    main()
