"""Text in one language -> text in another: Markdown -> HTML, Sass -> CSS, code -> coloured code."""
