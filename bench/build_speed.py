"""A whole site built by Jekyll and by us: ``python bench/build_speed.py [SITE …]``; without a site, sample_site.

Runs take turns; CPU seconds of the whole process and its children, medians, and their ratio to Jekyll's, then that of
the seconds by the clock, which means little on a machine that has more to do. Each output is a new folder.

Cold is a build that nobody has built before: Jekyll without its cache on disk, ours without `.cache`. Warm is the same
build again, Jekyll with the pages that its cache holds, ours with what `.cache/kept` holds; each is compared with
Jekyll's own. The theme is timed without smaller copies of pictures, and with all of them in the cache; to make all of
them is timed once. A site that needs gems or a theme which are not installed has to be prepared first, as
tests/oracle/practice.py does.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = (
    "import json, sys; from pathlib import Path; from pelican_academic.plugin.run import run; "
    "run(Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3]))"
)
WAYS = {
    "own look": {"ACADEMIC_LOOK": "own"},
    "theme": {"ACADEMIC_PICTURES": False},
    "copies cached": {},
}
FULL = "copies cached"


# As installed: pip compiles what it installs. LANG is what Jekyll needs to read UTF-8.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | {
    "LANG": "C.UTF-8"
}


def timed(command, folder):
    """CPU seconds, and seconds by the clock."""
    before = os.times()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, check=True, cwd=folder, env=ENVIRONMENT, **quiet)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used, after.elapsed - before.elapsed


def ours(site, output, settings):
    return timed([sys.executable, "-c", OURS, site, output, json.dumps(settings)], site)


def jekyll(site, output, *options):
    """No times where it is not installed, or a gem is missing."""
    try:
        return [timed(["jekyll", "build", *options, "-s", ".", "-d", output], site)]
    except (OSError, subprocess.CalledProcessError):
        return []


def times_of(site, folder, rounds, ways):
    """CPU and clock seconds by way of building, a list each; Jekyll's are empty where it does not build the site."""
    times = defaultdict(list)
    if FULL in ways:
        times["copies made"].append(ours(site, folder / FULL / "first", {}))
    jekyll(site, folder / "jekyll")  # fills its cache
    for turn in range(rounds):
        times["jekyll", "cold"] += jekyll(site, folder / f"{turn}-jekyll-cold", "--disable-disk-cache")
        times["jekyll", "warm"] += jekyll(site, folder / f"{turn}-jekyll-warm")
        for way, settings in ways.items():
            place = folder / way  # each has a .cache of its own, beside its output
            if way != FULL:
                shutil.rmtree(place / ".cache", ignore_errors=True)
                times[way, "cold"].append(ours(site, place / f"{turn}-cold", settings))
            times[way, "warm"].append(ours(site, place / f"{turn}-warm", settings))
    return times


def medians(runs):
    return tuple(map(statistics.median, zip(*runs, strict=True))) if runs else (0, 0)


def shown(name, runs, against):
    (used, elapsed), (theirs, clock) = medians(runs), medians(against)
    ratios = f" ({used / theirs:.2f}, by the clock {elapsed / clock:.2f})" if theirs else ""
    return f"{name} {used:6.2f} s{ratios}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sites", nargs="*", type=Path, default=[ROOT / "sample_site"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-copies", action="store_true", help="leave out the builds with copies of pictures")
    options = parser.parse_args()
    ways = {way: settings for way, settings in WAYS.items() if not (options.no_copies and way == FULL)}
    for site in options.sites:
        with tempfile.TemporaryDirectory() as folder:
            copied = Path(folder) / "site"  # Jekyll's cache lies in the site
            shutil.copytree(site, copied, symlinks=True)
            times = times_of(copied, Path(folder), options.rounds, ways)
        for state in ("cold", "warm"):
            theirs = times["jekyll", state]
            parts = [shown("jekyll", theirs, [])] if theirs else []
            parts += [shown(way, runs, theirs) for way in ways if (runs := times[way, state])]
            print(f"{site.name:28} {state}: {', '.join(parts)}", flush=True)
        if FULL in ways:
            print(f"{'':28} {shown('copies made', times['copies made'], [])}", flush=True)


if __name__ == "__main__":
    main()
