"""A whole site built by Jekyll and by us: ``python bench/build_speed.py [SITE …]``; without a site, sample_site.

Runs take turns; CPU seconds of the whole process and its children, medians and their ratio.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = (
    "import sys; from pathlib import Path; from pelican_academic.plugin.run import run; "
    "run(Path(sys.argv[1]), Path(sys.argv[2]), {'ACADEMIC_LOOK': sys.argv[3], 'ACADEMIC_PICTURES': False})"
)


def cpu(command):
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sites", nargs="*", type=Path, default=[ROOT / "sample_site"])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if shutil.which("jekyll") is None:
        print("jekyll is not installed; nothing run")
        return
    for site in options.sites:
        times = {"jekyll": [], "own": [], "theme": []}
        with tempfile.TemporaryDirectory() as folder:
            for turn in range(options.rounds):
                out = f"{folder}/{turn}"
                times["jekyll"].append(cpu(["jekyll", "build", "--disable-disk-cache", "-s", site, "-d", f"{out}j"]))
                for look in ("own", "theme"):
                    times[look].append(cpu([sys.executable, "-c", OURS, site, f"{out}{look}", look]))
        median = {name: statistics.median(values) for name, values in times.items()}
        print(
            f"{site.name}: jekyll {median['jekyll']:.2f} s CPU, own look {median['own']:.2f} "
            f"({median['own'] / median['jekyll']:.2f}), theme look {median['theme']:.2f} "
            f"({median['theme'] / median['jekyll']:.2f})"
        )


if __name__ == "__main__":
    main()
