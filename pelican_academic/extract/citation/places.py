"""Cities and countries off the end of a venue or title: ``"Proceedings of X, Lyon, France"`` -> ``"Proceedings of X"``."""

# ruff: noqa: E501 - the table of countries

from __future__ import annotations

import re

from pelican_academic.extract.vocabulary import VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["CITIES", "COUNTRIES", "US_STATES", "without_place", "without_trailing_places"]


# Where books are published, in the languages that pages use.
_CITIES = """
Aachen Albany Amherst Amsterdam Ann\\sArbor Antwerp(?:en)? Athens Athina Austin Baden-Baden Baltimore Bamberg Barcelona Barueri Basel Basingstoke
Beijing Belo\\sHorizonte Berkeley Berlin Bern Bielefeld Bilbao Bloomington Bochum Bogotá Bologna Bonn Boston Boulder Brasília
Bremen Brighton Bristol Bruxelles Brussels Budapest Buenos\\sAires Cambridge Campinas Caracas Chapel\\sHill Cheltenham Chicago Chur
Coimbra Cologne Copenhagen København Córdoba Curitiba Darmstadt Dordrecht Dresden Dublin Durham Düsseldorf Edinburgh Essen Evanston
Farnham Firenze Florence Florianópolis Frankfurt(?:\\s(?:am\\sMain|a\\.\\s?M\\.))? Freiburg(?:\\sim\\sBreisgau)? Genève Geneva Genova Gent Ghent Gießen Göttingen
Graz Grenoble Groningen Guadalajara Halle Hamburg Hannover Heidelberg Helsinki Hildesheim Hoboken Houndmills Innsbruck Ithaca
Istanbul Jena Jerusalem Kassel Kiel Kolkata Konstanz Kraków Köln Kyoto La\\sHabana La\\sPlata Lausanne Leiden Leipzig Leuven Lexington
Lille Lima Lisboa Lisbon Liège Ljubljana London Londres Los\\sAngeles Lund Louvain(?:-[Ll]a-[Nn]euve)? Lyon Madison Madrid Mahwah Mainz
Malden Manchester Mannheim Marburg Medellín Melbourne Metz Mexico\\sCity México(?:\\s?D\\.?F\\.?)? Milano Milan Minneapolis Modena Montevideo Montpellier Montréal Montreal
Moscow München Munich Münster Nancy Nantes Napoli New\\sBrunswick New\\sDelhi New\\sHaven New\\sYork Newcastle Nürnberg Oldenburg Opladen
Osnabrück Oslo Oxford Paderborn Padova Palermo Palo\\sAlto Paris Pavia Philadelphia Pisa Pittsburgh Porto(?:\\sAlegre)? Potsdam Praha Prague
Princeton Providence Québec Quito Recife Regensburg Rennes Rio\\sde\\sJaneiro Rochester Roma Rome Rostock Rotterdam Saarbrücken Salamanca Salvador
San\\sFrancisco Santiago(?:\\sde\\sChile)? São\\sPaulo Seattle Sevilla Shanghai Siegen Stanford Stockholm Strasbourg Stuttgart Sydney
Tallinn Taipei Thousand\\sOaks Tokyo Torino Toronto Toulouse Trier Trondheim Tübingen Turnhout Tuscaloosa Uppsala Urbana Utrecht Valencia Vancouver
Venezia Vilnius Warszawa Warsaw Washington(?:,?\\sD\\.?C\\.?)? Weilerswist Weimar Weinheim Westport Wien Vienna Wiesbaden Wrocław
Wuppertal Würzburg Zagreb Zaragoza Zürich Zurich
"""
CITIES = "|".join(sorted(_CITIES.split(), key=len, reverse=True))


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


US_STATES = (
    r"A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|KS|KY|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC"
)
COUNTRIES = regex(
    r"^(?:USA|U\.S\.A\.?|US|UK|U\.K\.?|United (?:States|Kingdom)|England|Scotland|Ireland|Germany|Deutschland|France|Spain|España|Italy|Italia|Portugal|Netherlands|[Tt]he Netherlands|Belgium|Switzerland|Schweiz|Austria|Österreich|Sweden|Norway|Denmark|Finland|Iceland|Poland|"
    r"Czech Republic|Czechia|Hungary|Greece|Turkey|Türkiye|Russia|Ukraine|Romania|Bulgaria|Croatia|Slovenia|Slovakia|Serbia|Estonia|Latvia|Lithuania|Cyprus|Malta|Israel|Egypt|South Africa|Morocco|Kenya|Nigeria|India|China|P\.?R\.? China|Japan|South Korea|Korea|Republic of Korea|Taiwan|Hong Kong|"
    r"Singapore|Malaysia|Thailand|Vietnam|Indonesia|Philippines|Australia|New Zealand|Canada|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Uruguay|Cuba|Puerto Rico|UAE|Qatar|Saudi Arabia|Iran|Ecuador|Bolivia|Venezuela|Paraguay|Costa Rica|Panam[aá]|Guatemala|Tunisia|Algeria|Ghana|Ethiopia|Pakistan|Bangladesh|Sri Lanka|Nepal|Lebanon|Jordan|Luxembourg|Macau|Virtual(?: Event)?|Online|"
    r"Frankreich|Italien|Spanien|Schweden|Norwegen|Dänemark|Finnland|Niederlande|Belgien|Griechenland|Polen|Tschechien|Ungarn|Kroatien|Großbritannien|Kanada|Brasilien|Allemagne|Espagne|Italie|Suisse|Belgique|Pays-Bas|Royaume-Uni|États-Unis|Grèce|Autriche|Suède|Pologne|Japon|Chine|Brésil|Maroc|Tunisie|"
    r"Alemania|Francia|Suiza|Bélgica|Países Bajos|Reino Unido|Estados Unidos|EE\.?\s?UU\.?|Grecia|Suecia|Polonia|Canadá|Japón|Brasile?|Perú|Alemanha|França|Itália|Espanha|Suíça|Áustria|Estados Unidos da América|Germania|Svizzera|Regno Unito|Stati Uniti|Россия|"
    rf"{US_STATES}|D\.C\.?|BC|ON|QC|"
    r"Alabama|Alaska|Arizona|California|Colorado|Connecticut|Florida|Georgia|Hawaii|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Montana|"
    r"Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico)|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|"
    r"AM|AP|BA|CE|DF|ES|GO|MG|MS|P[BEIR]|R[JNORS]|S[EP]|TO)$"
)


_IN_CITIES = regex(rf"(?:(?:{CITIES})(?:\s?[/&–-]\s?(?=\S)|$))+")


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
    if len(parts) > 1 and _IN_CITIES.fullmatch(parts[-1]):
        name = name[: name.rindex(",")].rstrip()
    return name
