"""A Jekyll repository, read in place: ``read_site("lab").render(document).output``. Knows no people and no Pelican."""

from pelican_academic.jekyll.documents.document import Collection, Document, StaticFile
from pelican_academic.jekyll.read import read_site
from pelican_academic.jekyll.rendering.rendered import Rendering
from pelican_academic.jekyll.setup.config import base_path
from pelican_academic.jekyll.site import Site

__all__ = ["Collection", "Document", "Rendering", "Site", "StaticFile", "base_path", "read_site"]
