"""Subset the typefaces: fontsource packages in, woff2 files, their licence and fonts.css out.

    npm pack @fontsource-variable/source-serif-4 @fontsource-variable/source-sans-3 @fontsource-variable/source-code-pro
    # unpack each into a folder of its package's last name, then
    python tools/fonts.py FOLDER

Needs fonttools and brotli. Adobe reserves the name "Source" for its unmodified files, so the subsets are called
Academic Serif, Academic Sans and Academic Mono, in the files and in the style sheet.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parent.parent / "theme" / "static" / "fonts"
CSS = Path(__file__).parent.parent / "theme" / "static" / "css" / "fonts.css"

# The unicode-range of each subset, as it stands in the style sheet.
RANGES = {
    "latin": "U+20-7E,U+A0-FF,U+131,U+152-153,U+2C6,U+2DC,U+2013-2014,U+2018-201A,U+201C-201E,U+2020-2022,U+2026,"
    "U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212",
    "latin-ext": "U+100-130,U+132-151,U+154-17F,U+18F,U+192,U+1CD-1DC,U+1E6-1E7,U+1EA-1EB,"
    "U+1F4-1F5,U+1F8-1FF,U+200-21B,U+22A-233,U+237,U+259,U+1E00-1E9F,U+1EF2-1EFF,U+2116,U+2C7,U+2D8-2DB,U+2DD",
    "vietnamese": "U+1A0-1A1,U+1AF-1B0,U+300-301,U+303-304,U+308-309,U+323,U+329,U+1EA0-1EF1,U+20AB",
    "greek": "U+370-3FF",
    "cyrillic": "U+400-45F,U+490-491,U+4B0-4B1",
}
# family, package, face, axes kept, subsets, weight and style in the style sheet
FACES = (
    ("Academic Serif", "source-serif-4", "opsz-normal", {"wght": (400, 600), "opsz": 20}, RANGES, "400 600", "normal"),
    ("Academic Serif", "source-serif-4", "opsz-italic", {"wght": 400, "opsz": 20}, RANGES, "400 600", "italic"),
    ("Academic Display", "source-serif-4", "opsz-normal", {"wght": 340, "opsz": 48}, RANGES, "300 400", "normal"),
    ("Academic Display", "source-serif-4", "opsz-italic", {"wght": 340, "opsz": 48}, RANGES, "300 400", "italic"),
    ("Academic Sans", "source-sans-3", "wght-normal", {"wght": (400, 600)}, RANGES, "400 600", "normal"),
    ("Academic Sans", "source-sans-3", "wght-italic", {"wght": 400}, ("latin",), "400 600", "italic"),
    ("Academic Mono", "source-code-pro", "wght-normal", {"wght": 400}, ("latin",), "400 600", "normal"),
)
# Local faces shaped like ours, so that no line breaks anew when ours arrive: size, ascent and descent against
# Liberation (the metrics of Times New Roman and Arial), averaged over English text.
STAND_INS = (
    ("Serif", "normal", "Times New Roman", "Liberation Serif", (112.2, 92.4, 29.9)),
    ("Serif", "italic", "Times New Roman Italic", "Liberation Serif Italic", (102.7, 100.9, 32.6)),
    ("Display", "normal", "Times New Roman", "Liberation Serif", (104.8, 98.9, 32.0)),
    ("Display", "italic", "Times New Roman Italic", "Liberation Serif Italic", (97.2, 106.6, 34.5)),
    ("Sans", "normal", "Arial", "Liberation Sans", (94.4, 108.4, 42.4)),
)
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum"]


def codepoints(ranges):
    """The numbers in a unicode-range: ``"U+20-22,U+A0"`` gives {32, 33, 34, 160}."""
    found = set()
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def cut(source, target, axes, wanted, family):
    """Write one subset; returns the code points it holds."""
    font = TTFont(source)
    held = wanted & set(font.getBestCmap())
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 13, 14], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=held)
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes)
    for record_id, text in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))):
        font["name"].setName(text, record_id, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(target)
    return held


def main(folder):
    OUT.mkdir(parents=True, exist_ok=True)
    rules = [
        "/* Made by tools/fonts.py. Subsets of Source Serif 4, Source Sans 3 and Source Code Pro (SIL OFL 1.1). */"
    ]
    for family, package, face, axes, subsets, weight, style in FACES:
        for name in subsets:
            source = folder / package / "files" / f"{package}-{name}-{face}.woff2"
            stem = f"{family.split()[1].lower()}-{name}{'-italic' if style == 'italic' else ''}"
            target = OUT / f"{stem}.woff2"
            cut(source, target, axes, codepoints(RANGES[name]), family)
            rules.append(
                f"@font-face{{font-family:'{family}';font-style:{style};font-weight:{weight};font-display:swap;"
                f"src:url(../fonts/{stem}.woff2)format('woff2');unicode-range:{RANGES[name]}}}"
            )
            print(f"{target.stat().st_size:>7} {target.name}")
    for face, style, local, free, (size, ascent, descent) in STAND_INS:
        rules.append(
            f"@font-face{{font-family:'Academic {face} stand-in';font-style:{style};src:local('{local}'),local('{free}');"
            f"size-adjust:{size}%;ascent-override:{ascent}%;descent-override:{descent}%;line-gap-override:0%}}"
        )
    for package in ("source-serif-4", "source-sans-3", "source-code-pro"):
        face = next(face for _, name, face, *_ in FACES if name == package)
        notice = TTFont(folder / package / "files" / f"{package}-latin-{face}.woff2")["name"].getDebugName(0)
        licence = (folder / package / "LICENSE").read_text().partition("\n")[2].lstrip()
        (OUT / f"OFL-{package}.txt").write_text(f"{notice}\n\n{licence}")
    CSS.write_text("\n".join(rules) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
