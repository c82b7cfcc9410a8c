"""People and publications of a site as one graph: members linked, duplicates merged, ready for templates."""

from pelican_academic.site.graph import AcademicSite, build_graph
from pelican_academic.site.overview import chart_of, facets_of
from pelican_academic.site.views import AuthorView, Chart, Download, Entry, Facet, Group, LinkView, Member, Year

__all__ = [
    "AcademicSite",
    "AuthorView",
    "Chart",
    "Download",
    "Entry",
    "Facet",
    "Group",
    "LinkView",
    "Member",
    "Year",
    "build_graph",
    "chart_of",
    "facets_of",
]
