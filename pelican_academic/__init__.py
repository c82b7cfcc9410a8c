"""Pelican for academic groups: reads a Jekyll lab site in place, knows its people and papers, renders both.

In a site's ``pelicanconf.py``::

    import pelican_academic

    PLUGINS = ["pelican_academic"]
    THEME = pelican_academic.theme_path()

Importing this module is cheap: the work is imported when Pelican calls `register`.
"""

from pathlib import Path

__version__ = "0.1.0"
__all__ = ["__version__", "register", "theme_path"]


def register() -> None:
    """Connect the plugin to Pelican's signals. Pelican calls this; a site that is not ours stays unchanged."""
    from pelican_academic import plugin  # noqa: PLC0415 - keeps `import pelican_academic` cheap in pelicanconf.py

    plugin.register()


def theme_path() -> str:
    """Return the folder of the theme, absolute: ``/…/pelican_academic/theme``.

    In an installed wheel the theme lies inside the package; in a checkout it lies beside it.
    """
    package = Path(__file__).resolve().parent
    places = (package / "theme", package.parent / "theme")
    return str(next((place for place in places if (place / "templates").is_dir()), places[0]))
