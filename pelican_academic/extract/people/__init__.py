"""Front matter and data rows of every vocabulary in; `Person` records out.

A person is written as a document of a collection (``_people/ada.md``, ``_members/…``), as a row of ``_data`` (Allan
lab's lists, uwsampa's map), as an al-folio profile or a HugoBlox author, or only in the text of a page ("team.md"). The
words differ; the record does not.
"""

from pelican_academic.extract.people.lists import people_from_data, people_from_documents, unique_slugs, with_links
from pelican_academic.extract.people.owner import owner_of_site
from pelican_academic.extract.people.page import is_people_page, people_from_page
from pelican_academic.extract.people.record import person_from_fields

__all__ = [
    "is_people_page",
    "owner_of_site",
    "people_from_data",
    "people_from_documents",
    "people_from_page",
    "person_from_fields",
    "unique_slugs",
    "with_links",
]
