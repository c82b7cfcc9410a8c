"""A profile or a curriculum vitae in; whether it is the example that a theme ships in its place out."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_academic.model import ProfileLink
from pelican_academic.regex import regex

__all__ = ["is_shipped", "is_shipped_resume"]

# What the themes' own `_config.yml` and `_data/socials.yml` hold until somebody writes over it
_SHIPPED = {
    "bluesky": {"bsky.app"},
    "github": {"academicpages", "barryclark", "daattali", "jekyll", "metadata", "mmistakes", "your-lab"},
    "inspire": {"1010907"},
    "instagram": {"mmistakes"},
    "linkedin": {"barryclark", "daattali"},
    "scholar": {"PS_CX0AAAAAJ", "qc6CJjYAAAAJ"},
    "twitter": {"YourLabHandle", "academicpages", "daattali", "jekyllrb", "mmistakes"},
    "youtube": {"@YourLabChannel", "YourLabChannel"},
}
# "you@example.com", "your.name@email.com", "contact@your-lab.com"
_ADDRESS = regex(
    r"(?:you|your[-._]?(?:e?mail|name)|someone|none|name|user|email|example|first\.last)@(?:example|domain|e?mail|website)\.\w+"
    r"|[\w.]+@your[-_]?\w+\.\w+"
)


# al-folio's resume.json has the papers of the first, jsonresume.org's own example those of the second.
_EXAMPLES = {"Albert Einstein": "albert@einstein.", "Richard Hendriks": "richard.hendriks@"}


def is_shipped_resume(basics: Mapping[str, object]) -> bool:
    """Say whether the ``basics`` of a JSON Resume are a theme's example: name and address as they came."""
    address = _EXAMPLES.get(str(basics.get("name")))
    return address is not None and str(basics.get("email")).startswith(address)


def is_shipped(link: ProfileLink) -> bool:
    """Say whether a profile is a theme's example: ``twitter_username: jekyllrb``, ``email: you@example.com``."""
    if link.platform == "email":
        return _ADDRESS.fullmatch(link.value.lower()) is not None
    return link.value in _SHIPPED.get(link.platform, ())
