"""Clay: shapes as signed distances, and a kiln that renders them by sphere tracing.

A shape takes points, (n, 3), and gives each one's distance to its surface; a scene is a list of (albedo, shape).
The head is about one unit in radius round the origin, x to its left, y up, z towards us.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]
Shape = Callable[[Points], Points]
Vector = tuple[float, float, float]
Scene = Sequence[tuple[float, Shape]]


def length(points: Points) -> Points:
    """Lengths of vectors."""
    return np.sqrt(np.einsum("ij,ij->i", points, points))


def ellipsoid(centre: Vector, radii: Vector) -> Shape:
    """Ellipsoid; its distance is approximate, and never too long by much."""
    middle, radius = np.float32(centre), np.float32(radii)

    def distance(points: Points) -> Points:
        inner = (points - middle) / radius
        near = length(inner)
        return near * (near - 1) / np.maximum(length(inner / radius), np.float32(1e-4))

    return distance


def limb(start: Vector, end: Vector, thick: float, thin: float) -> Shape:
    """Limb with round ends from start to end whose radius runs from ``thick`` to ``thin``."""
    first, along = np.float32(start), np.float32(end) - np.float32(start)
    square = np.float32(along @ along)

    def distance(points: Points) -> Points:
        offset = points - first
        part = np.clip(offset @ along / square, 0, 1)
        eased = part * part * (3 - 2 * part)  # no crease where the taper begins and ends
        return length(offset - part[:, None] * along) - (thick + (thin - thick) * eased)

    return distance


def ring(centre: Vector, radius: float, tube: float, axis: int = 1, squash: float = 1.0) -> Shape:
    """Torus round one axis (0, 1, 2), flattened along z by ``squash`` if it lies flat."""
    middle = np.float32(centre)
    others = [one for one in range(3) if one != axis]

    def distance(points: Points) -> Points:
        offset = points - middle
        flat = np.hypot(offset[:, others[0]], offset[:, others[1]] / (squash if axis == 1 else 1))
        return np.hypot(flat - radius, offset[:, axis]) - tube

    return distance


def disc(centre: Vector, radius: float, thickness: float, sag: float = 0.0) -> Shape:
    """Flat round plate with a soft edge, its rim hanging by ``sag``."""
    middle = np.float32(centre)

    def distance(points: Points) -> Points:
        offset = points - middle
        flat = np.hypot(offset[:, 0], offset[:, 2])
        rise = offset[:, 1] + sag * flat * flat
        return (np.hypot(np.maximum(flat - radius, 0), rise) - thickness) * np.float32(0.7)

    return distance


def join(*shapes: Shape, soft: float = 0.1) -> Shape:
    """Shapes grown together, the seam filled over ``soft``."""

    def distance(points: Points) -> Points:
        near = shapes[0](points)
        for shape in shapes[1:]:
            other = shape(points)
            blend = np.maximum(soft - np.abs(near - other), 0) / soft
            near = np.minimum(near, other) - blend * blend * np.float32(soft / 4)
        return near

    return distance


def carve(shape: Shape, *tools: Shape, soft: float = 0.08) -> Shape:
    """Shape with others cut out of it."""

    def distance(points: Points) -> Points:
        near = shape(points)
        for tool in tools:
            other = -tool(points)
            blend = np.maximum(soft - np.abs(near - other), 0) / soft
            near = np.maximum(near, other) + blend * blend * np.float32(soft / 4)
        return near

    return distance


def half(normal: Vector, offset: float) -> Shape:
    """All that lies on the far side of a plane: points whose product with ``normal`` is below ``offset``."""
    direction = np.float32(normal) / np.float32(np.linalg.norm(normal))
    return lambda points: points @ direction - np.float32(offset)


def within(shape: Shape, *bounds: Shape, soft: float = 0.05) -> Shape:
    """Part of a shape inside all bounds."""

    def distance(points: Points) -> Points:
        near = shape(points)
        for bound in bounds:
            other = bound(points)
            blend = np.maximum(soft - np.abs(near - other), 0) / soft
            near = np.maximum(near, other) + blend * blend * np.float32(soft / 4)
        return near

    return distance


def textured(shape: Shape, pattern: Callable[[Points], Points], depth: float) -> Shape:
    """Shape whose surface rises and falls with a pattern from -1 to 1; safe to trace while ``depth`` is small."""

    def distance(points: Points) -> Points:
        near = shape(points)
        close = near < 0.3
        if close.any():
            near = near.copy()
            near[close] -= np.float32(depth) * pattern(points[close])
        return near * np.float32(0.75)

    return distance


def turned(shape: Shape, yaw: float, pitch: float = 0.0) -> Shape:
    """Shape turned about the neck: yaw to its left, pitch downwards, in radians."""
    a, b = np.cos(yaw), np.sin(yaw)
    c, d = np.cos(pitch), np.sin(pitch)
    turn = np.float32([[a, 0, b], [0, 1, 0], [-b, 0, a]]) @ np.float32([[1, 0, 0], [0, c, -d], [0, d, c]])
    pivot = np.float32([0, -0.9, -0.1])
    return lambda points: shape((points - pivot) @ turn + pivot)


def bounded(shape: Shape, centre: Vector, radius: float) -> Shape:
    """Spare the work: the same shape, not looked at in detail by points well outside a ball that holds it."""
    middle = np.float32(centre)

    def distance(points: Points) -> Points:
        near = length(points - middle) - np.float32(radius)
        close = near < 0.35
        if close.any():
            near[close] = shape(points[close])
        return near

    return distance


def nearest(scene: Scene, points: Points) -> Points:
    """Distance to the whole scene."""
    near = scene[0][1](points)
    for _, shape in scene[1:]:
        near = np.minimum(near, shape(points))
    return near


EYE, NEAR, FAR, SPAN = np.float32([0, -0.36, 9.0]), 7.0, 11.5, 3.2


def rays_of(size: tuple[int, int]) -> tuple[Points, Points, Points]:
    """Directions of the rays through a picture's pixels, and how far each lies across and down, in widths."""
    width, height = size
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    across = (columns.ravel() + 0.5 - width / 2) / width
    down = (rows.ravel() + 0.5 - height / 2) / width
    rays = np.stack([across * SPAN, -down * SPAN, np.full_like(across, -9.0)], axis=1)
    return rays / length(rays)[:, None], across, down


def march(scene: Scene, rays: Points, start: Points, width: float = 0.0) -> tuple[Points, NDArray[np.bool_]]:
    """How far each ray goes and whether it meets something; with a ``width`` a ray is a cone of that slope."""
    travelled, hit = start.copy(), np.zeros(len(rays), bool)
    active = np.nonzero(start < FAR)[0]
    for _ in range(110):
        if not len(active):
            break
        step = nearest(scene, EYE + rays[active] * travelled[active, None]) - np.float32(width) * travelled[active]
        landed = step < 0.0012
        travelled[active] += np.maximum(step, 0) * np.float32(0.92)
        hit[active[landed]] = True
        active = active[~landed & (travelled[active] < FAR)]
    hit[active] = True  # rays that still creep along a surface have as good as met it
    return travelled, hit


def shade(scene: Scene, place: Points, facing: Points, toward: Points) -> Points:
    """How much of the lamp each place sees, from 0 to 1, with soft edges; only asked where a place faces it."""
    shadow = np.ones(len(place), np.float32)
    active = np.nonzero(facing @ toward > 0)[0]
    reach = np.full(len(active), 0.05, np.float32)
    for _ in range(26):
        if not len(active):
            break
        gap = nearest(scene, place[active] + facing[active] * np.float32(0.02) + toward * reach[:, None])
        shadow[active] = np.minimum(shadow[active], np.clip(7 * gap / reach, 0, 1))
        reach += np.clip(gap * np.float32(0.8), 0.03, 0.2)
        going = (reach < 2.3) & (shadow[active] > 0.01)
        active, reach = active[going], reach[going]
    return shadow


def fire(scene: Scene, size: tuple[int, int], *, lamp: Vector = (-0.62, 0.62, 0.62)) -> NDArray[np.float64]:
    """Render a scene in grey on a pale ground: (height, width) from 0 to 1, linear light."""
    width, height = size
    cell = 6  # a coarse picture of cones first: where nothing is near, no ray need start
    coarse = (-(-width // cell), -(-height // cell))
    rays, across, down = rays_of(size)
    middle = [
        np.minimum(np.arange(count) * cell + cell // 2, most - 1) for count, most in zip(coarse, size, strict=True)
    ]
    cones = rays.reshape(height, width, 3)[middle[1]][:, middle[0]].reshape(-1, 3)
    depth, met = march(scene, cones, np.full(len(cones), NEAR, np.float32), cell * 0.85 * SPAN / 9 / width)
    start = np.where(met, depth, np.float32(FAR)).reshape(coarse[1], coarse[0]).repeat(cell, 0).repeat(cell, 1)
    travelled, hit = march(scene, rays, np.ascontiguousarray(start[:height, :width]).ravel())
    hit &= travelled < FAR
    light = (0.86 - 0.20 * np.clip((across + 0.5) * 0.55 + (down + 0.6) * 0.42, 0, 1)).astype(np.float64)
    place = EYE + rays[hit] * travelled[hit, None]
    offsets = np.float32([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]])
    facing = sum(corner * nearest(scene, place + corner * np.float32(0.004))[:, None] for corner in offsets)
    facing /= np.maximum(length(facing), np.float32(1e-6))[:, None]
    each = np.stack([shape(place) for _, shape in scene])
    albedo = np.float32([shade_of for shade_of, _ in scene])[each.argmin(axis=0)]
    toward = np.float32(lamp) / np.float32(np.linalg.norm(lamp))
    shadow = shade(scene, place, facing, toward)
    open_sky = np.ones(len(place), np.float32)
    for number in range(1, 5):
        away = np.float32(0.08 * number)
        open_sky -= np.float32(0.9 / 2**number) * np.clip(1 - nearest(scene, place + facing * away) / away, 0, 1)
    key = np.clip(facing @ toward, 0, 1) * shadow
    sky = 0.5 + 0.5 * facing[:, 1]
    bounce = np.clip(facing @ np.float32([0.8, -0.1, 0.35]), 0, 1)
    half_way = toward + np.float32([0, 0, 1])
    gloss = np.clip(facing @ (half_way / np.linalg.norm(half_way)), 0, 1) ** 28 * shadow
    rim = (1 - np.clip(facing[:, 2], 0, 1)) ** 3
    diffuse = 0.92 * key + (0.22 * sky + 0.13 * bounce + 0.07) * open_sky
    light[hit] = albedo * diffuse + 0.05 * gloss + 0.05 * rim * open_sky
    return light.reshape(height, width)
