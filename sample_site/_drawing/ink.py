"""Ink and paper: the palette, tone curves, fine lines and saving within a weight.

Pictures are float arrays: a tone is (height, width) from 0 to 1, a colour picture (height, width, 3) from 0 to 1.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Tone = NDArray[np.float64]
Line = list[tuple[float, float]]

ASSETS = Path(__file__).parent.parent / "assets" / "img"
PLATE, DEEP, VERDIGRIS, SEA, FOAM, BONE = "#0c1413", "#0a3b35", "#0b6456", "#3f9c88", "#a9ddcc", "#f6f1de"
PAPER, GREY, INK = "#f1f3ef", "#a9b1ab", "#131a18"
NIGHT = (PLATE, "#0b2a26", VERDIGRIS, SEA, FOAM, BONE)
DAY = (PAPER, "#cfdcd6", "#7fb3a5", VERDIGRIS, "#0a3a33")


def rgb(colour: str) -> NDArray[np.float64]:
    """Three numbers from 0 to 1 for "#0b6456"."""
    return np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def tint(tone: Tone, colours: tuple[str, ...]) -> NDArray[np.float64]:
    """Colour a tone by a ramp of evenly spaced colours: 0 is the first, 1 the last."""
    stops = np.linspace(0, 1, len(colours))
    table = np.array([rgb(colour) for colour in colours])
    return np.stack([np.interp(np.clip(tone, 0, 1), stops, table[:, channel]) for channel in range(3)], axis=-1)


def noise(shape: tuple[int, int], scale: float, seed: int, slope: float = 0.0) -> Tone:
    """Smooth random ground, mean 0 and deviation 1, its features ``scale`` pixels across.

    A ``slope`` above 0 gives a rough ground instead, whose spectrum falls with that power beyond the scale.
    """
    white = np.fft.rfft2(np.random.default_rng(seed).standard_normal(shape))
    square = np.fft.fftfreq(shape[0])[:, None] ** 2 + np.fft.rfftfreq(shape[1])[None, :] ** 2
    weight = (square + (0.3 / scale) ** 2) ** (-slope / 2) if slope else np.exp(-square * (np.pi * scale) ** 2 / 2)
    weight[0, 0] = 0
    field = np.fft.irfft2(white * weight, shape)
    return np.asarray(field / field.std())


def blur(tone: Tone, radius: float) -> Tone:
    """Gaussian blur that wraps round the edges."""
    square = np.fft.fftfreq(tone.shape[0])[:, None] ** 2 + np.fft.rfftfreq(tone.shape[1])[None, :] ** 2
    return np.asarray(np.fft.irfft2(np.fft.rfft2(tone) * np.exp(-2 * (np.pi * radius) ** 2 * square), tone.shape))


def relief(height: Tone, steepness: float, azimuth: float = 2.4, altitude: float = 0.7) -> Tone:
    """Light from one side over a height map: 0 in the shade, 1 where a slope faces the lamp."""
    fall_y, fall_x = np.gradient(height * steepness)
    lamp = np.cos(altitude) * np.cos(azimuth), np.cos(altitude) * np.sin(azimuth), np.sin(altitude)
    facing = (-fall_x * lamp[0] - fall_y * lamp[1] + lamp[2]) / np.sqrt(1 + fall_x**2 + fall_y**2)
    return np.asarray(np.clip(facing, 0, 1))


def sheet(size: tuple[int, int], ground: str, fine: int = 3) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """Sheet ``fine`` times larger than ``size``, and the pen for it; :func:`keep` brings it back to size."""
    image = Image.new("RGB", (size[0] * fine, size[1] * fine), ground)
    return image, ImageDraw.Draw(image)


def mix(first: str, second: str, share: float) -> str:
    """Colour between two, ``share`` of the way to the second."""
    between = rgb(first) * (1 - share) + rgb(second) * share
    return "#" + "".join(f"{round(part * 255):02x}" for part in np.clip(between, 0, 1))


def keep(picture: NDArray[np.float64] | Image.Image, name: str, size: tuple[int, int], limit: int) -> Path:
    """Save as WebP at ``size``, with the best quality that stays within ``limit`` bytes."""
    if not isinstance(picture, Image.Image):
        picture = Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))
    if picture.size != size:
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    path = ASSETS / f"{name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    for quality in range(88, 10, -4):
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP", quality=quality, method=6)
        if buffer.tell() <= limit:
            path.write_bytes(buffer.getvalue())
            return path
    message = f"{name} does not fit in {limit} bytes: {buffer.tell()} at the lowest quality"
    raise ValueError(message)


def soften(image: Image.Image, radius: float) -> Image.Image:
    """Sheet, out of focus."""
    return image.filter(ImageFilter.GaussianBlur(radius))
