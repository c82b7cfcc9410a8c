"""Ripples and mussel beds: one equation (Swift and Hohenberg's), lit as sand or printed as mud."""

from __future__ import annotations

import numpy as np
from ink import BONE, FOAM, GREY, INK, PAPER, PLATE, SEA, VERDIGRIS, Tone, blur, noise, relief, tint
from numpy.typing import NDArray
from PIL import Image, ImageDraw


def pattern(
    size: tuple[int, int],
    seed: int,
    *,
    wavelength: float,
    steps: int = 260,
    grain: float = 0.0,
    tilt: float = 0.0,
    drive: float = 0.35,
    spots: float | Tone = 0.0,
    age: float = 0.5,
) -> Tone:
    """Pattern of stripes or spots, (height, width), about -1 to 1.

    ``grain`` above 0 combs the stripes upright, leaning by ``tilt`` radians; ``spots`` is the share of the quadratic
    term, a number or a field (1 gives spots, 0 labyrinths, -1 holes); ``age`` is the time step.
    """
    width, height = size[0] // 2, size[1] // 2  # smooth fields: half the grid is plenty
    ky = np.fft.fftfreq(height)[:, None] * wavelength / 2
    kx = np.fft.rfftfreq(width)[None, :] * wavelength / 2
    across = kx * np.sin(tilt) - ky * np.cos(tilt)
    linear = drive - (1 - kx**2 - ky**2) ** 2 - grain * across**2
    state = 0.3 * np.random.default_rng(seed).standard_normal((height, width))
    for _ in range(steps):
        push = spots * state**2 - state**3
        state = np.fft.irfft2((np.fft.rfft2(state) + age * np.fft.rfft2(push)) / (1 - age * linear), (height, width))
    fine = Image.fromarray((state / np.abs(state).max()).astype(np.float32)).resize(size, Image.Resampling.BICUBIC)
    return np.asarray(fine, dtype=float)


def defects(field: Tone, wavelength: float) -> list[tuple[int, int]]:
    """Where crests fork or end: (x, y) of the phase vortices of an upright pattern."""
    spectrum = np.fft.fft2(field)
    kx, ky = np.fft.fftfreq(field.shape[1])[None, :], np.fft.fftfreq(field.shape[0])[:, None]
    keep = (kx > 0) * np.exp(-(((np.hypot(kx, ky) * wavelength - 1) / 0.5) ** 2))
    phase = np.angle(np.fft.ifft2(spectrum * keep))
    turn = np.zeros(field.shape)
    corners = [phase, np.roll(phase, -1, 1), np.roll(phase, (-1, -1), (0, 1)), np.roll(phase, -1, 0)]
    for first, second in zip(corners, corners[1:] + corners[:1], strict=True):
        turn += np.angle(np.exp(1j * (second - first)))
    rows, columns = np.nonzero(np.abs(turn[1:-1, 1:-1]) > 3)
    return [(int(column) + 1, int(row) + 1) for row, column in zip(rows, columns, strict=True)]


def warped(field: Tone, amount: float, scale: float, seed: int) -> Tone:
    """Field, pushed about gently."""
    height, width = field.shape
    rows, columns = np.mgrid[0:height, 0:width].astype(float)
    columns += amount * noise(field.shape, scale, seed)
    rows += amount * noise(field.shape, scale, seed + 1)
    low_x, low_y = np.floor(columns).astype(int), np.floor(rows).astype(int)
    part_x, part_y = columns - low_x, rows - low_y
    take = lambda dy, dx: field[(low_y + dy) % height, (low_x + dx) % width]  # noqa: E731
    top = take(0, 0) * (1 - part_x) + take(0, 1) * part_x
    return np.asarray(top * (1 - part_y) + (take(1, 0) * (1 - part_x) + take(1, 1) * part_x) * part_y)


def bed(size: tuple[int, int], seed: int, wavelength: float, steps: int, tilt: float = 0.2) -> Tone:
    """Rippled bed: the height of sand, from -1 to 1."""
    return pattern(size, seed, wavelength=wavelength, steps=steps, grain=0.10, tilt=tilt, drive=0.3)


def night_bed(
    size: tuple[int, int], seed: int, wavelength: float = 34, *, marks: bool = True, steps: int = 60
) -> NDArray[np.float64]:
    """Ripples by raking light on a dark plate, their defects ringed."""
    field = bed(size, seed, wavelength, steps)
    sand = (
        field
        + 0.4 * np.roll(field**2 * np.sign(field), int(wavelength / 7), 1)
        + 0.03 * noise(field.shape, 2.2, seed + 5)
    )
    lit = relief(blur(sand, 1.0), wavelength * 0.20, azimuth=2.85, altitude=0.36)
    falloff = np.clip(0.82 + 0.16 * noise(field.shape, 330, seed + 9), 0.55, 1)
    picture = tint(np.clip(lit**1.35 * falloff, 0, 1), (PLATE, "#0a211d", "#0d473d", "#2d8674", FOAM, BONE))
    return marked(picture, spots_of(field, wavelength), wavelength * 0.62, outline=BONE) if marks else picture


def spots_of(field: Tone, wavelength: float) -> list[tuple[int, int]]:
    """Defects of a bed that are well inside the picture and apart from each other."""
    kept: list[tuple[int, int]] = []
    height, width = field.shape
    for x, y in defects(field, wavelength):
        inside = wavelength < x < width - wavelength and wavelength < y < height - wavelength
        if inside and all(np.hypot(x - a, y - b) > wavelength * 1.6 for a, b in kept):
            kept.append((x, y))
    return kept


def marked(
    picture: NDArray[np.float64], places: list[tuple[int, int]], radius: float, **pencil: str
) -> NDArray[np.float64]:
    """Small circles drawn over a picture, filled or open as the pencil says."""
    image = Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))
    large = image.resize((image.width * 3, image.height * 3))
    pen = ImageDraw.Draw(large)
    for x, y in places:
        pen.ellipse((3 * (x - radius), 3 * (y - radius), 3 * (x + radius), 3 * (y + radius)), width=5, **pencil)
    return np.asarray(large.resize(image.size, Image.Resampling.LANCZOS)) / 255


def day_bed(size: tuple[int, int], seed: int, wavelength: float = 30, steps: int = 80) -> NDArray[np.float64]:
    """Ripple crests as ink lines on paper, the defects as green dots."""
    field = bed(size, seed, wavelength, steps)
    slope_y, slope_x = np.gradient(field)
    steep = np.hypot(slope_x, slope_y) + 1e-3
    line = np.zeros(field.shape)
    for level, weight in ((0.12, 1.0), (0.36, 0.5), (0.58, 0.3), (-0.25, 0.25)):
        line = np.maximum(line, weight * np.clip(1.5 - np.abs(field - level) / steep, 0, 1))
    picture = tint(line, (PAPER, GREY, INK))
    return marked(picture, spots_of(field, wavelength), wavelength * 0.3, fill=VERDIGRIS)


def mussels(
    size: tuple[int, int],
    seed: int,
    wavelength: float = 30,
    *,
    spots: float | Tone = 0.0,
    grain: float = 0.0,
    steps: int = 220,
) -> NDArray[np.float64]:
    """Mussel bands from above: pale, grainy, on dark mud."""
    field = warped(
        pattern(size, seed, wavelength=wavelength, spots=spots, grain=grain, steps=steps), wavelength * 0.5, 110, seed
    )
    shells = blur(np.random.default_rng(seed).standard_normal(field.shape), 0.9)
    shells /= shells.std()
    body = 1 / (1 + np.exp(-9 * (field - 0.12)))
    lit = relief(blur(body, 2.2) * 6 + 0.22 * shells * body, 1.0, azimuth=2.4, altitude=0.75)
    tone = body * (0.34 + 0.55 * lit) + (1 - body) * (0.07 + 0.05 * noise(field.shape, 60, seed + 3))
    return tint(np.clip(tone, 0, 1), (PLATE, "#0b2a26", VERDIGRIS, SEA, FOAM, BONE))


def gradient_bed(size: tuple[int, int], seed: int, wavelength: float = 26) -> NDArray[np.float64]:
    """From spots, on the left, through labyrinths to holes on the right."""
    span = np.linspace(1.15, -1.15, size[0] // 2)[None, :] * np.ones((size[1] // 2, 1))
    return mussels(size, seed, wavelength, spots=span)


def printed(size: tuple[int, int], seed: int, wavelength: float = 28) -> NDArray[np.float64]:
    """Labyrinth as a flat print on paper, two plates: one ink, one green."""
    field = pattern(size, seed, wavelength=wavelength, steps=260)
    edge = np.clip((field + 0.02) * 9, 0, 1)
    inner = np.clip((field - 0.45) * 9, 0, 1)
    paper, green, ink = (tint(np.zeros(field.shape), (colour, colour)) for colour in (PAPER, "#7fb3a5", VERDIGRIS))
    picture = paper * (1 - edge[..., None]) + green * edge[..., None]
    return np.asarray(picture * (1 - inner[..., None]) + ink * inner[..., None])


def mosaic(size: tuple[int, int], seed: int) -> NDArray[np.float64]:
    """Aerial frames of a mussel bed, laid over each other and not quite matching."""
    whole = mussels((size[0] + 200, size[1] + 200), seed, 24, grain=0.05)
    base = Image.new("RGB", size, PLATE)
    rng = np.random.default_rng(seed)
    source = Image.fromarray((whole * 255).astype(np.uint8))
    for row in range(4):
        for column in range(6):
            wide, tall = int(size[0] / 6 + 44), int(size[1] / 4 + 44)
            left = int(column * size[0] / 6) - 22 + int(rng.integers(-8, 9))
            top = int(row * size[1] / 4) - 22 + int(rng.integers(-8, 9))
            frame = source.crop((left + 100, top + 100, left + 100 + wide, top + 100 + tall))
            gain, angle = float(rng.uniform(0.66, 1.12)), float(rng.uniform(-3.5, 3.5))
            frame = frame.point([min(255, int(value * gain)) for value in range(256)] * 3)
            mask = Image.new("L", frame.size, 255)
            slanted = [one.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC) for one in (frame, mask)]
            base.paste(slanted[0], (left, top), slanted[1])
    return np.asarray(base) / 255
