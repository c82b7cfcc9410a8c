"""Front matter and a page's blocks in; the profiles of its person out.

Keys of every vocabulary are read (`platforms.py`), nested under ``links``, ``social``, ``author``, ``profile`` or flat.
In the body an address counts where it is a profile of the table and nothing says that it is somebody else's: a
repository, a link inside a publication, and a link on another person's name never count.
"""

from pelican_academic.extract.social.fields import links_from_fields
from pelican_academic.extract.social.page import links_in_blocks
from pelican_academic.extract.social.signature import signed_by
from pelican_academic.extract.social.site import links_of_site

__all__ = ["links_from_fields", "links_in_blocks", "links_of_site", "signed_by"]
