"""Subset the typefaces: Adobe's npm packages in, woff2 files, their licence, fonts.css and faces.css out.

    npm pack source-serif@4.5.1 source-sans@3.52.0 source-code-pro@2.42.0
    # unpack each into a folder of its package's name, then
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
LATER = CSS.with_name("faces.css")  # the letters that few pages have: no page waits for them

# The unicode-range of each subset, as it stands in the style sheet. Every page loads `latin` first, so it holds the
# small letters of western Europe, the capitals that names begin with and little else; `names` has the letters that most
# other names need, in a file so small that one of them costs little; `latin-a` has Europe's others.
RANGES = {
    "latin": "U+20-7E,U+A0-A1,U+A7,U+A9,U+AB,U+AD,U+B0-B1,U+B7,U+BB,U+BF,U+C1,U+C4-C5,U+C7,U+C9,U+D6-D8,U+DC,"
    "U+DF-EF,U+F1-F6,U+F8-FD,U+FF,U+153,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+20AC,U+2190-2193,U+2212",
    "names": "U+C0,U+C2-C3,U+C6,U+C8,U+CA-CB,U+CD-CE,U+D0-D4,U+DA,U+DD-DE,U+F0,U+FE,U+101,U+103,U+105-107,U+10C-10D,"
    "U+10F-111,U+113,U+117,U+119,U+11B,U+11E-11F,U+12B,U+12F-131,U+141-142,U+144,U+148,U+14D,U+151,U+159-15B,"
    "U+15E-161,U+165,U+16B,U+16F,U+171,U+173,U+17A-17E,U+219,U+21B,U+2BE-2BF,U+1E0D,U+1E25,U+1E63,U+1E6D",
    "latin-a": "U+A2-A6,U+A8,U+AA,U+AC,U+AE-AF,U+B2-B6,U+B8-BA,U+BC-BE,U+CC,U+CF,U+D5,U+D9,U+DB,U+F7,U+100,U+102,"
    "U+104,U+108-10B,U+10E,U+112,U+114-116,U+118,U+11A,U+11C-11D,U+120-12A,U+12C-12E,U+132-140,U+143,U+145-147,"
    "U+149-14C,U+14E-150,U+152,U+154-158,U+15C-15D,U+162-164,U+166-16A,U+16C-16E,U+170,U+172,U+174-179,U+17F,U+218,"
    "U+21A,U+2C6-2C7,U+2D8-2DD,U+2020-2021,U+2030,U+2032-2033,U+2039-203A,U+2122",
    "latin-ext": "U+18F,U+192,U+1CD-1DC,U+1E6-1E7,U+1EA-1EB,U+1F4-1F5,U+1F8-217,U+22A-233,U+237,U+259,U+2BB-2BD,"
    "U+1E00-1E0C,U+1E0E-1E24,U+1E26-1E62,U+1E64-1E6C,U+1E6E-1E9F,U+1EF2-1EFF,U+2116",
    "vietnamese": "U+1A0-1A1,U+1AF-1B0,U+300-301,U+303-304,U+308-309,U+323,U+329,U+1EA0-1EF1,U+20AB",
    "greek": "U+370-3FF",
    "cyrillic": "U+400-45F,U+490-491,U+4B0-4B1",
}
WESTERN = ("latin", "names", "latin-a")
SERIF, SERIF_ITALIC = (f"source-serif/VAR/SourceSerif4Variable-{style}.ttf" for style in ("Roman", "Italic"))
SANS, SANS_ITALIC = (f"source-sans/VF/SourceSans3VF-{style}.ttf" for style in ("Upright", "Italic"))
MONO = "source-code-pro/VF/SourceCodeVF-Upright.ttf"
# family, source, axes kept, subsets, weight and style in the style sheet
FACES = (
    ("Academic Serif", SERIF, {"wght": (400, 600), "opsz": 20}, RANGES, "400 600", "normal"),
    ("Academic Serif", SERIF_ITALIC, {"wght": 400, "opsz": 20}, RANGES, "400 600", "italic"),
    ("Academic Display", SERIF, {"wght": 340, "opsz": 48}, RANGES, "300 400", "normal"),
    ("Academic Display", SERIF_ITALIC, {"wght": 340, "opsz": 48}, RANGES, "300 400", "italic"),
    ("Academic Sans", SANS, {"wght": (400, 600)}, RANGES, "400 600", "normal"),
    ("Academic Sans", SANS_ITALIC, {"wght": 400}, WESTERN, "400 600", "italic"),
    ("Academic Mono", MONO, {"wght": 400}, WESTERN, "400 600", "normal"),
)
# Ours are `optional`: a page whose type comes late is read in these to its end, as nothing may move under a reader; the
# next page has ours. Local faces shaped like ours: size, ascent and descent against Liberation (the metrics of Times
# New Roman and Arial), averaged over English text.
STAND_INS = (
    ("Serif", "normal", "Times New Roman", "Liberation Serif", (112.2, 92.4, 29.9)),
    ("Serif", "italic", "Times New Roman Italic", "Liberation Serif Italic", (102.7, 100.9, 32.6)),
    ("Display", "normal", "Times New Roman", "Liberation Serif", (104.8, 98.9, 32.0)),
    ("Display", "italic", "Times New Roman Italic", "Liberation Serif Italic", (97.2, 106.6, 34.5)),
    ("Sans", "normal", "Arial", "Liberation Sans", (94.4, 108.4, 42.4)),
)
# Forms by language and the placing of marks are for subsets whose letters have them.
PLAIN = ["kern", "liga"]
EVERY = [*PLAIN, "ccmp", "locl", "mark", "mkmk"]
SPARE = ["BASE", "STAT", "MVAR", "DSIG"]
ABOVE_AND_BELOW = {"Academic Sans": (1024, -400)}  # as in Google's edition of it, for which the style sheet was drawn


def codepoints(ranges):
    """The numbers in a unicode-range: ``"U+20-22,U+A0"`` gives {32, 33, 34, 160}."""
    found = set()
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def cut(source, target, axes, wanted, features, family):
    """Write one subset; returns the code points it holds."""
    font = TTFont(source)
    held = wanted & set(font.getBestCmap())
    options = Options(layout_features=features, hinting=False, name_IDs=[0], notdef_outline=True)
    options.drop_tables += SPARE
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=held)
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes)
    if "fvar" in font:
        font["fvar"].instances = []
        for axis in font["fvar"].axes:
            axis.axisNameID = 2
    font["name"].names = [record for record in font["name"].names if record.nameID < 256]
    if family in ABOVE_AND_BELOW:
        above, below = ABOVE_AND_BELOW[family]
        font["hhea"].ascent, font["hhea"].descent = above, below
        font["OS/2"].sTypoAscender, font["OS/2"].sTypoDescender, font["OS/2"].sTypoLineGap = above, below, 0
        font["OS/2"].usWinAscent, font["OS/2"].usWinDescent = above, -below
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
    later = [
        "/* Made by tools/fonts.py: the letters that few pages have, for the families of fonts.css (SIL OFL 1.1). */"
    ]
    for family, source, axes, subsets, weight, style in FACES:
        for name in subsets:
            stem = f"{family.split()[1].lower()}-{name}{'-italic' if style == 'italic' else ''}"
            target = OUT / f"{stem}.woff2"
            cut(
                folder / source,
                target,
                axes,
                codepoints(RANGES[name]),
                PLAIN if name in {"latin", "names"} else EVERY,
                family,
            )
            (rules if name == "latin" else later).append(
                f"@font-face{{font-family:'{family}';font-style:{style};font-weight:{weight};font-display:optional;"
                f"src:url(../fonts/{stem}.woff2)format('woff2');unicode-range:{RANGES[name]}}}"
            )
            print(f"{target.stat().st_size:>7} {target.name}")
    for face, style, local, free, (size, ascent, descent) in STAND_INS:
        rules.append(
            f"@font-face{{font-family:'Academic {face} stand-in';font-style:{style};src:local('{local}'),local('{free}');"
            f"size-adjust:{size}%;ascent-override:{ascent}%;descent-override:{descent}%;line-gap-override:0%}}"
        )
    for source, name in ((SERIF, "source-serif-4"), (SANS, "source-sans-3"), (MONO, "source-code-pro")):
        (OUT / f"OFL-{name}.txt").write_text((folder / Path(source).parts[0] / "LICENSE.md").read_text())
    CSS.write_text("\n".join(rules) + "\n")
    LATER.write_text("\n".join(later) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
