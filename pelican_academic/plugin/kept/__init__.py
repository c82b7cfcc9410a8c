"""What an earlier build found out, kept in one file and asked before it is found out again."""

from pelican_academic.plugin.kept.answers import Kept

__all__ = ["Kept"]
