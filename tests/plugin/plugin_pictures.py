"""Small pictures for sites under test."""

import io
from functools import cache

from PIL import Image


@cache
def picture(kind, width=40, height=50):
    """The bytes of a small grey picture: ``picture("PNG")``."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(file, kind)
    return file.getvalue()
