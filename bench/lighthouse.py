"""Lighthouse's scores for the kinds of page: ``python bench/lighthouse.py [OUTPUT] [/path/ …]``, mobile setting.

Builds sample_site first where no OUTPUT is given, and serves it compressed and cacheable, as ordinary hosts do. Needs
`npm install --prefix tests/theme --no-save lighthouse` and Chromium; audits that cost points are named below the table.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "theme"))

from theme_browser import served  # noqa: E402

KINDS = {
    "home": "index.html",
    "people": "people/index.html",
    "profile": "people/[!i]*.html",
    "publications": "publications/index.html",
    "paper": "publications/*/index.html",
    "post": "news/*/*/index.html",
}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-dev-shm-usage"
SCORES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")


def addresses(folder):
    """One page of each kind that the folder has: ``{"people": "/people/"}``."""
    for kind, pattern in KINDS.items():
        found = sorted(folder.glob(pattern), key=lambda path: -path.stat().st_size)
        if found:
            yield kind, "/" + found[0].relative_to(folder).as_posix().removesuffix("index.html")


def report(program, url):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [program, url, "--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={FLAGS}"]
        environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or "", "NO_UPDATE_NOTIFIER": "1"}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, timeout=300)
        return json.loads(out.read_text())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", nargs="?", type=Path)
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    program = shutil.which("lighthouse", path=ROOT / "tests/theme/node_modules/.bin") or shutil.which("lighthouse")
    if not program:
        print("lighthouse is not installed; nothing run: npm install --prefix tests/theme --no-save lighthouse")
        return
    with tempfile.TemporaryDirectory() as made:
        folder = options.output or Path(made)
        if not options.output:
            subprocess.run([sys.executable, "-m", "pelican", "-o", made], check=True, cwd=ROOT, capture_output=True)
        print(f"{'page':14}" + "".join(f"{name:>16}" for name in (*SCORES, "FCP s", "LCP s", "TBT ms", "CLS")))
        with served(folder) as url:
            for kind, path in [(path, path) for path in options.paths] or addresses(folder):
                found = report(program, url + path)
                audits = found["audits"]
                scores = [round(100 * (found["categories"][name]["score"] or 0)) for name in SCORES]
                fcp, lcp, tbt, cls = (audits[name]["numericValue"] for name in TIMES)
                times = f"{fcp / 1000:.2f}", f"{lcp / 1000:.2f}", f"{tbt:.0f}", f"{cls:.3f}"
                print(f"{kind:14}" + "".join(f"{value:>16}" for value in (*scores, *times)), flush=True)
                lost = {
                    ref["id"]: (audits[ref["id"]]["score"], audits[ref["id"]].get("displayValue", ""))
                    for name in SCORES
                    for ref in found["categories"][name]["auditRefs"]
                    if (ref["weight"] or ref.get("group") == "insights")
                    and (audits[ref["id"]]["score"] or 0) < 1
                    and audits[ref["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
                }
                for name, (score, value) in lost.items():
                    print(f"  {name}: {score} {value}")


if __name__ == "__main__":
    main()
