"""Channels: creeks and deltas as trees of steepest descent over a random marsh."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from ink import BONE, INK, PAPER, PLATE, SEA, VERDIGRIS, Line, Tone, blur, mix, noise, relief, sheet, soften, tint
from numpy.typing import NDArray
from PIL import Image, ImageChops

Reach = Callable[[Tone, Tone], NDArray[np.bool_]]


@dataclass(frozen=True)
class Network:
    """Streams, each a line from its head to where it joins, with the water gathered along it."""

    streams: list[tuple[Line, list[float]]]
    most: float


def network(
    size: tuple[int, int],
    seed: int,
    outlets: list[tuple[float, float]],
    *,
    spacing: float,
    land: Reach | None = None,
    rough: float = 1.0,
    least: int = 3,
) -> Network:
    """Drainage of a picture towards its outlets, given in pixels.

    ``spacing`` is the distance between nodes; ``land`` says from x and y which of them are ground; ``rough`` how
    uneven the ground is; streams that gather fewer than ``least`` nodes are left out.
    """
    rng = np.random.default_rng(seed)
    columns, rows = int(size[0] / spacing) + 3, int(size[1] / spacing) + 3
    grid_y, grid_x = np.mgrid[0:rows, 0:columns].astype(float)
    x = (grid_x - 1 + rng.uniform(-0.42, 0.42, grid_x.shape)) * spacing
    y = (grid_y - 1 + rng.uniform(-0.42, 0.42, grid_y.shape)) * spacing
    hard = np.exp(rough * (0.9 * noise(grid_x.shape, 5, seed) + 0.7 * rng.standard_normal(grid_x.shape)))
    dry = land(x, y) if land else np.ones(grid_x.shape, bool)
    parent: dict[tuple[int, int], tuple[int, int] | None] = {}
    heap: list[tuple[float, tuple[int, int], tuple[int, int] | None]] = []
    for at_x, at_y in outlets:
        place = np.unravel_index(np.argmin(np.hypot(x - at_x, y - at_y)), x.shape)
        heapq.heappush(heap, (0.0, (int(place[0]), int(place[1])), None))
    order: list[tuple[int, int]] = []
    while heap:
        cost, node, source = heapq.heappop(heap)
        if node in parent:
            continue
        parent[node] = source
        order.append(node)
        for step_y in (-1, 0, 1):
            for step_x in (-1, 0, 1):
                near = node[0] + step_y, node[1] + step_x
                if (
                    (step_y or step_x)
                    and 0 <= near[0] < rows
                    and 0 <= near[1] < columns
                    and near not in parent
                    and dry[near]
                ):
                    far = float(np.hypot(x[near] - x[node], y[near] - y[node])) / spacing
                    heapq.heappush(heap, (cost + far * float(hard[near]), near, node))
    water = dict.fromkeys(order, 1.0)
    main: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {}
    for node in reversed(order):
        source = parent[node]
        if source is not None:
            water[source] += water[node]
            main[source] = max(main.get(source, (0.0, node)), (water[node], node))
    for _ in range(3):  # each bend pulled a little towards its neighbours, so that streams meander and still meet
        for node, (_, child) in main.items():
            source = parent[node]
            if source is not None and water[node] >= least:
                x[node] = (x[source] + 2 * x[node] + x[child]) / 4
                y[node] = (y[source] + 2 * y[node] + y[child]) / 4
    streams = []
    for node in order:
        source = parent[node]
        if water[node] < least or (source is not None and main[source][1] == node):
            continue
        path = [node] if source is None else [source, node]
        while path[-1] in main and main[path[-1]][0] >= least:
            path.append(main[path[-1]][1])
        line = [(float(x[one]), float(y[one])) for one in path]
        flow = [water[one] for one in path]
        if source is not None:
            flow[0] = flow[1]
        streams.append((smooth(line), smooth_flow(flow)))
    return Network(streams, max(water.values()))


def smooth(line: Line) -> Line:
    """Line with its corners cut."""
    cut = [line[0]]
    for first, second in pairwise(line):
        cut += [
            (first[0] * 0.75 + second[0] * 0.25, first[1] * 0.75 + second[1] * 0.25),
            (first[0] * 0.25 + second[0] * 0.75, first[1] * 0.25 + second[1] * 0.75),
        ]
    return [*cut, line[-1]]


def smooth_flow(flow: list[float]) -> list[float]:
    """Flow at the points of the line that :func:`smooth` makes."""
    places = np.array([(value, value) for value in flow])
    return [point[0] for point in smooth([tuple(place) for place in places])]


def draw(
    pen, net: Network, *, width: float, power: float, colours: tuple[str, str], fine: int = 3, least: float = 0.8
) -> None:
    """Streams as strokes whose width grows with the water; thin ones in the first colour, the trunk in the second."""
    for line, flow in sorted(net.streams, key=lambda stream: stream[1][0]):
        for (first, second), water in zip(pairwise(line), flow, strict=False):
            share = (water / net.most) ** power
            broad = max(least, width * share) * fine
            colour = mix(*colours, min(1.0, share * 1.6))
            pen.line(
                [(one * fine, other * fine) for one, other in (first, second)], fill=colour, width=max(1, round(broad))
            )
            if broad > 4:
                radius = broad / 2
                pen.ellipse(
                    (
                        second[0] * fine - radius,
                        second[1] * fine - radius,
                        second[0] * fine + radius,
                        second[1] * fine + radius,
                    ),
                    fill=colour,
                )


def fan(apex: tuple[float, float], radius: float, seed: int, spread: float = 1.05, heading: float = 0.0) -> Reach:
    """Ground shaped like a delta: a sector from its apex, with an uneven shore; heading 0 faces right."""
    waves = np.random.default_rng(seed).uniform(0, 2 * np.pi, 7)

    def land(x: Tone, y: Tone) -> NDArray[np.bool_]:
        angle = np.arctan2(y - apex[1], x - apex[0]) - heading
        angle = np.angle(np.exp(1j * angle))
        shore = 1 + sum(0.11 / (n * 0.5 + 1) * np.sin((2 * n + 3) * angle + phase) for n, phase in enumerate(waves))
        far = np.hypot(x - apex[0], y - apex[1])
        inside = (far < radius * shore * np.cos(angle * 0.55)) & (np.abs(angle) < spread)
        return np.asarray(inside | (far < radius * 0.05))

    return land


def marsh(size: tuple[int, int], seed: int, *, spacing: float = 8, mouths: int = 3) -> Image.Image:
    """Tidal creeks in ink on paper, the trunks in green."""
    rng = np.random.default_rng(seed)
    outlets = [(size[0] * (0.5 + at) / mouths + float(rng.uniform(-40, 40)), size[1] + 10.0) for at in range(mouths)]
    image, pen = sheet(size, PAPER)
    draw(
        pen,
        network(size, seed, outlets, spacing=spacing, rough=1.1, least=2),
        width=15 * spacing / 8,
        power=0.55,
        colours=(mix(INK, PAPER, 0.35), VERDIGRIS),
        least=0.55,
    )
    return image


def delta(
    size: tuple[int, int],
    seed: int,
    *,
    apex: tuple[float, float] = (0.04, 0.5),
    radius: float = 0.9,
    spacing: float = 6,
    heading: float = 0.0,
    spread: float = 1.05,
) -> Image.Image:
    """Delta as it glows from orbit: bright channels on a dark plate."""
    start = (apex[0] * size[0], apex[1] * size[1])
    net = network(
        size,
        seed,
        [start],
        spacing=spacing,
        land=fan(start, radius * size[0], seed, spread, heading),
        rough=0.9,
        least=2,
    )
    glow, pen = sheet(size, "#000000", 2)
    draw(pen, net, width=17, power=0.5, colours=("#04231e", SEA), fine=2, least=0.6)
    glow = soften(glow, 9)
    sharp, pen = sheet(size, "#000000", 2)
    draw(pen, net, width=7, power=0.42, colours=("#1d6558", BONE), fine=2, least=0.55)
    base = Image.new("RGB", glow.size, PLATE)
    return ImageChops.add(ImageChops.add(base, glow.point(lambda value: int(value * 0.75))), sharp)


def twins(size: tuple[int, int], seed: int) -> Image.Image:
    """Two deltas face to face on paper: the river's and the tank's."""
    image, pen = sheet(size, PAPER)
    for side, (start, heading) in enumerate(
        (((size[0] * 0.03, size[1] * 0.5), 0.0), ((size[0] * 0.97, size[1] * 0.5), np.pi))
    ):
        net = network(
            size,
            seed + side,
            [start],
            spacing=size[0] / 120,
            land=fan(start, size[0] * 0.46, seed + side, 1.1, float(heading)),
            rough=0.8,
            least=2,
        )
        draw(pen, net, width=size[0] / 70, power=0.5, colours=(INK, INK) if side else (VERDIGRIS, VERDIGRIS), least=0.6)
    return image


def moved(size: tuple[int, int], seed: int) -> Image.Image:
    """Delta over the ghost of the one before it."""
    image, pen = sheet(size, PAPER)
    layers = (
        ((0.04, 0.28), -0.05, ("#c3cac4", "#b4bdb6"), 1),
        ((0.04, 0.72), -0.28, (mix(VERDIGRIS, PAPER, 0.25), INK), 0),
    )
    for apex, heading, colours, extra in layers:
        start = (apex[0] * size[0], apex[1] * size[1])
        net = network(
            size,
            seed + extra,
            [start],
            spacing=size[0] / 110,
            land=fan(start, size[0] * 0.86, seed + extra, 0.85, heading),
            rough=0.9,
            least=2,
        )
        draw(pen, net, width=size[0] / 48, power=0.5, colours=colours, least=0.7)
    return image


def tank(size: tuple[int, int], seed: int) -> NDArray[np.float64]:
    """Laboratory delta as a height map under a low lamp."""
    start = (size[0] * 0.5, -10.0)
    land = fan(start, size[1] * 1.0, seed, 1.25, float(np.pi / 2))
    net = network(size, seed, [start], spacing=7, land=land, rough=0.8, least=2)
    cut, pen = sheet(size, "#000000", 2)
    draw(pen, net, width=22, power=0.5, colours=("#505050", "#ffffff"), fine=2, least=1.2)
    channel = blur(np.asarray(cut.resize(size, Image.Resampling.LANCZOS).convert("L")) / 255.0, 1.6)
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(float)
    apart = np.hypot(columns - start[0], rows - start[1])
    ground = blur(land(columns, rows).astype(float), 7) * np.clip(1.3 - apart / size[1], 0, 1.3)
    height = (
        26 * ground - 5.5 * channel + 0.10 * noise(ground.shape, 2.5, seed) + 0.6 * noise(ground.shape, 26, seed + 1)
    )
    lit = relief(height, 1.0, azimuth=-2.2, altitude=0.62)
    tone = np.clip(0.12 + 0.9 * lit - 0.25 * (1 - blur(land(columns, rows).astype(float), 5)), 0, 1)
    return tint(tone, (PLATE, "#10302b", "#3d6d62", "#9fb9ae", "#e6ece4", BONE))
