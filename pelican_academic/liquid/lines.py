"""Which line of the template each line of its output came from."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["line_map"]


def line_map(pieces: Sequence[str], marks: Sequence[tuple[int, int, bool]]) -> list[int]:
    """For every line of the joined ``pieces`` the template's line where its first character was written.

    A mark is (index of the next piece, line, whether that piece is text of the template itself, whose own
    newlines count). A line that begins at the end of a piece belongs to the piece that goes on from there.
    """
    lines: list[int] = []
    line, is_text = 1, False
    pending = True  # the next character written begins a line
    position = 0
    for index, piece in enumerate(pieces):
        while position < len(marks) and marks[position][0] <= index:
            _, line, is_text = marks[position]
            position += 1
        if not piece:
            continue
        if pending:
            lines.append(line)
        count = piece.count("\n")
        pending = piece.endswith("\n")
        lines.extend(line + number if is_text else line for number in range(1, count + (not pending)))
        if is_text:
            line += count
    if pending:
        lines.append(line)
    return lines
