"""Tags and text of a page's HTML: read, mended, kept valid."""
