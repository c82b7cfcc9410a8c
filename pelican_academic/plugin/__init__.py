"""Pelican's side: what is connected to which signal. The only package that imports pelican."""

__all__ = ["register"]


def register() -> None:
    """Connect to Pelican's signals."""
