"""The words and shapes that names are made of, and those that never stand in one."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

from pelican_academic.regex import regex

__all__ = [
    "AND",
    "CAPITAL",
    "COMPOUND_FAMILIES",
    "FREQUENT_FAMILIES",
    "GROUP",
    "HONORIFIC",
    "INITIALS",
    "INSTITUTION",
    "KEPT_SUFFIX",
    "NOT_NAMES",
    "NOUN",
    "PARTICLES",
    "SUFFIX",
    "UPPER_WORD",
    "VANCOUVER_INITIALS",
]

AND = r"(?:and|und|et|y|e|og|och|eta|i(?=\s[A-ZŁŚŻ]\.)|a(?=\s(?:[A-ZÀ-Ž][\w.-]*\s){1,3}[A-ZÀ-Ž]{2})|oraz|ve|dan|és|și|и|та|with|sowie)"  # between the last two authors
CAPITAL = "A-ZÀ-ÞĀ-ŽḀ-ỿΑ-ΩЀ-Я"  # inside square brackets
_PARTICLES_WORDS = """
van von de der den del della di da do dos das du la le los las el al bin ibn bint ben ter ten te zu zum zur af av y
i e und 't ‘t ’t op vom san st. dal dalla dello degli des d' vander vanden
"""
PARTICLES = frozenset(_PARTICLES_WORDS.split())
SUFFIX = regex(
    r"^(?:Jr|Sr|II|III|IV|2nd|3rd|MD|Ph\.?D|M\.D|[BM]\.?\s?(?:[Ss]c|Tech)(?:\.? (?:ETH|EPFL))?|Dr\.?-Ing|DVM|FRCP|RN|MPH|DPhil|Esq)\.?$"
)
KEPT_SUFFIX = regex(r"^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$")
HONORIFIC = regex(
    r"^(?!(?:Herr|Dame|Sir|Mag|Ing|PD)\s[A-ZÀ-Þ]{1,3}$)"  # "Herr HP" is a family with initials, "Dr. LI" is none
    r"(?:(?:Prof(?:essor|essora|esor|esora|\.\s*Dr)?|Associate Prof(?:essor)?|Assistant Prof(?:essor)?|Dr|Dra|Mr|Mrs|Ms|Sir|Dame|Herr|Frau|"
    r"Docteur|Priv\.-Doz|PD|Dipl\.-\w+|Ing|[MB]\.?Sc(?:\.? (?:ETH|EPFL))?|[MB]\.sc|Mag)\.?\s+)+(?=\w)",
)
_COMPOUND_WORDS = """
欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯
"""
COMPOUND_FAMILIES = frozenset(_COMPOUND_WORDS.split())
_SURNAMES_WORDS = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lyu ding ren shen yao lv jia fu
zhong cui tan liao fan wan jin shi qiu xia jing dai fang hou zou xiong meng qin bai yan xue qian kim lee park choi
jung kang cho yoon jang lim shin hwang ahn ryu kwon nguyen tran pham hoang phan vu dang bui ngo duong ly
"""
FREQUENT_FAMILIES = frozenset(  # frequent Chinese, Korean and Vietnamese family names, for names printed family first
    _SURNAMES_WORDS.split()
)
GROUP = regex(
    r"\b(?:Consortium|Collaboration|Collaborators|Group|Team|Network|Initiative|Investigators|Committee|Project|Society|"
    r"(?:Expedition|Collaboration|Mission|Survey|Team)(?: \d{1,4})? Scientists|Working Group|Task Force|Consorzio|Konsortium|Consorcio|Consortium\w*|Community|Developers|Authors)\b\.?$"
)
INSTITUTION = regex(
    r"\b(?:Fundaç[ãõ]\w+|Fundaci[óo]n\w*|Fond(?:ation|azione)|Foundation|Stiftung|Minist[eéèê]r\w+|Organi[sz]a\w+|Agency|Agencia|Agence|Agenzia|"
    r"Agência|Bank|Banco|Commission|Comi(?:ssão|sión|té)|Council|Conse(?:lho|jo|il)|Government|Association|Associação|Asociación|"
    r"Federation|Federação|Federación|Nations|Union|União|Authority|Bureau|Verein|Verband|Gesellschaft|Committee|Survey)\b"
)
# Capitalised words that open venues, titles and labels, and never a person's name.
_NOT_NAMES_WORDS = """
eine eines einer une chair co-chair chairs organizer organiser organizers co-organizer reviewer committee mentor co-editor panelist moderator edizioni ediciones edições éditions
eth epfl kth rwth caltech math mathematics horizons colloquium atelier ateliers taller journées congrès conférence kolloquium scientific publishing publishers congress topologische analytics classroom
journal proceedings conference transactions letters review reviews university institute nature science ieee acm
springer springer-verlag verlag elsevier wiley workshop symposium international national annual advances annals bulletin magazine thesis
dissertation report technical volume vol issue doi pdf arxiv biorxiv medrxiv pubmed preprint abstract paper papers
slides video poster website github data dataset project supplementary bibtex the using towards toward learning
analysis networks network model models deep neural data-driven study studies medical imaging computing systems
technology engineering research department school faculty laboratory lab center centre hospital college academy
chapter book editor editors edited eds in on for with from and of at by january february july september october
november december published accepted submitted forthcoming preprints psyarxiv impact factor cited award keywords news invited talk
presentation plos bmc sensors physical chemical communications bioinformatics biology genome genomics chemistry
physics medicine health applied theory methods method american european chinese association society revista
universidad universidade université universität zeitschrift annales actas anales congreso jornadas tesis editorial
publications publication available download read more view full text open access online first author authors
corresponding present address frontiers microbiome optica optics express neuroimage pattern recognition computer
vision trabalho conclusão curso iniciação científica tese dissertação mestrado doutorado graduação estágio edições acadêmicas
editora tesis maestría licenciatura patent patents artificial intelligence machine mathematics mathematical statistics statistical economics management
education psychology new amsterdam germany france spain japan italy usa uk sweden authors co-authors
"""
NOT_NAMES = frozenset(_NOT_NAMES_WORDS.split())
_WORD = r"[^\W\d_](?:[^\W\d_]|['’ʼ`´‐‑-])*"
UPPER_WORD = regex(rf"^{_WORD}\.?$")
INITIALS = regex(rf"^(?:[{CAPITAL}](?:[a-zа-я]{{1,2}}(?=\.))?\.?[-‐‑]?\s?){{1,5}}$")
VANCOUVER_INITIALS = regex(rf"^[{CAPITAL}](?:[-‐]?[{CAPITAL}]){{0,3}}$")
NOUN = regex(
    r"(?i)^(?=.{7})\S*(?:tions?|ology|ization|istics|ality|ivity|ability|ements|graphs?|ating|izing|ising|ethods)$"
)
