r"""kramdown's Markdown dialect in pure Python: text -> HTML, as kramdown 2.4 with its GFM parser writes it.

>>> to_html("# Hello *you*").html
'<h1 id="hello-you">Hello <em>you</em></h1>\n'

The package needs the standard library only and knows nothing of its users.
"""

from __future__ import annotations

from pelican_academic.kramdown.convert import Result, strip_lines, to_html
from pelican_academic.kramdown.headers import Heading
from pelican_academic.kramdown.options import OPTIONS, Option, Options
from pelican_academic.kramdown.state import Warning
from pelican_academic.kramdown.write.writer import Highlighter

__all__ = ["OPTIONS", "Heading", "Highlighter", "Option", "Options", "Result", "Warning", "strip_lines", "to_html"]
