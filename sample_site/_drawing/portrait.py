"""Portraits: a bust of clay for each member, put together from features like a paper doll.

Nobody here is anybody. A sitter is a table row: skin, hair, clothes and what they wear on their heads. The module is
long because it is a wardrobe: two dozen small shapes and the table that picks among them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from clay import (
    Points,
    Shape,
    bounded,
    carve,
    disc,
    ellipsoid,
    fire,
    half,
    join,
    limb,
    ring,
    textured,
    turned,
    within,
)
from ink import tint
from numpy.typing import NDArray


@dataclass(frozen=True)
class Sitter:
    """Albedos run from 0 (black) to 1; ``hair``, ``hat``, ``beard`` and ``glasses`` name entries of tables below."""

    skin: float = 0.75
    tone: float = 0.15
    cloth: float = 0.4
    hair: str = "short"
    hat: str = ""
    felt: float = 0.5
    beard: str = ""
    glasses: str = ""
    collar: str = "crew"
    yaw: float = 0.3
    pitch: float = 0.0
    jaw: float = 1.0
    nose: float = 1.0
    long: float = 1.0


def strands(points: Points) -> Points:
    """Combed clay: shallow waves that run down from the crown."""
    around = np.arctan2(points[:, 0], points[:, 2] + 0.05)
    return np.sin(13 * around + 2.2 * np.sin(3 * points[:, 1]) + 1.5 * np.sin(5 * points[:, 2]))


def curls(points: Points) -> Points:
    """Bubbles of about an eighth of a head."""
    bent = points + 0.05 * np.sin(7 * points[:, [1, 2, 0]])
    return np.sin(13 * bent[:, 0]) * np.sin(13 * bent[:, 1]) * np.sin(13 * bent[:, 2]) * np.float32(1.6)


def waves(points: Points) -> Points:
    """Long waves, thicker at the ends."""
    return np.sin(9 * points[:, 1] + 4 * points[:, 0]) * np.float32(0.6) + np.float32(0.5) * strands(points)


def ribs(points: Points) -> Points:
    """Knitted rib, up and down."""
    return np.abs(np.sin(15 * np.arctan2(points[:, 0], points[:, 2] + 0.05))) * 2 - 1


def cable(points: Points) -> Points:
    """Rows of knitting round a neck or brim."""
    return np.sin(22 * np.arctan2(points[:, 0], points[:, 2])) * np.sin(24 * points[:, 1])


def nothing(sitter: Sitter) -> list[Shape]:
    """No hair at all."""
    del sitter
    return []


def cap_of_hair(grow: float, front: float = 0.42, low: float = -0.1) -> Shape:
    """Hair close to the skull: a larger skull, cut along the hairline and above the neck."""
    skull = ellipsoid((0, 0.16, -0.1), (0.80 + grow, 0.93 + grow, 0.88 + grow))
    hairline = half((0, -1.0, 0.95), -front * 0.72)
    return within(skull, hairline, half((0, -1, 0.25), -low), soft=0.08)


def short(sitter: Sitter) -> list[Shape]:
    """Short hair, combed."""
    del sitter
    return [textured(cap_of_hair(0.07), strands, 0.018)]


def crop(sitter: Sitter) -> list[Shape]:
    """Hair of a few millimetres."""
    del sitter
    return [cap_of_hair(0.025, 0.5)]


def quiff(sitter: Sitter) -> list[Shape]:
    """Short, and swept up in front."""
    del sitter
    lift = join(
        ellipsoid((0.12, 0.98, 0.38), (0.5, 0.25, 0.36)), ellipsoid((-0.22, 0.9, 0.42), (0.34, 0.22, 0.3)), soft=0.2
    )
    return [textured(join(cap_of_hair(0.05), lift, soft=0.2), strands, 0.022)]


def bob(sitter: Sitter) -> list[Shape]:
    """To the chin, with a fringe."""
    del sitter
    full = carve(
        ellipsoid((0, -0.02, -0.12), (0.99, 1.12, 0.98)),
        ellipsoid((0, -0.42, 0.95), (0.64, 0.76, 0.9)),
        half((0, 1, 0), -0.72),
        soft=0.1,
    )
    return [textured(full, strands, 0.016)]


def long_hair(sitter: Sitter) -> list[Shape]:
    """Over both shoulders, parted in the middle."""
    del sitter
    left = limb((0.80, 0.15, -0.18), (0.92, -1.45, 0.12), 0.25, 0.22)
    right = limb((-0.80, 0.15, -0.18), (-0.92, -1.45, 0.12), 0.25, 0.22)
    back = ellipsoid((0, -0.5, -0.5), (0.86, 1.1, 0.42))
    return [textured(join(cap_of_hair(0.09, 0.4), left, right, back, soft=0.2), waves, 0.022)]


def bun(sitter: Sitter) -> list[Shape]:
    """Drawn up to a knot on the crown."""
    del sitter
    return [
        textured(join(cap_of_hair(0.055), ellipsoid((0.0, 1.24, -0.2), (0.32, 0.3, 0.32)), soft=0.1), strands, 0.02)
    ]


def low_bun(sitter: Sitter) -> list[Shape]:
    """Drawn back to a knot at the neck."""
    side = 1 if sitter.yaw < 0 else -1
    knot = ellipsoid((0.55 * side, -0.35, -0.78), (0.36, 0.36, 0.34))
    return [textured(join(cap_of_hair(0.06), knot, soft=0.12), strands, 0.018)]


def afro(sitter: Sitter) -> list[Shape]:
    """Great round cloud."""
    del sitter
    cloud = carve(
        ellipsoid((0, 0.42, -0.2), (1.18, 1.1, 1.02)), ellipsoid((0, -0.32, 0.95), (0.72, 0.84, 0.85)), soft=0.14
    )
    return [textured(cloud, curls, 0.042)]


def curly(sitter: Sitter) -> list[Shape]:
    """Curls to the ears."""
    del sitter
    return [textured(cap_of_hair(0.16, 0.4, -0.2), curls, 0.036)]


def plaits(sitter: Sitter) -> list[Shape]:
    """Two plaits, of beads."""
    del sitter
    beads: list[Shape] = []
    for side in (-1, 1):
        for bead in range(8):
            drop = bead / 7
            beads.append(
                ellipsoid((side * (0.84 + 0.1 * drop), -0.25 - 1.15 * drop, 0.05 + 0.12 * drop), (0.16, 0.135, 0.15))
            )
    return [textured(cap_of_hair(0.06, 0.4), strands, 0.016), join(*beads, soft=0.05)]


def monk(sitter: Sitter) -> list[Shape]:
    """Hair round the sides, which is what is left of it."""
    del sitter
    return [textured(within(cap_of_hair(0.07, 0.2, -0.16), half((0, 1, 0.1), 0.46), soft=0.1), curls, 0.02)]


HAIR: dict[str, Callable[[Sitter], list[Shape]]] = {
    "": nothing,
    "short": short,
    "crop": crop,
    "quiff": quiff,
    "bob": bob,
    "long": long_hair,
    "bun": bun,
    "low bun": low_bun,
    "afro": afro,
    "curly": curly,
    "plaits": plaits,
    "monk": monk,
}


def beanie() -> list[Shape]:
    """Knitted cap with a turned-up rim."""
    crown = within(ellipsoid((0, 0.34, -0.12), (0.93, 0.98, 0.99)), half((0, -1, 0.16), -0.40), soft=0.05)
    rim = within(
        ellipsoid((0, 0.45, -0.1), (0.985, 0.98, 1.04)),
        half((0, -1, 0.16), -0.36),
        half((0, 1, -0.16), 0.66),
        soft=0.08,
    )
    return [textured(crown, ribs, 0.02), textured(rim, ribs, 0.03)]


def bobble() -> list[Shape]:
    """Knitted cap with a bobble."""
    return [*beanie(), ellipsoid((0, 1.33, -0.15), (0.21, 0.2, 0.21))]


def souwester() -> list[Shape]:
    """Oilskin hat, longer behind."""
    crown = within(ellipsoid((0, 0.44, -0.1), (0.9, 0.72, 0.95)), half((0, -1, 0), -0.40), soft=0.05)
    brim = turned(disc((0, 0.84, -0.32), 1.22, 0.045, 0.36), 0.0, -0.12)
    return [join(crown, brim, soft=0.3)]


def hood() -> list[Shape]:
    """Headscarf, close round the face and loose below."""
    outer = join(
        ellipsoid((0, 0.1, -0.14), (1.0, 1.16, 1.04)), limb((0, -0.75, -0.12), (0, -1.6, -0.1), 0.72, 0.95), soft=0.4
    )
    face = ellipsoid((0, -0.06, 0.95), (0.60, 0.80, 0.75))

    def folds(points: Points) -> Points:
        return np.sin(7 * points[:, 1] - 6 * np.sqrt(points[:, 0] ** 2 + 0.05) + 2 * points[:, 2])

    return [textured(carve(outer, face, soft=0.12), folds, 0.022)]


def flat_cap() -> list[Shape]:
    """Flat cap with a small peak."""
    top = within(ellipsoid((0, 0.58, 0.02), (0.98, 0.56, 1.08)), half((0, -1, 0.12), -0.42), soft=0.08)
    peak = within(ellipsoid((0, 0.40, 0.72), (0.62, 0.1, 0.52)), half((0, 0, -1), -0.4), soft=0.05)
    return [top, peak]


def band() -> list[Shape]:
    """Broad headband."""
    broad = within(
        ellipsoid((0, 0.2, -0.1), (0.93, 1.06, 1.0)), half((0, -1, 0.25), -0.42), half((0, 1, -0.25), 0.66), soft=0.05
    )
    return [textured(broad, cable, 0.012)]


def phones() -> list[Shape]:
    """Headphones, for listening to sand."""
    bow = ring((0, 0.18, -0.08), 1.04, 0.055, axis=2)
    return [
        within(bow, half((0, -1, 0), 0.0), soft=0.02),
        ellipsoid((0.93, -0.02, -0.06), (0.17, 0.31, 0.29)),
        ellipsoid((-0.93, -0.02, -0.06), (0.17, 0.31, 0.29)),
    ]


HATS: dict[str, Callable[[], list[Shape]]] = {
    "beanie": beanie,
    "bobble": bobble,
    "souwester": souwester,
    "hood": hood,
    "flat cap": flat_cap,
    "band": band,
    "phones": phones,
}


def beards(kind: str) -> list[Shape]:
    """Full, short (close to the jaw) or moustache."""
    if kind == "moustache":
        return [
            textured(
                join(
                    limb((0.02, -0.37, 0.84), (0.34, -0.46, 0.68), 0.085, 0.04),
                    limb((-0.02, -0.37, 0.84), (-0.34, -0.46, 0.68), 0.085, 0.04),
                    soft=0.03,
                ),
                strands,
                0.008,
            )
        ]
    deep = 0.13 if kind == "full" else 0.045
    chin = ellipsoid((0, -0.48 - 0.9 * (deep - 0.04), 0.14), (0.66 + deep, 0.56 + deep * 1.6, 0.62 + deep))
    opening = ellipsoid((0, -0.475, 0.86), (0.19, 0.075, 0.3))
    cheeks = ellipsoid((0, 0.14, 0.72), (0.62, 0.5, 0.62))
    shape = carve(within(chin, half((0, 1, -0.35), -0.26), soft=0.08), opening, cheeks, soft=0.08)
    return [textured(shape, strands, 0.02 if kind == "full" else 0.008)]


def spectacles(kind: str) -> list[Shape]:
    """Round or small, with a bridge and arms."""
    radius = 0.235 if kind == "round" else 0.185
    parts: list[Shape] = []
    for side in (-1, 1):
        parts += [
            ring((0.30 * side, 0.07, 0.93), radius, 0.026, axis=2),
            limb((side * (0.30 + radius), 0.10, 0.92), (side * 0.84, 0.12, 0.0), 0.024, 0.024),
        ]
    return [*parts, limb((-0.08, 0.10, 0.95), (0.08, 0.10, 0.95), 0.024, 0.024)]


def head(sitter: Sitter) -> Shape:
    """Skull, jaw, nose, brow, closed eyes, lips and ears, in one piece of clay."""
    skull = ellipsoid((0, 0.14, -0.08), (0.78, 0.92, 0.86))
    jaw = ellipsoid((0, -0.44 * sitter.long, 0.14), (0.56 * sitter.jaw, 0.60 * sitter.long, 0.58))
    cheeks = [ellipsoid((side * 0.36, -0.2, 0.5), (0.22, 0.2, 0.22)) for side in (-1, 1)]
    face = join(skull, jaw, *cheeks, soft=0.28)
    sockets = [ellipsoid((side * 0.30, 0.07, 0.93), (0.2, 0.13, 0.2)) for side in (-1, 1)]
    face = carve(face, *sockets, soft=0.16)
    brow = limb((-0.36, 0.25, 0.68), (0.36, 0.25, 0.68), 0.05, 0.05)
    nose = join(
        limb((0, 0.20, 0.76), (0, -0.2, 0.80 + 0.16 * sitter.nose), 0.05, 0.105),
        *[ellipsoid((side * 0.09, -0.22, 0.80 + 0.06 * sitter.nose), (0.075, 0.06, 0.09)) for side in (-1, 1)],
        soft=0.07,
    )
    face = join(face, brow, nose, soft=0.12)
    lids = [
        carve(
            ellipsoid((side * 0.295, 0.055, 0.655), (0.165, 0.13, 0.135)),
            ellipsoid((side * 0.295, 0.012, 0.80), (0.19, 0.011, 0.075)),
            soft=0.012,
        )
        for side in (-1, 1)
    ]
    lips = [
        limb((-0.11, -0.462, 0.715), (0.11, -0.462, 0.715), 0.036, 0.036),
        limb((-0.085, -0.525, 0.71), (0.085, -0.525, 0.71), 0.044, 0.044),
    ]
    face = join(face, join(*lids, soft=0.01), soft=0.035)
    face = join(face, *lips, soft=0.045)
    ears = [
        carve(
            ellipsoid((side * 0.80, -0.02, -0.06), (0.09, 0.21, 0.15)),
            ellipsoid((side * 0.90, 0.0, -0.02), (0.06, 0.12, 0.08)),
            soft=0.05,
        )
        for side in (-1, 1)
    ]
    return join(face, *ears, soft=0.05)


def clothes(sitter: Sitter) -> list[Shape]:
    """Shoulders, and one of four collars."""
    body = join(
        ellipsoid((0, -2.55, -0.2), (1.42, 1.12, 0.72)),
        limb((-0.1, -1.86, -0.2), (-1.0, -2.22, -0.2), 0.36, 0.40),
        limb((0.1, -1.86, -0.2), (1.0, -2.22, -0.2), 0.36, 0.40),
        soft=0.35,
    )
    neck = (0, -1.36, -0.12)
    if sitter.collar == "roll":
        roll = join(
            ring((0, -1.22, -0.10), 0.40, 0.15, squash=1.0),
            limb((0, -1.2, -0.1), (0, -1.7, -0.12), 0.48, 0.62),
            soft=0.1,
        )
        return [join(body, textured(roll, ribs, 0.014), soft=0.12)]
    if sitter.collar == "scarf":
        wrap = join(
            ring((0, -1.22, -0.06), 0.47, 0.2),
            ring((0.03, -1.45, -0.04), 0.56, 0.2),
            limb((0.3, -1.5, 0.45), (0.42, -2.6, 0.62), 0.2, 0.22),
            soft=0.06,
        )
        return [body, textured(wrap, cable, 0.016)]
    if sitter.collar == "oilskin":
        flare = carve(
            join(ring((0, -1.42, -0.12), 0.55, 0.17), body, soft=0.16),
            limb((0, -1.5, 0.62), (0, -3.4, 0.62), 0.03, 0.03),
            soft=0.03,
        )
        buttons = [ellipsoid((0.14, y, z), (0.06, 0.06, 0.05)) for y, z in ((-1.86, 0.42), (-2.16, 0.50))]
        return [flare, *buttons]
    return [join(body, ring(neck, 0.44, 0.10), soft=0.16)]


def model(sitter: Sitter) -> list[tuple[float, Shape]]:
    """Sitter as a scene."""
    turn = lambda shape: turned(shape, sitter.yaw, sitter.pitch)  # noqa: E731 - one word for the whole page
    neck = limb((0, -0.6, -0.16), (0, -1.6, -0.2), 0.37, 0.33)
    over: list[tuple[float, Shape]] = [(sitter.tone, shape) for shape in HAIR[sitter.hair](sitter)]
    if sitter.hat:
        over += [(sitter.felt, shape) for shape in HATS[sitter.hat]()]
    if sitter.beard:
        over += [(sitter.tone, shape) for shape in beards(sitter.beard)]
    if sitter.glasses:
        over += [(0.03, join(*spectacles(sitter.glasses), soft=0.01))]
    scene = [(sitter.skin, bounded(join(turn(head(sitter)), neck, soft=0.14), (0, -0.2, 0), 1.75))]
    scene += [(shade, bounded(turn(shape), (0, -0.1, -0.1), 2.0)) for shade, shape in over]
    dress = clothes(sitter)
    scene += [
        (0.06 if at and sitter.collar == "oilskin" else sitter.cloth, bounded(shape, (0, -2.3, -0.1), 1.9))
        for at, shape in enumerate(dress)
    ]
    return scene


def portrait(sitter: Sitter, size: tuple[int, int]) -> NDArray[np.float64]:
    """Bust of clay in green-greys, (height, width, 3)."""
    light = fire(model(sitter), size)
    return tint(np.clip(light, 0, 1) ** (1 / 1.7), ("#0b1210", "#3a4541", "#7f8a85", "#c3cac5", "#f7f8f5"))


SITTERS = {
    "marit-sandvaer": Sitter(skin=0.72, tone=0.62, cloth=0.09, hair="bob", collar="roll", yaw=0.42),
    "tomas-ribeira-do-mar": Sitter(skin=0.42, tone=0.05, cloth=0.62, hair="quiff", beard="full", yaw=-0.4),
    "yuki-isogai": Sitter(skin=0.78, tone=0.03, cloth=0.78, hair="low bun", glasses="round", collar="roll", yaw=0.36),
    "anneke-van-der-duin": Sitter(skin=0.8, tone=0.7, cloth=0.25, hair="plaits", hat="bobble", felt=0.2, yaw=-0.32),
    "xi-chao": Sitter(skin=0.74, tone=0.04, cloth=0.16, hair="curly", yaw=0.45, jaw=0.92),
    "leila-al-shatii": Sitter(skin=0.6, cloth=0.3, hair="", hat="hood", felt=0.34, yaw=-0.38),
    "kalliopi-ammoudou": Sitter(skin=0.66, tone=0.05, cloth=0.75, hair="long", yaw=0.34),
    "jorn-priel": Sitter(
        skin=0.78, tone=0.5, cloth=0.5, hair="short", hat="beanie", felt=0.1, beard="short", collar="crew", yaw=-0.42
    ),
    "mairead-nic-an-tra": Sitter(skin=0.82, tone=0.32, cloth=0.1, hair="afro", glasses="small", yaw=0.3),
    "obinna-ebbwater": Sitter(
        skin=0.18, tone=0.03, cloth=0.7, hair="crop", hat="phones", felt=0.82, collar="roll", yaw=-0.36
    ),
    "hollis-saltry": Sitter(skin=0.7, tone=0.2, cloth=0.45, hair="bun", hat="", yaw=-0.3, collar="scarf"),
    "beck-fathom": Sitter(
        skin=0.62, tone=0.2, cloth=0.55, hair="", hat="souwester", felt=0.75, collar="oilskin", yaw=0.34
    ),
    "ines-marsouin": Sitter(
        skin=0.3, tone=0.03, cloth=0.15, hair="afro", hat="", glasses="round", collar="crew", yaw=-0.34
    ),
    "pavel-melnik": Sitter(
        skin=0.76, tone=0.78, cloth=0.12, hair="monk", beard="full", glasses="small", yaw=0.4, nose=1.4
    ),
    "gudrun-flodmal": Sitter(
        skin=0.78, tone=0.72, cloth=0.5, hair="curly", hat="band", felt=0.14, collar="scarf", yaw=-0.36
    ),
    "elspeth-tarn": Sitter(skin=0.8, tone=0.25, cloth=0.68, hair="low bun", yaw=0.38, collar="roll"),
    "mateo-orilla": Sitter(
        skin=0.55, tone=0.06, cloth=0.3, hair="short", beard="moustache", hat="flat cap", felt=0.4, yaw=-0.4
    ),
    "kwabena-lagune": Sitter(
        skin=0.2, tone=0.02, cloth=0.4, hair="", beard="full", glasses="round", yaw=0.36, collar="oilskin"
    ),
    "noemi-sziget": Sitter(skin=0.74, tone=0.1, cloth=0.8, hair="bob", yaw=-0.34, collar="crew"),
}
