"""Draws every picture of the sample site: `python sample_site/_drawing/draw.py [name ...]`.

Needs numpy and Pillow (the extra `draw`). A name is the start of a path below assets/img: `people`, `hero`,
`areas/bedforms`. The same pictures come out every time; the portraits take most of it, about half a minute each.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

import channels
import ink
import portrait
import ripples
import swell
import tides

HERO, AREA, PROJECT, PAPER, FIGURE, PORTRAIT = (
    (1920, 1008),
    (1200, 600),
    (1080, 720),
    (600, 400),
    (1280, 720),
    (480, 600),
)
LARGE = (810, 540)  # what is drawn for a project or a gallery plate when its detail is coarse anyway

Job = tuple[tuple[int, int], int, Callable[[], object]]


def jobs() -> dict[str, Job]:
    """Every picture: name to (size, most bytes, drawing)."""
    fan = (-44, 520, 1.12)
    table: dict[str, Job] = {
        "hero": (HERO, 178_000, partial(swell.plate, HERO, 4, rays=240_000, shoal=20, strength=0.012, source=fan)),
        "posts/caustics": (FIGURE, 58_000, lambda: swell.plate(FIGURE, 23, rays=120_000, shoal=30, strength=0.016)),
        "posts/kite-mosaic": (FIGURE, 58_000, lambda: ripples.mosaic(FIGURE, 2)),
        "areas/bedforms": (AREA, 58_000, lambda: ripples.night_bed(AREA, 3, 38, steps=100)),
        "areas/networks": (AREA, 58_000, lambda: channels.marsh(AREA, 15, spacing=10)),
        "areas/living": (AREA, 58_000, lambda: ripples.gradient_bed(AREA, 6, 32)),
        "areas/memory": (AREA, 58_000, lambda: tides.stacked(AREA, curves=25, hours=190, step=24.84 * 1.2, lift=0.68)),
        "projects/ripple-clock": (PROJECT, 58_000, lambda: ripples.day_bed(LARGE, 8, 34)),
        "projects/every-delta-twice": (PROJECT, 58_000, lambda: channels.delta(PROJECT, 3, spacing=8)),
        "projects/mussel-lines": (PROJECT, 58_000, lambda: ripples.mussels(LARGE, 4, 30)),
        "projects/slow-tide": (PROJECT, 58_000, lambda: tides.carpet(PROJECT)),
    }
    small: dict[str, Callable[[], object]] = {
        "branched-swell": lambda: swell.plate(
            PAPER, 11, rays=60_000, shoal=12, strength=0.012, source=(-30, 170, 0.95)
        ),
        "creek-memory": lambda: channels.marsh(PAPER, 12, spacing=7, mouths=2),
        "cusps": lambda: tides.cusps(PAPER, 2),
        "defect-clock": lambda: ripples.night_bed(PAPER, 14, 34, steps=70),
        "delta-twins": lambda: channels.twins(PAPER, 4),
        "forgetful-deltas": lambda: channels.moved(PAPER, 2),
        "handwriting": lambda: tides.handwriting(PAPER, 4),
        "ledgers": lambda: tides.ledger(PAPER, 3),
        "mussel-cursive": lambda: ripples.printed(PAPER, 9, 34),
        "polite-creeks": lambda: channels.delta(
            PAPER, 8, apex=(0.5, 1.02), radius=0.66, spacing=6, heading=-1.571, spread=1.5
        ),
        "ripple-memory": lambda: ripples.day_bed(PAPER, 21, 30, steps=60),
        "stripes-stress": lambda: ripples.mussels(PAPER, 17, 30, grain=0.2, steps=120),
    }
    table |= {f"publication_preview/{name}": (PAPER, 40_000, drawing) for name, drawing in small.items()}
    plates: dict[str, Callable[[], object]] = {
        "marrow-sands": lambda: tides.dunes(LARGE, 3),
        "flume": lambda: channels.tank(LARGE, 4),
        "shell-spiral": lambda: tides.whelk(PROJECT),
        "moon-tide": lambda: tides.moire(PROJECT),
        "wrack": lambda: tides.wrack(LARGE, 3),
        "foam": lambda: tides.foam(LARGE, 5),
    }
    table |= {f"gallery/{name}": (PROJECT, 58_000, drawing) for name, drawing in plates.items()}
    for slug, sitter in portrait.SITTERS.items():
        larger = (PORTRAIT[0] * 5 // 4, PORTRAIT[1] * 5 // 4)
        table[f"people/{slug}"] = (PORTRAIT, 24_000, partial(portrait.portrait, sitter, larger))
    return table


def main(wanted: list[str]) -> None:
    """Draw what is wanted, or everything."""
    for name, (size, limit, drawing) in jobs().items():
        if wanted and not name.startswith(tuple(wanted)):
            continue
        started = time.monotonic()
        path = ink.keep(drawing(), name, size, limit)
        print(f"{name}: {path.stat().st_size / 1000:.0f} kB, {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
