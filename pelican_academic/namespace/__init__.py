"""Lets Pelican's automatic plugin discovery find us: installed as ``pelican.plugins.academic``."""

from pelican_academic import register as register
