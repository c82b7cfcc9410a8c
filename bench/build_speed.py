"""A whole site built by Jekyll and by us: ``python bench/build_speed.py [SITE …]``; without a site, sample_site.

Runs take turns; CPU seconds of the whole process and its children, medians, and their ratio to Jekyll's, then that of
the seconds by the clock, which means little on a machine that has more to do. The theme is timed without smaller copies
of pictures, with all of them in the cache, and, once, with all of them to make. A site that needs gems or a theme which
are not installed has to be prepared first, as tests/oracle/practice.py does.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
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


def times_of(site, folder, rounds, ways):
    """CPU and clock seconds by way of building, a list each; Jekyll's is empty where it does not build the site."""
    times = {"jekyll": [], **{way: [] for way in ways}}
    if FULL in ways:
        times["copies made"] = [ours(site, folder / "first", {})]
    for turn in range(rounds):
        try:
            command = ["jekyll", "build", "--disable-disk-cache", "-s", ".", "-d", folder / f"{turn}-jekyll"]
            times["jekyll"].append(timed(command, site))
        except (OSError, subprocess.CalledProcessError):
            pass  # not installed, or a gem is missing
        for way, settings in ways.items():
            times[way].append(ours(site, folder / f"{turn}-{way}", settings))
    return times


def medians(runs):
    return tuple(map(statistics.median, zip(*runs, strict=True)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sites", nargs="*", type=Path, default=[ROOT / "sample_site"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-copies", action="store_true", help="leave out the builds with copies of pictures")
    options = parser.parse_args()
    ways = {way: settings for way, settings in WAYS.items() if not (options.no_copies and way == FULL)}
    for site in options.sites:
        with tempfile.TemporaryDirectory() as folder:
            times = times_of(site.resolve(), Path(folder), options.rounds, ways)
        jekyll, clock = medians(times.pop("jekyll") or [(0, 0)])
        shown = [f"{site.name:28} jekyll {jekyll:6.2f} s"]
        for way, runs in times.items():
            used, elapsed = medians(runs)
            ratios = f" ({used / jekyll:.2f}, by the clock {elapsed / clock:.2f})" if jekyll else ""
            shown.append(f"{way} {used:6.2f} s{ratios}")
        print(", ".join(shown), flush=True)


if __name__ == "__main__":
    main()
