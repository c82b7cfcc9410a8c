"""Write the sample's PDFs: one page of words each, without any library, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "assets" / "pdf"

DOCUMENTS = {
    "ripples-remember": (
        "Ripples remember the storm before last",
        "Xi Chao, Dunja Plicina, Marit Sandvaer",
        "Littoral Letters 14(3), 201-219 (2026)",
        "A sand ripple field is rebuilt by every storm, and is usually taken",
        "to record only the last one. It records the last two.",
    ),
    "branched-swell": (
        "Branched flow of ocean swell over a rough shelf",
        "Yuki Isogai, Tomas Ribeira do Mar, Vidar Bregott, Marit Sandvaer",
        "Physical Letters on Pattern 9(2), 024011 (2026)",
        "Swell that crosses a shelf of gentle, random depth does not spread",
        "evenly: it gathers into branches.",
    ),
    "envelope-poster": (
        "A flume that fits in an envelope",
        "Hollis Saltry, Beck Fathom",
        "Fold along the dotted lines. Add water last.",
    ),
    "gradtide-slides": (
        "Differentiable tides, live, if the projector permits",
        "Yuki Isogai",
        "1. Water. 2. Its gradient. 3. Questions.",
    ),
    "field-sheet": (
        "Reading a Shore: field sheet, week 2",
        "Date, tide, weather, mood of the shore:",
        "Draw what the tide took. Use the back if it took more.",
    ),
    "isogai-cv": (
        "Yuki Isogai: curriculum vitae",
        "2023- Postdoctoral researcher, University of Skarnmouth",
        "2019-2023 Doctoral student, Institute of Moving Ground, Eastholm",
        "Second oboe, Skarnmouth Wind Band (cancelled by its namesake)",
    ),
}


def page(title: str, *lines: str) -> bytes:
    """One A4 page as a whole PDF file: the title large, the lines below it."""
    words = [f"BT /F1 20 Tf 72 740 Td ({title}) Tj ET"]
    words += [f"BT /F1 12 Tf 72 {700 - 20 * row} Td ({line}) Tj ET" for row, line in enumerate(lines)]
    escaped = "\n".join(words).encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(escaped), escaped),
        b"<</Title(%s)>>" % title.encode("latin-1"),
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(body))
    )


def draw() -> list[Path]:
    """Write every document; return their paths."""
    written = []
    for name, lines in DOCUMENTS.items():
        safe = [line.replace("(", r"\(").replace(")", r"\)") for line in lines]
        path = OUTPUT / f"{name}.pdf"
        path.write_bytes(page(*safe))
        written.append(path)
    return written


if __name__ == "__main__":
    for path in draw():
        print(path)
