"""Cities and countries off the end of a venue or title: ``"Proceedings of X, Lyon, France"`` -> ``"Proceedings of X"``."""

# ruff: noqa: E501 - the table of countries

from __future__ import annotations

import re

from pelican_academic.extract.vocabulary import VENUE_WORDS

__all__ = ["COUNTRIES", "without_place", "without_trailing_places"]


def without_trailing_places(head: str, commas: list[int]) -> tuple[str, list[int]]:
    """Take ", Lyon, France" off the end of "Title, Conference, Lyon, France"; return the text and the commas that are left."""
    commas, places = list(commas), 0
    while len(commas) > 1 and COUNTRIES.match(head[commas[-1] + 1 :].strip()):
        head, places = head[: commas.pop()], places + 1
    while places and places < 4 and len(commas) > 1:
        last = head[commas[-1] + 1 :]
        beyond = VENUE_WORDS.search(head[commas[0] : commas[-1]])
        if len(last.split()) > 3 or VENUE_WORDS.search(last) or (places > 1 and not beyond):
            break
        head, places = head[: commas.pop()], places + 1
    return head, commas


COUNTRIES = re.compile(
    r"^(?:USA|U\.S\.A\.?|US|UK|U\.K\.?|United (?:States|Kingdom)|England|Scotland|Ireland|Germany|Deutschland|France|Spain|España|Italy|Italia|Portugal|Netherlands|The Netherlands|Belgium|Switzerland|Schweiz|Austria|Österreich|Sweden|Norway|Denmark|Finland|Iceland|Poland|"
    r"Czech Republic|Czechia|Hungary|Greece|Turkey|Türkiye|Russia|Ukraine|Romania|Bulgaria|Croatia|Slovenia|Slovakia|Serbia|Estonia|Latvia|Lithuania|Cyprus|Malta|Israel|Egypt|South Africa|Morocco|Kenya|Nigeria|India|China|P\.?R\.? China|Japan|South Korea|Korea|Republic of Korea|Taiwan|Hong Kong|"
    r"Singapore|Malaysia|Thailand|Vietnam|Indonesia|Philippines|Australia|New Zealand|Canada|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Uruguay|Cuba|Puerto Rico|UAE|Qatar|Saudi Arabia|Iran|Virtual(?: Event)?|Online|"
    r"A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|KS|KY|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|D\.C\.?|BC|ON|QC|"
    r"Alabama|Alaska|Arizona|California|Colorado|Connecticut|Florida|Georgia|Hawaii|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Montana|"
    r"Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico)|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|"
    r"AM|AP|BA|CE|DF|ES|GO|MG|MS|P[BEIR]|R[JNORS]|S[EP]|TO)$"
)


def without_place(name: str) -> str:
    """Take city and country off a venue: ``"Proceedings of X, Lyon, France"`` -> ``"Proceedings of X"``."""
    name = re.sub(r",\s[A-ZÀ-Þ][\w .'’-]{2,30}/[A-Z]{2}$", "", name)  # "…, Belém/PA"
    parts = [part.strip() for part in name.split(",")]
    if len(parts) > 1 and COUNTRIES.match(parts[-1]):
        while len(parts) > 1 and COUNTRIES.match(parts[-1]):
            parts.pop()
        for _ in range(2):
            if len(parts) > 1 and len(parts[-1].split()) <= 3 and not VENUE_WORDS.search(parts[-1]):
                parts.pop()
        return ", ".join(parts)
    return name
