"""The publishers of scholarship by name, and the words that end or open the names of others: parts of patterns."""

# ruff: noqa: E501 - a table reads better in one line

from __future__ import annotations

from pelican_academic.regex import regex

__all__ = ["HOUSES", "NAMESAKES", "OF_JOURNALS", "OPENING", "PRESS", "SOCIETIES"]

NAMESAKES = r"Blackwell|John Benjamins|Peter Lang|Brill|Edward Elgar|Kluwer(?: Academic)?|Ashgate"  # families, too
HOUSES = (
    r"Springer(?:[- ](?:Verlag|Nature))?|Elsevier(?: Science)?|(?:John )?Wiley(?:-Blackwell| & Sons)?|MIT Press|Cambridge University Press|Oxford University Press|CRC Press|Academic Press|"
    r"Routledge|SAGE|Taylor (?:&|and) Francis|World Scientific|Birkhäuser|[Dd]e Gruyter|IOS Press|Palgrave(?: Macmillan)?|"
    r"Chapman (?:&|and) Hall(?:/CRC)?|North[- ]Holland|McGraw[- ]Hill|Berghahn(?: Books)?|Mohr Siebeck|Duncker (?:&|und) Humblot|Vandenhoeck (?:&|und) Ruprecht|"
    rf"{NAMESAKES}"
)
OF_JOURNALS = regex(r"(?:Springer|Elsevier|(?:John )?Wiley|SAGE|Taylor|IOS|Academic Press|World Scientific).*")
SOCIETIES = r"LNCS|LNAI|ACM|Association for Computing Machinery|IEEE|Curran Associates|PMLR|CEUR(?:-WS(?:\.org)?)?"
PRESS = r"(?:Press|UP|Verlag|Publishers|Publishing|Publications)"  # "Marsh Press"
OPENING = r"(?:Wydawnictwo|Éditions|Edicions|Edicións|Ediciones|Edizioni|Edições|Editorial|Editora|Presses|Nakladatelství|Kiadó|Издательство)"  # "Éditions du Marais"
