"""Publications from every source in; one record for each work out, and the pairs that could not be decided.

Two records are one work where they share an identifier and their titles do not contradict it, or where title and
authors agree. A preprint, an article, a Zenodo deposit and a conference version of one title become one entry; two
published articles with different DOIs never do by themselves. Looking for pairs takes time linear in the number of
records.
"""

from pelican_academic.site.merging.merge import Merged, merge_publications
from pelican_academic.site.merging.rules import MergeRules

__all__ = ["MergeRules", "Merged", "merge_publications"]
