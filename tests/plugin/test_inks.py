"""Marks without a ground of their own: dark ones, white ones, and what is no mark."""

import os

import pytest
from PIL import Image, ImageDraw

from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.pictures.grounds import ground_of
from pelican_academic.plugin.pictures.inks import ink_of, is_logo
from pelican_academic.plugin.pictures.small import _unpacked, small_of, stop_unpacking, unpack_ahead


def mark(colour, ground=(0, 0, 0, 0), other=None):
    image = Image.new("RGBA", (200, 80), ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 20, 160, 60), fill=colour)
    if other:
        draw.rectangle((40, 20, 100, 60), fill=other)
    return image


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (mark("black"), "ink"),
        (mark("#1a1a40"), "ink"),
        (mark("white"), "chalk"),
        (mark("orange"), ""),
        (mark("black", other="white"), ""),
        (mark("black", ground="white"), ""),
        (mark("black").convert("RGB"), ""),
    ],
)
def test_bitmaps(tmp_path, image, expected):
    image.save(tmp_path / "logo.png")
    assert ink_of(tmp_path / "logo.png", Kept()) == expected


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (mark("#1a1a40", ground="white").convert("RGB"), "sheet"),
        (mark("orange", ground="white"), "sheet"),
        (mark("orange", ground="#dddddd"), ""),
        (mark("#20b090", other="#1a1a40"), "ink"),
        (mark("#20b090"), ""),
        (Image.effect_noise((200, 80), 90).convert("RGB"), ""),
    ],
)
def test_logos_on_a_white_sheet_and_those_that_are_dark_in_part(tmp_path, image, expected):
    image.save(tmp_path / "logo.png")
    assert ink_of(tmp_path / "logo.png", Kept(), logo=True) == expected
    assert ink_of(tmp_path / "logo.png", Kept()) in {"", "clear"}


def plot(*colours, ground=(0, 0, 0, 0)):
    image = Image.new("RGBA", (200, 120), ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((20, 96, 190, 110), fill="black")
    for place, colour in enumerate(colours):
        draw.rectangle((30 + place * 30, 40, 50 + place * 30, 90), fill=colour)
    return image


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (plot("orange", "teal", "purple", "red"), "clear"),
        (plot("orange", "white", "white", "white"), ""),  # hidden by one scheme or by the other
        (plot("orange", "teal", "purple", "red", ground="white"), ""),
        (mark("orange", other="teal"), ""),
    ],
)
def test_a_plot_on_nothing_has_labels_that_the_dark_hides(tmp_path, image, expected):
    image.save(tmp_path / "tide.png")
    assert ink_of(tmp_path / "tide.png", Kept()) == expected


def test_a_person_who_was_cut_out_is_no_plot(tmp_path):
    image = Image.merge("RGB", [Image.effect_noise((200, 200), 250) for _ in "rgb"]).convert("RGBA")
    person = Image.new("L", (200, 200))
    ImageDraw.Draw(person).ellipse((50, 30, 150, 200), fill=255)
    image.putalpha(person)
    image.save(tmp_path / "ada.png")
    assert ink_of(tmp_path / "ada.png", Kept()) == ""


def test_what_is_called_a_logo():
    assert is_logo({"src": "/a.png", "alt": "Sponsor: Port Halden"})
    assert not is_logo({"src": "/eel.png", "alt": "An eel"})


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        ('<path d="M0 0h9v9z"/>', "ink"),
        ('<path fill="#222" d="M0 0h9v9z"/>', "ink"),
        ('<path style="fill:#fff" d="M0 0h9v9z"/>', "chalk"),
        ('<path fill="currentColor" stroke="none" d="M0 0h9v9z"/>', "ink"),
        ('<rect fill="white" width="9" height="9"/><path fill="black" d="M0 0h4v4z"/>', ""),
        ('<path fill="#0a66c2" d="M0 0h9v9z"/>', "ink"),
        ('<image href="a.png"/>', ""),
        ('<rect width="9" height="9" fill="#fff"/><path fill="#e0e0e0" d="M1 1h2v2z"/>', ""),
        ('<rect height="100%" width="100%" style="fill: #111"/><path d="M1 1h2v2z"/>', ""),
        ('<rect width="9" height="2" fill="#fff"/>', "chalk"),
        ('<rect width="9" height="9" fill="none"/><path d="M1 1h2v2z"/>', "ink"),
        ('<path d="M1 1h2v2z"/><clipPath id="a"><rect width="9" height="9" fill="white"/></clipPath>', "ink"),
    ],
)
def test_drawings(tmp_path, drawing, expected):
    (tmp_path / "logo.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{drawing}</svg>')
    assert ink_of(tmp_path / "logo.svg", Kept()) == expected


def test_what_is_no_picture(tmp_path):
    (tmp_path / "a.png").write_bytes(b"missing")
    assert ink_of(tmp_path / "a.png", Kept()) == ink_of(tmp_path / "b.png", Kept()) == ""


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_a_picture_is_unpacked_once_for_all_who_judge(tmp_path, mode):
    image = mark("black")
    (image.quantize() if mode == "P" else image.convert(mode)).save(file := tmp_path / "logo.png")
    _unpacked.cache_clear()
    assert (ink_of(file, Kept()), ground_of(file, Kept())) == ("ink", "#ffffff")
    assert _unpacked.cache_info().misses == 1


def test_what_is_opaque_above_is_no_mark_and_is_not_unpacked(tmp_path):
    barred, window = mark("black"), mark("black", ground="white")
    ImageDraw.Draw(barred).rectangle((0, 0, 200, 9), fill="black")  # the bar of a T
    barred.save(tmp_path / "barred.png")
    ImageDraw.Draw(window).rectangle((0, 61, 200, 80), fill=(0, 0, 0, 0))
    window.save(tmp_path / "window.png")
    before = _unpacked.cache_info().misses
    assert [ink_of(tmp_path / name, Kept()) for name in ("window.png", "barred.png")] == ["", "ink"]
    assert _unpacked.cache_info().misses == before + 1


def test_nothing_at_all_is_no_mark(tmp_path):
    Image.new("RGBA", (40, 40)).save(tmp_path / "logo.png")
    assert ink_of(tmp_path / "logo.png", Kept()) == ""


def test_large_pictures_are_unpacked_before_somebody_asks(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    files = [tmp_path / f"{name}.png" for name in ("mark", "photo", "small", "broken", "late")]
    for file in files:
        mark("black").resize((50, 20) if file.stem == "small" else (1000, 400)).save(file)
    Image.open(files[1]).convert("RGB").save(files[1])
    files[3].write_bytes(files[3].read_bytes()[:-3000])
    _unpacked.cache_clear()
    unpack_ahead(dict.fromkeys([*files, tmp_path / "nowhere.png"], True))
    assert [ink_of(file, Kept()) for file in files] == ["ink", "", "ink", "", "ink"]
    assert _unpacked.cache_info().misses == 3  # each once; the fault of the broken one is said where it is asked for
    unpack_ahead(dict.fromkeys(files, False))
    stop_unpacking()
    assert small_of(files[0]).size == (96, 96)
