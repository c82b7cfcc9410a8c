"""Swell: rays of waves bent by an uneven sea floor, gathered into branches."""

from __future__ import annotations

import numpy as np
from ink import BONE, FOAM, PLATE, SEA, VERDIGRIS, Tone, blur, noise, tint
from numpy.typing import NDArray


def trace(
    size: tuple[int, int],
    seed: int,
    *,
    rays: int,
    shoal: float,
    strength: float,
    source: tuple[float, float, float] | None = None,
) -> Tone:
    """Density of rays crossing a random sea floor from the left, (height, width), about 1 on average.

    ``shoal`` is the width of a typical shoal in pixels, ``strength`` how far one bends a ray; ``source`` is the
    (x, y, half angle) of a point from which the rays fan out, x below 0 (None: they enter side by side).
    """
    width, height = size
    margin = height // 2
    rng = np.random.default_rng(seed)
    tall = height + 2 * margin
    ground = noise((tall, width), shoal, seed) + 0.35 * noise((tall, width), shoal / 2.2, seed + 1)
    bend = np.gradient(ground, axis=0) * strength * np.clip(np.linspace(0.2, 2.2, width), 0, 1)[None, :]
    angle = np.zeros(rays)
    y = rng.uniform(0, tall, rays)
    if source:
        angle = rng.uniform(-source[2], source[2], rays)
        y = margin + source[1] - source[0] * np.tan(angle)
    density = np.zeros((height, width))
    for x in range(width):
        row = np.clip(y.astype(int), 0, tall - 2)
        part = y - row
        over = (y > 1) & (y < tall - 2)
        angle += np.where(over, bend[row, x] * (1 - part) + bend[row + 1, x] * part, 0)
        y = y + np.tan(np.clip(angle, -1.25, 1.25))
        seen = y - margin
        inside = (seen >= 0) & (seen < height - 1) & (np.abs(angle) < 1.3)
        seen, weight = seen[inside], 1 / np.cos(angle[inside])
        low = seen.astype(int)
        part = seen - low
        density[:, x] = np.bincount(low, weight * (1 - part), height) + np.bincount(low + 1, weight * part, height)
    if source:
        rows, columns = np.mgrid[0:height, 0:width]
        density *= np.hypot(columns - source[0], rows - source[1]) ** 0.62
    return np.asarray(density / density.mean())


def plate(size: tuple[int, int], seed: int, **options: object) -> NDArray[np.float64]:
    """Dark plate of branched swell."""
    density = trace(size, seed, **options)  # type: ignore[arg-type]
    sharp = np.log1p(2.0 * density) / np.log(1 + 2.0 * 10)
    glow = blur(np.pad(np.clip(density, 0, 14), 40, mode="edge"), 0.006 * size[0])[40:-40, 40:-40]
    tone = np.clip(0.95 * sharp**1.5 + 0.03 * np.clip(glow - 0.9, 0, 4), 0, 1)
    return tint(tone, (PLATE, "#0a1f1c", "#0a3f36", VERDIGRIS, SEA, FOAM, BONE, BONE))
