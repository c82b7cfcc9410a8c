"""The records: what a person, a publication, a name, a date and a link are. No parsing, no I/O.

The words are CSL's and BibTeX's: a publication's ``container_title`` is CSL's ``container-title``.
"""

from pelican_academic.model.date import PartialDate
from pelican_academic.model.link import Link, ProfileLink
from pelican_academic.model.name import Name
from pelican_academic.model.person import Person
from pelican_academic.model.publication import Author, Publication

__all__ = ["Author", "Link", "Name", "PartialDate", "Person", "ProfileLink", "Publication"]
