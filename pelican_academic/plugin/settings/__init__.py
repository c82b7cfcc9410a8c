"""What pelicanconf.py and _config.yml set: the table, what each may be, and what Pelican's own become."""

from pelican_academic.plugin.settings.table import SETTINGS, Setting, adopt, is_ours, prints_by_us

__all__ = ["SETTINGS", "Setting", "adopt", "is_ours", "prints_by_us"]
