"""A styled text in; the stretch that is the list of authors out, whatever the style of the citation.

Every place where a list could begin is tried; the list that reads best wins: the most names, the page's own person
among them, a clean end.
"""

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.authors.scan import find_authors
from pelican_academic.extract.authors.walled import authors_between

__all__ = ["AuthorList", "authors_between", "find_authors"]
