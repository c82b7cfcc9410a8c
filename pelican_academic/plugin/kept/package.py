"""Everything but a question's own words that its answer depends on: this package's code, Python and the libraries."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import lxml.etree
import PIL

import pelican_academic

__all__ = ["code_hash"]


def code_hash() -> str:
    """Return a hash of the source of this package, and of the versions that run it.

    Of the source itself, not of its dates: a copy that was installed anew has the same answers.
    """
    versions = (sys.version, lxml.etree.LXML_VERSION, lxml.etree.LIBXML_VERSION, PIL.__version__)
    found = hashlib.sha256(repr(versions).encode())
    for folder, folders, files in os.walk(Path(pelican_academic.__file__).parent):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".py"):
                found.update(name.encode())
                found.update(Path(folder, name).read_bytes())
    return found.hexdigest()
