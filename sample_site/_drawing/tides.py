"""Tides and shores in fine lines: ledgers, wrack, cusps, foam, dunes and a whelk."""

from __future__ import annotations

import numpy as np
from ink import BONE, FOAM, GREY, INK, PAPER, PLATE, SEA, VERDIGRIS, Tone, blur, mix, noise, sheet, tint
from numpy.typing import NDArray
from PIL import Image

# amplitude in metres and period in hours: the moon twice, the sun twice, and the slow wobbles
HARMONICS = ((1.0, 12.4206), (0.46, 12.0), (0.21, 12.6583), (0.16, 23.9345), (0.14, 25.8193), (0.05, 6.2103))


def height(hours: Tone, phase: float = 0.0) -> Tone:
    """Height of the tide, in metres about the mean."""
    return np.asarray(
        sum(a * np.cos(2 * np.pi * hours / period + phase * k) for k, (a, period) in enumerate(HARMONICS))
    )


def stacked(
    size: tuple[int, int],
    *,
    curves: int,
    hours: float,
    step: float,
    lift: float = 1.0,
    colours: tuple[str, str, str] = (GREY, INK, VERDIGRIS),
    ground: str = PAPER,
) -> Image.Image:
    """Tidal curves, one above the other, each ``step`` hours after the one below; spring tides in the third colour."""
    image, pen = sheet(size, ground)
    x = np.linspace(-0.01, 1.01, 1500)
    room = size[1] * 0.86 / curves
    for number in range(curves):
        tide = height(number * step + x * hours)
        range_now = float(np.ptp(tide)) / 3.9
        colour = (
            mix(colours[0], colours[1], min(1.0, range_now * 1.15))
            if range_now < 0.8
            else mix(colours[1], colours[2], min(1.0, (range_now - 0.8) * 8))
        )
        y = size[1] * 0.93 - number * room - tide * room * lift
        pen.line(
            [(float(a) * size[0] * 3, float(b) * 3) for a, b in zip(x, y, strict=True)],
            fill=colour,
            width=3 if range_now < 0.8 else 4,
            joint="curve",
        )
    return image


def ledger(size: tuple[int, int], seed: int) -> Image.Image:
    """Two high waters a day as dots, a year a row; clerks change, fogs are left out, one year is copied."""
    rng = np.random.default_rng(seed)
    image, pen = sheet(size, PAPER)
    rows, columns = 31, 62
    clerk_bias = np.repeat(rng.normal(0, 0.5, 12), 3)[:rows]
    fog = noise((rows, columns), 5, seed)
    for row in range(rows):
        tide = height(np.arange(columns) * 24.84 * 2.37 + row * 8766.0)
        for column in range(columns):
            if fog[row, column] > 1.75:
                continue
            high = float(np.clip((tide[column] + 2.0) / 4, 0, 1) * 0.85 + 0.15 + 0.05 * clerk_bias[row])
            x, y = (column + 1.5) * size[0] / (columns + 2), (row + 1.5) * size[1] / (rows + 2)
            radius = 0.36 * size[0] / columns * (0.35 + 0.9 * high)
            colour = VERDIGRIS if row == 19 else mix(PAPER, INK, 0.25 + 0.7 * high**2)
            pen.ellipse([3 * value for value in (x - radius, y - radius, x + radius, y + radius)], fill=colour)
    return image


def handwriting(size: tuple[int, int], seed: int) -> Image.Image:
    """Six clerks, by their loops."""
    rng = np.random.default_rng(seed)
    image, pen = sheet(size, PAPER)
    for line in range(7):
        y0 = size[1] * (0.12 + 0.127 * line)
        pen.line(
            [(0.06 * size[0] * 3, (y0 + 13) * 3), (0.94 * size[0] * 3, (y0 + 13) * 3)],
            fill=mix(PAPER, GREY, 0.6),
            width=2,
        )
        loop, lean, tall = rng.uniform(3.2, 6.5), rng.uniform(0.1, 0.7), rng.uniform(8, 14)
        t = np.linspace(0, 60, 4200)
        ups = np.interp(
            t, np.arange(0, 62), np.where(rng.random(62) < 0.2, rng.uniform(1.5, 2.3, 62), rng.uniform(0.6, 1.05, 62))
        )
        wave_y = ups * tall * np.sin(2 * np.pi * t / 1.9) * 0.5
        x = size[0] * 0.07 + t * (size[0] * 0.84 / 60) + loop * np.cos(2 * np.pi * t / 1.9) - lean * wave_y * -1
        gone = (np.sin(t * 0.9 + line) > 0.86) | (t > rng.uniform(44, 59))
        y = y0 - wave_y
        colour = VERDIGRIS if line == 4 else INK
        for k in range(len(t) - 1):
            if not gone[k]:
                falling = y[k + 1] > y[k]
                pen.line([(x[k] * 3, y[k] * 3), (x[k + 1] * 3, y[k + 1] * 3)], fill=colour, width=5 if falling else 2)
    return image


def moire(size: tuple[int, int]) -> NDArray[np.float64]:
    """Two tides meeting: the interference of waves from two harbours."""
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(float) / size[1]
    wide = size[0] / size[1]
    field = sum(
        np.cos(2 * np.pi * np.hypot(columns - x * wide, rows - y) * k + p)
        / (0.6 + np.hypot(columns - x * wide, rows - y))
        for x, y, k, p in ((0.30, 0.46, 21, 0.0), (0.68, 0.58, 21.0, 1.1), (0.30, 0.46, 10.5, 0.4))
    )
    tone = np.clip(0.5 + field * 0.26, 0, 1) ** 1.7
    return tint(tone, (PLATE, "#0a211e", "#0a4339", VERDIGRIS, SEA, FOAM, BONE))


def whelk(size: tuple[int, int]) -> Image.Image:
    """Shell as the rings of a growing spiral."""
    image, pen = sheet(size, PAPER)
    turn = np.linspace(0, 2 * np.pi, 90)
    centre, scale = (0.44 * size[0], 0.43 * size[1]), size[1] * 0.37
    rings = 760
    for number in range(rings):
        angle = number / rings * 2 * np.pi * 5.2
        grow = np.exp(0.155 * (angle - 2 * np.pi * 5.2))
        mid_x, mid_y = scale * 1.1 * grow * np.cos(angle), scale * 1.1 * grow * np.sin(angle)
        radius = scale * 0.55 * grow * (1 + 0.05 * np.sin(angle * 12))
        lean = np.cos(turn + 0.5) * 0.3
        x = centre[0] + mid_x + radius * np.cos(angle) * np.cos(turn) + radius * lean * np.sin(angle)
        y = (
            centre[1]
            + mid_y
            + radius * np.sin(angle) * np.cos(turn)
            - radius * lean * np.cos(angle)
            + radius * 0.42 * np.sin(turn)
        )
        share = number / rings
        colour = VERDIGRIS if number % 38 == 0 else mix(GREY, INK, share)
        pen.line(
            [(float(a) * 3, float(b) * 3) for a, b in zip(x, y, strict=True)],
            fill=colour,
            width=4 if number % 38 == 0 else 2,
        )
    return image


def wrack(size: tuple[int, int], seed: int) -> Image.Image:
    """Swash marks: lobes of thin water, each ending in a line of weed, the later over the earlier."""
    rng = np.random.default_rng(seed)
    image, pen = sheet(size, PAPER)
    x = np.linspace(-0.05, 1.05, 700) * size[0]
    lobes = 58
    for number in range(lobes):
        late = number / (lobes - 1)
        centre, half_width = rng.uniform(0, size[0]), rng.uniform(0.16, 0.36) * size[0]
        reach = (
            size[1] * (1.0 - 0.93 * late + rng.uniform(-0.07, 0.05)) if number % 5 else size[1] * (0.98 - 0.9 * late)
        )
        across = (x - centre) / half_width
        line = (
            reach
            - size[1] * 0.16 * (np.abs(across) ** 2.2)
            + size[1] * 0.012 * np.sin(x / 23 + number)
            + 2.0 * np.sin(x / 7.3 + 2 * number)
        )
        shown = np.abs(across) < 1.9
        points = [(float(a) * 3, float(b) * 3) for a, b in zip(x[shown], line[shown], strict=True)]
        if len(points) < 3:
            continue
        body = mix("#dfe6e1", "#f7f8f5", late)
        pen.polygon([*points, (points[-1][0], -30), (points[0][0], -30)], fill=body)
        pen.line(points, fill=mix(GREY, INK, 0.25 + 0.5 * rng.random()), width=3, joint="curve")
        pen.line([(a, b - 9) for a, b in points], fill=mix(body, GREY, 0.5), width=2, joint="curve")
        for _ in range(int(len(points) * 1.1)):
            a, b = points[int(rng.integers(0, len(points)))]
            b -= abs(rng.normal(0, 8))
            long, lean = rng.exponential(5) + 2, rng.normal(0, 0.35)
            shade = VERDIGRIS if rng.random() < 0.3 else mix(INK, GREY, float(rng.uniform(0, 0.8)))
            pen.line(
                [(a, b), (a + long * np.cos(lean), b + long * np.sin(lean))], fill=shade, width=int(rng.integers(3, 6))
            )
    return image


def carpet(size: tuple[int, int], *, days: int = 59, hours: float = 74.5) -> NDArray[np.float64]:
    """Heights of the tide, a lunar day a row: the sun's tide drifts across the moon's."""
    coarse = height(np.linspace(0, hours, size[0])[None, :] + np.arange(days)[:, None] * 24.8412)
    tide = np.asarray(Image.fromarray(coarse.astype(np.float32)).resize(size, Image.Resampling.BICUBIC), dtype=float)
    lines = 0.5 + 0.5 * np.cos(2 * np.pi * (tide * 3.1))
    tone = np.clip(0.10 + 0.62 * lines**2 * (0.35 + 0.3 * (tide + 2) / 2) + 0.10 * (tide + 2) / 4, 0, 1)
    return tint(tone, (PAPER, "#d6e0db", "#86b5a8", VERDIGRIS, "#0a3a33"))


def cusps(size: tuple[int, int], seed: int) -> NDArray[np.float64]:
    """Beach cusps as contours that march seawards, dark to pale."""
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(float) / size[1]
    rng = np.random.default_rng(seed)
    swing = columns * 2 * np.pi / 0.36 + 0.5 * np.sin(columns * 2.1 + float(rng.uniform(0, 6)))
    horn = (np.abs(np.sin(swing / 2)) - 0.64) * 0.17 * np.exp(-(((rows - 0.45) / 0.34) ** 2))
    level = rows + horn * 1.6 + 0.008 * noise(rows.shape, 60, seed)
    bands = 0.5 + 0.5 * np.cos(2 * np.pi * level * 19)
    tone = np.clip(bands**2.2 * (0.25 + 0.85 * level), 0, 1)
    return tint(tone, (PLATE, "#0b2a26", VERDIGRIS, SEA, FOAM, BONE))


def foam(size: tuple[int, int], seed: int) -> NDArray[np.float64]:
    """Bubbles: bright films where two cells are equally near."""
    rng = np.random.default_rng(seed)
    count = 300
    x = rng.uniform(-0.05, 1.05, count) * size[0]
    y = (1 - rng.beta(1.3, 1.15, count) * 1.1 + 0.05) * size[1]
    bias = rng.uniform(0, 32, count) ** 2
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    first, second = np.full(size[::-1], np.inf), np.full(size[::-1], np.inf)
    one, other = np.zeros(size[::-1], int), np.zeros(size[::-1], int)
    for number, (a, b, c) in enumerate(zip(x, y, bias, strict=True)):
        far = (columns - a) ** 2 + (rows - b) ** 2 - c
        wins, comes = far < first, far < second
        other = np.where(wins, one, np.where(comes, number, other))
        second = np.where(wins, first, np.where(comes, far, second))
        one, first = np.where(wins, number, one), np.where(wins, far, first)
    gap = (second - first) / (2 * np.hypot(x[one] - x[other], y[one] - y[other]))
    film = np.exp(-gap / 2.2) + 0.34 * np.exp(-gap / 12)
    shine = 0.16 * blur((noise(size[::-1], 16, seed) > 1.2).astype(float), 6)
    return tint(np.clip(film * 0.95 + shine + 0.03, 0, 1), (PLATE, "#0a2521", "#0d4f44", SEA, FOAM, BONE))


def dunes(size: tuple[int, int], seed: int) -> Image.Image:
    """Dune crests behind each other under a pale sky, lit from the left, hatched down the lee."""
    rng = np.random.default_rng(seed)
    image, pen = sheet(size, "#eef1ed")
    x = np.arange(0, size[0] + 4, 2.0)
    for layer in range(13):
        near = layer / 12
        base = size[1] * (0.30 + 0.62 * near**1.35)
        ground = np.zeros(len(x))
        for _ in range(3):
            period, shift = size[0] * rng.uniform(0.22, 0.6) * (0.5 + near), rng.uniform(0, 1)
            part = (x / period + shift) % 1
            ground += (
                np.where(part < 0.72, part / 0.72, (1 - part) / 0.28) ** 1.15
                * size[1]
                * rng.uniform(0.03, 0.075)
                * (0.4 + near)
            )
        kernel = np.hanning(15 + int(10 * near))
        ground = np.convolve(np.pad(ground, 20, mode="edge"), kernel / kernel.sum(), "same")[20:-20]
        y = base - ground
        slope = np.gradient(y)
        body = mix("#e4e9e4", "#b9c9c1", near)
        pen.polygon(
            [(float(a) * 3, float(b) * 3) for a, b in zip(x, y, strict=True)]
            + [(size[0] * 3 + 12, size[1] * 3), (0, size[1] * 3)],
            fill=body,
        )
        for k in range(0, len(x), 1):
            if slope[k] > 0.12:
                drop = min(1.0, slope[k] * 1.6) * (16 + 80 * near) * rng.uniform(0.86, 1.0)
                colour = mix(body, mix("#41635a", INK, near), 0.35 + 0.5 * near)
                pen.line([(x[k] * 3, y[k] * 3), (x[k] * 3 - drop * 0.5, y[k] * 3 + drop * 3)], fill=colour, width=3)
        pen.line(
            [(float(a) * 3, float(b) * 3) for a, b in zip(x, y, strict=True)],
            fill=mix("#9fb0a8", INK, 0.25 + 0.7 * near),
            width=3 + int(3 * near),
            joint="curve",
        )
    return image
