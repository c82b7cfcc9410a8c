"""Printed names in; `Name` records, and lists of authors with what was printed beside them, out.

``"Ludwig van Beethoven"``, ``"van Beethoven, L."``, ``"Beethoven L"``, ``"王小明"`` and ``"山田 太郎"`` are all names. Parts
are CSL's: given, family, particle (non-dropping or dropping alike), suffix.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from pelican_academic.model import Name

__all__ = [
    "NameForm",
    "classify",
    "compatible",
    "fold",
    "is_cjk",
    "name_key",
    "parse_name",
    "split_authors",
    "strip_marks",
]

_PARTICLES_WORDS = """
van von de der den del della di da do dos das du la le los las el al bin ibn bint ben ter ten te zu zum zur af av y
i e und 't op vom san st. dal dalla dello degli des d' vander vanden
"""
PARTICLES = frozenset(_PARTICLES_WORDS.split())
_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV|2nd|3rd|MD|PhD|Ph\.D|M\.D|MSc|DVM|FRCP|RN|MPH|DPhil|Esq)\.?$")
_KEPT_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$")
_HONORIFIC = re.compile(
    r"^(?:(?:Prof(?:essor|essora|esor|esora|\.\s*Dr)?|Associate Prof(?:essor)?|Assistant Prof(?:essor)?|Dr|Dra|Mr|Mrs|Ms|Sir|Dame|Herr|Frau|"
    r"Docteur|Priv\.-Doz|PD|Dipl\.-\w+|Ing|M\.Sc|B\.Sc|Mag)\.?\s+)+(?=\w)",
)
# Marks of equal contribution, corresponding authors and affiliations.
_MARKS = r"*†‡§¶#^✉✝＊⁎∗⋆★☆◊♦♯@✢✦∥‖"
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜ"
EQUAL_MARKS = frozenset("*†‡#＊⁎∗⋆★☆§¶")
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af々〆ヶ]")
_CJK_ONLY = re.compile(r"^[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af々〆ヶ·・\s]+$")
_COMPOUND_WORDS = """
欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯
"""
_COMPOUND = frozenset(_COMPOUND_WORDS.split())
_SURNAMES_WORDS = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lyu ding ren shen yao lv jia fu
zhong cui tan liao fan wan jin shi qiu xia jing dai fang hou zou xiong meng qin bai yan xue qian kim lee park choi
jung kang cho yoon jang lim shin hwang ahn nguyen tran pham hoang phan vu dang bui ngo duong ly
"""
_SURNAMES = frozenset(  # frequent Chinese, Korean and Vietnamese family names, for names printed family first
    _SURNAMES_WORDS.split()
)
_FOLDS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "’": "'", "‐": "-", "‑": "-", "–": "-"})  # fmt: skip
_GROUP = re.compile(
    r"\b(?:Consortium|Collaboration|Collaborators|Group|Team|Network|Initiative|Investigators|Committee|Project|Society|"
    r"Working Group|Task Force|Consorzio|Konsortium|Consorcio|Consortium\w*|Community|Developers|Authors)\b\.?$"
)
# Capitalised words that open venues, titles and labels, and never a person's name.
_NOT_NAMES_WORDS = """
colloquium scientific publishing publishers congress topologische analytics classroom
journal proceedings conference transactions letters review reviews university institute nature science ieee acm
springer elsevier wiley workshop symposium international national annual advances annals bulletin magazine thesis
dissertation report technical volume vol issue doi pdf arxiv biorxiv medrxiv pubmed preprint abstract paper papers
slides video poster website github data dataset project supplementary bibtex the using towards toward learning
analysis networks network model models deep neural data-driven study studies medical imaging computing systems
technology engineering research department school faculty laboratory lab center centre hospital college academy
chapter book editor editors edited eds in on for with from and of at by january february july september october
november december published accepted submitted forthcoming impact factor cited award keywords news invited talk
presentation plos bmc sensors physical chemical communications bioinformatics biology genome genomics chemistry
physics medicine health applied theory methods method american european chinese association society revista
universidad universidade université universität zeitschrift annales actas anales congreso jornadas tesis editorial
publications publication available download read more view full text open access online first author authors
corresponding present address frontiers microbiome optica optics express neuroimage pattern recognition computer
vision artificial intelligence machine mathematics mathematical statistics statistical economics management
education psychology new amsterdam germany france spain japan italy usa uk sweden authors co-authors
"""
_NOT_NAMES = frozenset(_NOT_NAMES_WORDS.split())
_WORD = r"[^\W\d_](?:[^\W\d_]|['’ʼ`´‐‑-])*"
_UPPER_WORD = re.compile(rf"^{_WORD}\.?$")
_INITIALS = re.compile(r"^(?:[A-ZÀ-ÞĀ-ŽḀ-ỿ](?:[a-z]{1,2}(?=\.))?\.?[-‐‑]?\s?){1,5}$")
_VANCOUVER_INITIALS = re.compile(r"^[A-ZÀ-ÞĀ-Ž](?:[-‐]?[A-ZÀ-ÞĀ-Ž]){0,3}$")


@dataclass(frozen=True)
class NameForm:
    """One printed author: ``text`` as printed without marks, ``marks`` those taken off."""

    text: str
    marks: str = ""


def is_cjk(text: str) -> bool:
    """Say whether a text is written in Chinese, Japanese or Korean script, apart from spaces and dots."""
    return bool(_CJK_ONLY.match(text.strip())) if text.strip() else False


def fold(text: str) -> str:
    """Return lower-case ASCII for matching: ``"Örjan Smedby"`` -> ``"orjan smedby"``; other scripts stay as they are."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_FOLDS))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[^\w\s'-]", " ", plain.casefold()).strip()


def strip_marks(text: str) -> tuple[str, str]:
    """Take marks off a printed name: ``"Ada Quill*¹"`` -> ``("Ada Quill", "*")``."""
    marks = "".join(char for char in text if char in _MARKS)
    text = re.sub(r"\((?:[^()]{0,80})\)|\[(?:[^\[\]]{0,40})\]|（[^（）]{0,40}）", " ", text)
    text = re.sub(rf"[{re.escape(_MARKS + _SUPER)}]", "", text)
    text = re.sub(r"(?<=[^\W\d_.])\s?\d(?:\s?[,，]\s?\d)*(?=$|\s)", "", text)  # affiliation numbers
    text = re.sub(r"(?:(?<=\.)|(?<=[^\W\d_]{2}))\s?\d+$", "", text)
    return re.sub(r"\s+", " ", text).strip(" ,;，；、:·•\u200b\ufeff"), marks


def _cjk_name(text: str) -> Name:
    parts = text.split()
    compact = "".join(parts)
    if len(parts) == 2:
        family, given = parts
    elif "・" in compact or "·" in compact:
        return Name(literal=compact, native=compact)
    else:
        size = (
            2
            if compact[:2] in _COMPOUND or (len(compact) >= 4 and re.search(r"[\u3040-\u30ff]|^.{4}$", compact))
            else 1
        )
        family, given = compact[:size], compact[size:]
    return Name(given=given, family=family, literal=text.strip(), native=compact)


def _title_case(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def parse_name(text: str) -> Name:
    """Return the parts of one printed name; one that does not divide keeps its ``literal``.

    >>> parse_name("van der Berg, Ada M.")
    Name(given='Ada M.', family='Berg', particle='van der', suffix='', literal='', native='')
    """
    text, _ = strip_marks(text)
    text = _HONORIFIC.sub("", text).strip()
    if not text:
        return Name()
    if is_cjk(text):
        return _cjk_name(text)
    if _GROUP.search(text):
        return Name(literal=text)
    native = ""
    if _CJK.search(text):  # "御手洗光祐 Kosuke MITARAI"
        words = text.split()
        native = "".join(word for word in words if _CJK.search(word))
        latin = " ".join(word for word in words if not _CJK.search(word))
        if not latin:
            return Name(literal=text, native=native)
        text = latin
    return _latin_name(text, native)


def _latin_name(text: str, native: str) -> Name:
    suffix = ""
    if "," in text:
        head, _, tail = text.partition(",")
        tail = tail.strip()
        pieces = [piece.strip() for piece in tail.split(",") if piece.strip()]
        kept = [piece for piece in pieces if not _SUFFIX.match(piece)]
        suffix = next((piece for piece in pieces if _KEPT_SUFFIX.match(piece)), "")
        if kept:
            family_words = head.split()
            if family_words and _KEPT_SUFFIX.match(family_words[-1]) and len(family_words) > 1:
                suffix = family_words.pop()
            given_words = " ".join(kept).split()
            trailing: list[str] = []  # "Berg, A. van der"
            while len(given_words) > 1 and given_words[-1] in PARTICLES:
                trailing.insert(0, given_words.pop())
            particle, family = _leading_particle(family_words)
            return Name(" ".join(given_words), " ".join(family), " ".join([*trailing, *particle]), suffix, "", native)
        text = head.strip()
    words = text.split()
    if len(words) > 1 and _KEPT_SUFFIX.match(words[-1]) and not (len(words) == 2 and words[-1] in {"II", "IV"}):
        suffix = words.pop()
    if len(words) == 1:
        return Name(literal=words[0], family=words[0], native=native)
    last = words[-1]
    if (
        _VANCOUVER_INITIALS.match(last)
        and len(last.replace("-", "")) <= 3
        and not any(_INITIALS.match(w) for w in words[:-1])
        and not last.endswith(".")
    ):
        particle, family = _leading_particle(words[:-1])
        return Name(last, " ".join(family), " ".join(particle), suffix, "", native)
    if re.fullmatch(r"(?:[A-ZÀ-ÞĀ-Ž]\.[-‐]?\s?)+", last) and not any(
        _INITIALS.match(word) for word in words[:-1]
    ):  # "Smith J.A."
        particle, family = _leading_particle(words[:-1])
        return Name(last, " ".join(family), " ".join(particle), suffix, "", native)
    shouted = [word for word in words if len(word) > 2 and word.isupper() and "." not in word]
    if len(shouted) == 1 and not all(word.isupper() for word in words):  # "MITARAI Kosuke", "Kosuke MITARAI"
        rest = [word for word in words if word is not shouted[0]]
        return Name(" ".join(rest), _title_case(shouted[0]), "", suffix, "", native)
    if native and len(words) == 2 and words[0].casefold() in _SURNAMES and words[1].casefold() not in _SURNAMES:
        return Name(words[1], words[0], "", suffix, "", native)
    for index in range(1, len(words) - 1):
        if words[index] in PARTICLES and words[index] not in {"y", "i", "e"}:
            start = index
            while index < len(words) - 1 and words[index] in PARTICLES:
                index += 1
            return Name(
                " ".join(words[:start]), " ".join(words[index:]), " ".join(words[start:index]), suffix, "", native
            )
        if words[index] == "y":  # "José Ortega y Gasset"
            return Name(" ".join(words[: index - 1]), " ".join(words[index - 1 :]), "", suffix, "", native)
    return Name(" ".join(words[:-1]), last, "", suffix, "", native)


def _leading_particle(words: list[str]) -> tuple[list[str], list[str]]:
    index = 0
    while index < len(words) - 1 and words[index].casefold() in PARTICLES and words[index][:1].islower():
        index += 1
    return words[:index], words[index:]


def name_key(name: Name) -> str:
    """Return the folded family name by which names are first compared: ``"Smedby"`` -> ``"smedby"``."""
    return fold(name.family or name.literal).replace("'", "").replace("-", " ")


def _given_tokens(given: str) -> list[str]:
    tokens = [word for word in re.split(r"[\s.‐-]+", fold(given.replace(".", ". "))) if word]
    if len(tokens) == 1 and given.isupper() and 1 < len(given) <= 3:
        return list(tokens[0])
    return tokens


def compatible(one: Name, other: Name) -> int:
    """Say how well two names with one family name agree: 0 not, 1 by initials, 2 by a full given name, 3 entirely.

    >>> compatible(parse_name("F. L. Sinzinger"), parse_name("Fabian Sinzinger"))
    1
    """
    if one.native and one.native == other.native:
        return 3
    first, second = _given_tokens(one.given), _given_tokens(other.given)
    if not first or not second:
        return 0
    if first == second:
        return 3 if any(len(token) > 1 for token in first) else 1
    if "".join(first) == "".join(second) and len("".join(first)) > 3:  # "Ying-Yue", "Yingyue"
        return 3
    short, long = sorted((first, second), key=len)
    if not _agree(short[0], long[0]):
        return 0
    rest = long[1:]
    for token in short[1:]:
        while rest and not _agree(token, rest[0]):
            rest = rest[1:]
        if not rest:
            return 0
        rest = rest[1:]
    return 2 if min(len(short[0]), len(long[0])) > 1 else 1


def _agree(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other or _plain(one) == _plain(other)


def _plain(word: str) -> str:
    return word.replace("oe", "o").replace("ue", "u").replace("ae", "a")


@lru_cache(maxsize=20_000)
def classify(chunk: str) -> str:
    """Say what one piece between separators is: full, initials-first, family-initials, family, initials, etal, group, suffix, cjk or ""."""
    text, _ = strip_marks(chunk)
    text = _HONORIFIC.sub("", text)
    if not text:
        return ""
    if re.match(
        r"^(?:et\.?\s?al\.?|and others|others|y otros|y col(?:s|aboradores)?\.?|u\.\s?a\.|et coll\.?|e outros|等|他|ほか|…|\.\.\.)$",
        text,
        re.IGNORECASE,
    ):
        return "etal"
    if is_cjk(text):
        compact = re.sub(r"\s", "", text)
        return (
            "cjk"
            if 2 <= len(compact) <= 7
            and not re.search(
                r"発表|講演|口頭|ポスター|招待|受賞|概要|日時|場所|新聞|日経|サイエンス|題目|会場|大学|学会|研究|出版|论文|雑誌|学报|会议|論文|公司|中国|日本|年|月|学科|科学|技术|技術|系统|システム|に|を|は|による|の",
                compact,
            )
            else ""
        )
    if _SUFFIX.match(text):
        return "suffix"
    if _GROUP.search(text) and text[:1].isupper() and len(text.split()) <= 9:
        return "group"
    if re.search(r"\d|[:：?!=/\\\"“”«»@&%<>()\[\]]", text) or len(text) > 60:
        return ""
    if _CJK.search(text) and (
        re.search(r"[\u3040-\u309f]", text) or not all(is_cjk(word) or not _CJK.search(word) for word in text.split())
    ):
        return ""  # a sentence with Latin words in it
    return _shape(text)


def _shape(text: str) -> str:
    words = text.split()
    if (
        _INITIALS.match(text)
        and (len(text) <= 8 or "." in text)
        and not (len(words) == 1 and len(text) > 3 and "." not in text)
    ):
        return "initials"
    if len(words) > 1 and _KEPT_SUFFIX.match(words[-1]):
        words = words[:-1]
    if "," in text or len(words) > 6:
        return ""
    if (
        text.isupper()
        and "." not in text
        and all(len(word) >= 3 for word in words)
        and (len(words) > 1 or len(text) > 3)
    ):
        return "family"  # "VAN DER FEN, C.": ABNT's capitals
    names = [word for word in words if word not in PARTICLES and not re.match(r"^(?:[dDlLO]['’])", word)]
    lower = [word for word in names if word[:1].islower()]
    if lower and not (len(lower) == 1 and len(names) > 1 and re.match(r"^[a-z]{1,3}-?[A-Z]", lower[0])):
        return ""
    if any(word.casefold().strip(".,") in _NOT_NAMES for word in words):
        return ""
    if not all(_UPPER_WORD.match(word) or _INITIALS.match(word) for word in words if word not in PARTICLES):
        return ""
    initials = [bool(_INITIALS.match(word) and (len(word) <= 2 or "." in word)) for word in words]
    initials[-1] = initials[-1] and not re.fullmatch(r"[A-ZÀ-ÞĀ-Ž][a-z]{1,2}\.", words[-1])  # "Hoa." ends a sentence
    if words[0] in PARTICLES and not any(initials) and words[0] not in {"y", "e", "i", "und"}:
        return "family"
    if len(words) == 1:
        return "family" if len(words[0]) > 1 and not words[0].endswith(".") else ""
    last = words[-1]
    if any(word.endswith(".") and not _INITIALS.match(word) and len(word) > 4 for word in words):
        return ""
    if not any(initials[:-1]) and (
        (_VANCOUVER_INITIALS.match(last) and len(last.replace("-", "")) <= 3)
        or re.fullmatch(r"(?:[A-ZÀ-ÞĀ-Ž]\.[-‐]?)+", last)
    ):
        return "family-initials"
    if all(initials):
        return "initials"
    if initials[0] and not initials[-1]:
        return "initials-first"
    if (len(words) >= 3 and all(len(word) >= 7 for word in words)) or any(_NOUN.search(word) for word in words):
        return ""
    if not initials[-1] or last.endswith("."):
        if len(words) >= 3 and initials[-1]:  # "Smith J. A."
            return "family-initials"
        return "full" if len(words) <= 5 else ""
    return ""


_NOUN = re.compile(
    r"(?i)^(?=.{7})\S*(?:tions?|ology|ization|istics|ality|ivity|ability|ements|graphs?|ating|izing|ising|ethods)$"
)
_SEPARATOR = re.compile(
    r"\s*(?:[,，](?:\s*(?:and|und|et(?!\s*al\b)|y|e|i|og|och|en|&)\b)?\s*&?|[;；、•|]|&amp;|&|＆|\s(?:and|und|et(?!\s*al\b)|y|e|og|och|with)\s(?=\W*(?:(?:van|von|de|der|den|dem|del|della|di|da|dos|du|la|le|el|al|bin|ben|ter|ten|zu|af)\s)*[A-ZÀ-ÞĀ-Ž\u3400-\u9fff*])|\s·\s|·(?=[\u3400-\u9fff])|・(?=[\u3400-\u9fff]{2}))\s*"
)


def split_authors(text: str) -> tuple[list[NameForm], bool]:
    """Return the authors of a string that is nothing but authors, and whether it ends in "et al.".

    ``"Argerich, L., Cano, M. J., & Torre Z., J."``, ``"Ada Quill*, B. Reed & 王小明"`` and ``"Quill A, Reed B, et al."``
    are all read.
    """
    forms: list[NameForm] = []
    et_al = False
    text = text.strip()
    if re.search(r"\sand\s", text) and not re.search(r";|&", text) and _bibtex_shape(text):
        for piece in re.split(r"\sand\s", text):
            if classify(piece) == "etal":
                return forms, True
            cleaned, marks = strip_marks(piece)
            if cleaned:
                forms.append(NameForm(cleaned, marks))
        return forms, False
    if ";" in text:
        for piece in re.split(r"[;；]|\s(?:and|&)\s", text):
            if classify(piece) == "etal":
                et_al = True
                continue
            piece = re.sub(r"^\s*(?:and|&)\s+", "", piece)
            cleaned, marks = strip_marks(piece)
            if cleaned:
                forms.append(NameForm(cleaned, marks))
        return forms, et_al
    kinds: list[str] = []
    for piece in _SEPARATOR.split(text):
        piece = re.sub(r"^(?:and|und|et|y|e|with|&)\s+(?!al\b)", "", piece.strip())
        if tail := re.search(r"(?:\s|^)(?:et\.?\s?al\.?|and others|等)\s*$", piece):
            et_al = True
            piece = piece[: tail.start()]
        kind = classify(piece)
        if kind == "etal":
            et_al = True
            continue
        cleaned, marks = strip_marks(piece)
        if not cleaned:
            if marks and forms:
                forms[-1] = NameForm(forms[-1].text, forms[-1].marks + marks)
            continue
        if kind == "initials" and forms and kinds[-1] in {"family", "full"} and "," not in forms[-1].text:
            forms[-1] = NameForm(f"{forms[-1].text}, {cleaned}", forms[-1].marks + marks)
            kinds[-1] = "pair"
        elif kind == "suffix" and forms:
            if _KEPT_SUFFIX.match(cleaned):
                forms[-1] = NameForm(f"{forms[-1].text}, {cleaned}", forms[-1].marks + marks)
        else:
            forms.append(NameForm(cleaned, marks))
            kinds.append(kind)
    if (
        len(kinds) > 1
        and kinds[0] == "family"
        and kinds[1] in {"family", "family-initials"}
        and set(kinds[2:]) <= {"full", "initials-first", "group"}
    ):
        # "Quill, Ada, and Bo Reed": only the first is turned
        forms[:2] = [NameForm(f"{forms[0].text}, {forms[1].text}", forms[0].marks + forms[1].marks)]
    if len(kinds) > 2 and kinds[0] == "family" and kinds[-1] == "initials" and set(kinds[1:-1]) == {"initials-first"}:
        return _without_commas(forms), et_al
    return forms, et_al


def _without_commas(forms: list[NameForm]) -> list[NameForm]:
    """Pair again a list whose commas between authors are missing: ``Masi, G. Laura, J. Reed, L.``."""
    words = " ".join(form.text for form in forms).split()
    pairs: list[NameForm] = []
    family: list[str] = []
    given: list[str] = []
    for word in [*words, ""]:
        if word and _INITIALS.match(word):
            given.append(word)
        else:
            if given:
                pairs.append(NameForm(f"{' '.join(family)}, {' '.join(given)}"))
                family, given = [], []
            family.append(word)
    return pairs


def _bibtex_shape(text: str) -> bool:
    """Say whether a list is BibTeX's ``Quill, Ada and Reed, Bo``: each part between "and" with at most one comma, first with one."""
    parts = re.split(r"\sand\s", text)
    return (
        len(parts) > 1
        and all(part.count(",") <= 1 for part in parts)
        and parts[0].count(",") == 1
        and sum("," in part for part in parts) >= len(parts) - 1
        and classify(parts[0].split(",")[0]) == "family"
        and classify(parts[0].split(",")[1]) in {"full", "family", "initials", "initials-first"}
        and (len(parts) > 2 or parts[1].count(",") == 1)
    )
