"""Tags, theses, statuses and editors in brackets, and stretches in quotation marks, marked before the authors are looked for."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.authors.company import EDITORS
from pelican_academic.extract.citation.places import CITIES
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.names import CAPITAL, classify
from pelican_academic.extract.styled import ITALIC, TITLE
from pelican_academic.extract.vocabulary import AWARD, STATUS, type_of_text
from pelican_academic.regex import regex

__all__ = ["BETWEEN_NAMES", "mark_tags", "note_quotes"]

_QUOTES = regex(
    r"“([^“”]{1,300}(?:“[^“”]{1,80}”[^“”]{1,200}){1,3})”|“([^“”]{3,400})[”“]|(?<=[,，\s])”([^“”]{3,400})”|„([^„“”]{3,400}(?=[“”])|[^„“”\"]{3,400}(?=\"))[“”\"]|\"([^\"]{3,400})\"|«\s*([^«»]{3,400}?)\s*»|»([^«»]{3,400})«|「([^「」]{2,300})」|``([^`']{3,400})''|(?<![\w’])‘(?!t\s)([^‘]{3,400}?)’(?![\w])|(?:^|(?<=[\s(,]))'(?!t\s)([^'\n]{8,300}?(?:\w'\w[^'\n]{0,200})?)'(?=[\s,.;)]|$)",
)
_BOOKS = regex(  # behind its authors and before its house, with no other title there
    r"^(?![^『《]*[A-Za-z]{4})[^『《]*(?:『([^『』]{2,200})』|《([^《》]{2,200})》)(?=[,，、.。．(（\s]|$|[\u4e00-\u9fffＡ-Ｚ]{1,12}(?:出版|書房|書店|新聞社|社))"
)
_TAG = regex(
    r"[\[(（【](?:[^\[\]()（）【】]{0,40}\b)?(?:oral|extended abstract|alphabetical(?: order)?|brief announcement|invited paper|poster|spotlight|highlight|invited|featured|cover(?: article)?|equal contribution|co-?first[^)\]]*|corresponding[^)\]]*|review|talk|long paper|short paper|full paper|best [^)\]]*|hono[u]?rable mention[^)\]]*|best paper[^)\]]*|selected as [^)\]]*|impact factor[^)\]]*|IF\s*[=:]?\s*[\d.]+|acceptance rate[^)\]]*|AR\s*[=:]?\s*[\d.]+%?|SCI|EI|CCF[- ]?[ABC]?|JCR[^)\]]*|Q[1-4]|CORE[^)\]]*|new!?|original(?: article| paper| research)?|survey|perspective|commentary|editorial|\*(?=[^)\]]*\w)[^)\]]*|in (?:spanish|german|french|portuguese|chinese|japanese|english|italian|dutch|russian|serbian|croatian|slovene|slovenian|polish|czech|hungarian|greek|turkish|catalan|basque|galician|romanian|bulgarian|ukrainian|swedish|danish|norwegian|finnish|korean|arabic|persian|indonesian)|in Japanese|招待|査読[^)\]）】]*|口頭|ポスター)[\])）】]",
    re.IGNORECASE,
)
_STATUS_IN_BRACKETS = regex(rf"[(\[（]\s*({STATUS.pattern})\s*[)\]）]", re.IGNORECASE)
_OF_JAPAN_OR_CHINA = regex(r"[\u3040-\u9fff]")
_IMPACT = regex(r"\bJ?IF\s?\(\d{4}\)\s?[:=]?\s?[\d.]+")  # with its year, which is not the paper's
_THESIS_TAG = regex(
    r"[\[(]((?:Doctoral|Ph\.?\s?D\.?|Master'?s?'?|M\.?Sc\.?|Bachelor'?s?'?|B\.?Sc\.?|Unpublished)[^,\])]{0,30}(?:thesis|dissertation))(?:[,.;:]\s*([^\]);]{3,80})(?:;[^\])]{0,200})?)?[\])]",
    re.IGNORECASE,
)
# What a style says behind a title of its kind: "[Data set]", "(Version 2.1)", "(3rd ed.)", "(Working Paper No. 28001)".
_EDITION = r"(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}\.|[Ff]irst|[Ss]econd|[Tt]hird|[Rr]ev(?:ised|\.)?)\s(?:rev(?:ised|\.)?\s)?(?:[Ee]d(?:n|ition)?|[Aa]ufl(?:age)?|vyd)\b\.?"
_SERIES_NUMBER = r"(?:Working|Discussion|Research|Technical|Policy|Staff|Occasional)\s(?:[Pp]aper|[Rr]eport|[Nn]ote)s?(?:\sSeries)?,?\s(?:[Nn](?:o|r|um|umber)\b\.?\s?|#\s?)?[A-Z-]{0,4}\d[\w/-]{0,12}"
_KIND_TAG = regex(
    rf"[\[(](?:((?:[Cc]omputer |R |Python )?(?:[Ss]oftware|[Pp]rogram|[Pp]ackage)|[Dd]ata ?[Ss]ets?|[Pp]reprint\b[^()\[\]]{{0,40}}|[Pp]atent\s[^()\[\]]{{2,40}}|{_SERIES_NUMBER})"
    rf"|[Vv]ersion\s?\d[\w.-]{{0,12}}|(?:[Oo]n-?line|[Ee]n ligne|[Ee]n línea|Internet|CD-ROM)|(?P<edition>{_EDITION}))[\])]"
)
_KIND_SENTENCE = regex(
    rf"(?<=[.,;?!”]\s)(?:(?P<edition>{_EDITION})|({_SERIES_NUMBER}|(?:Working|Discussion) Paper))(?=[.,;)]|\s[^:]|$)[.,;]?"
)
_OTHER_VERSION = regex(
    r"[(\[](?:an? |the )?(?:earlier|preliminary|previous|extended|short(?:er)?|longer|full|conference|journal) versions?\b(?:[^()\[\]]|\([^()]*\))*[)\]]",
    re.IGNORECASE,
)
_EDITORS = regex(
    rf"(?:\b(?:[Ii]n|En|Em|Dans)\s?:?|\[[Ww]:?\]:?)\s+((?:[{CAPITAL}]|(?:ders|dies|idem|eadem)\b)(?:(?!\.\s+In\b)[^()\"“”:]|\([A-Z][^()\d]{{4,30}}\)){{2,300}}?)(?:\s*[,(]\s*|\s(?=[Ee]ds?\.:)){EDITORS}(?:\s*[),.:][,:.]?|(?=\s[A-ZÀ-Þ]))"
)


# As Springer has it: "In: Quill, A., Reed, B., et al. Marshes of the North. MARSH 2023. Lecture Notes …"
_EDITORS_TURNED = regex(
    rf"\b[Ii]n:\s((?:[{CAPITAL}][\w’'-]+,\s(?:[{CAPITAL}]\.[-\s]?)+(?:,\s|\s?&\s|\sand\s)?)+(?:,?\s?et al\.)?)\s*(?=[{CAPITAL}][^\W\d_]{{2,}}\s)"
)
_EDITORS_LAST = regex(r"(?<=[\w”\"’]),\s([A-ZÀ-Þ][^()\d:;“”\"]{3,120}?)\s\((?:[Ee]ds?|[Hh]rsg|[Hh]gg?)\.?\)")
_EDITORS_ALONE = regex(r"(?<=[.?!”]\s)((?:[A-Z]\.\s?){1,3}[A-Z][^()\d:;“”\"]{1,90}?)\s\([Ee]ds?\.?\)[,:.]\s")
_EDITED_BY = regex(
    rf"[,.]?\s(?:(?:ed(?:s|ited)?\.? by:?|hrsg\.? v(?:on|\.)|herausgegeben von|sous la direction de|dirigée? par|editad[oa] por|organizad[oa] por|a cura di)"
    rf"\s[A-ZÀ-Þ][^()\d:;]{{2,120}}?|(?<=,\s)(?:[Ee]ds?\.|[Hh]rsg\.)\s(?P<eds>[A-ZÀ-Þ][^()\d:;]{{2,120}}?)|\([Ee]ds?\.?\s(?P<within>[A-ZÀ-Þ][^()\d]{{2,80}})\))"
    rf"(?=,\s(?:\d|pp?\.|S\.|[Vv]ol|Bd|(?:{CITIES})\b|[A-ZÀ-Þ][\w&.’' -]{{1,40}}\b(?:Press|UP|Verlag|Publish\w+|Books)\b)|\.\s[A-ZÀ-Þ(]|[;()]|\.?$|(?<=\))[\s,.])"
)


# As in: …, in *Handbook of Marshes*; Quill, A. B., Reed, C., Eds.; Reed Press: Oxford, 2020
_EDITORS_BEHIND = regex(r"(?:,\s|\s\()(?:[Ee]ds?|[Ee]ditors?|Hrsg|Hgg?)\b\.?\)?[;,.:]?")
_STEP = regex(r"(?<![^\W\d_]{3})\.\s|[,;]\s|[^\W\d_]{3}\.\s")  # back to the piece before, over initials
_EDITORS_WITHIN = regex(rf"(?<=\w\s)\([{CAPITAL}][^()]{{4,200}},\s{EDITORS}\)")  # "Marshes (A. Quill & B. Reed, Eds.)"
_MOST = 16  # pieces of a list of editors


# "Frogs in the archive//QUILL A B, REED C. Handbook of marshes"
_EDITORS_CHINESE = regex(
    r"(?<=[^\W_])//([A-ZÀ-Þ][^\W\d_]+(?:\s[A-Z]){1,3}(?:, [A-ZÀ-Þ][^\W\d_]+(?:\s[A-Z]){1,3}){0,6})\.\s"
)


def _opens_with_a_volume(text: str) -> bool:
    """Say whether a volume stands before its editors: "Handbook of Marshes, A. Quill and B. Reed"."""
    first, *others = (part.strip() for part in BETWEEN_NAMES.split(text))
    return bool(others) and len(first.split()) > 2 and not classify(first) and all(map(classify, others))


def _is_a_volume(work: Work, match: re.Match[str]) -> bool:
    """Say whether "ed." stands before names, behind a volume: "in *Handbook of Marshes* (ed. Bo Reed)"."""
    open_still = match[0].count("(") > match[0].count(")")
    return open_still or bool(work.styled.style[match.start(1)] & ITALIC)


def _where_names_begin(text: str, start: int, end: int) -> int:
    """Return where the names begin that stand before "eds.", at most back to ``start``; 0 where none do."""
    found = 0
    for step in reversed([*_STEP.finditer(text, start, end)][-_MOST:]):
        pieces = [piece for piece in BETWEEN_NAMES.split(text[step.end() : end]) if piece]
        if not all(map(classify, pieces)):
            break
        found = step.end()
        if step[0][0].isalpha() or (step[0][0] == ";" and "," not in text[step.end() : end]):
            break
    return found


_IN_A_VOLUME = regex(r"[.,”?!]\s[Ii]n:?\s(?=[A-ZÀ-Þ])(?!.*[.,”?!]\s[Ii]n:?\s[A-ZÀ-Þ])")
BETWEEN_NAMES = regex(r",\s+(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|&)\s+")


_NAME = rf"(?:[{CAPITAL}][\w.'’‐-]{{0,30}}\s?){{1,5}}"
_SUPERVISED = regex(  # "Under the supervision of B. Reed and Ida Fenn": who wrote it stands elsewhere
    r"(?i:\b(?:(?:under|bajo|sous|sob|unter)\s(?:the|la|a|der)\s(?:co-?)?(?:supervisi[oó]n|supervisão|guidance|direction|direcci[oó]n|direção|orientação|leitung|betreuung)\s(?:of|de|von)"
    r"|(?:co-?)?(?:supervised|advised) by|dirigid[ao] por|orientad[ao] por|(?:co-?)?dirigée? par|betreut von)\s)"
    rf"{_NAME}(?:(?:,\s|(?:and|und|et|y|e|&)\s){_NAME}){{0,4}}"
)
_FUNDED = regex(
    r"\[(?:mit (?:Förderung|Unterstützung)|gefördert (?:von|durch)|(?:funded|supported) by|with (?:the )?(?:support|funding) of|"
    r"financiad[oa] por|avec le soutien|com apoio|con (?:el )?apoyo)\b[^()\[\]]{0,90}\]",
    re.IGNORECASE,
)
_EQUAL = regex(
    r"(?:=>|(?<!\w)[*†‡#]{1,2}\s?[:=]?)\s?(?:equal(?:ly)?[ -]contribut(?:ions?|ors?|ed|ing)|contributed equally|joint first authors?)\b[.,]?",
    re.IGNORECASE,
)
_KOREAN = regex(
    r"(?:(?:(?:대한민국|한국|국내)\s?)?(?:등록|출원|공개)?\s?특허(?:\s?(?:등록|출원|공개))?|\bKorean?\s[Pp]atent(?:\s(?:[Aa]pplication|[Rr]egistration))?|\bKR)"
    r",?\s?(?:(?:[Rr]egistration\s|[Aa]pplication\s)?[Nn]o\.?|제|번호|#)?\s?:?\s?10-?(?:\d{4}-?)?\d{7}(?:호|\b)"
)  # "대한민국 특허 등록 10-1234567", "Korea Patent No. 10-2020-1234567"


def mark_tags(work: Work) -> None:
    """Mark what brackets say beside the citation (“(oral)”, “[PhD thesis]”, “(in press)”), and take over what it means."""
    for match in _TAG.finditer(work.text):
        if work.free(match.start(), match.end()):
            if AWARD.search(match[0]):
                work.citation.award = work.citation.award or match[0].strip("()[]（）【】 *")
            work.mark(match.start(), match.end())
    for match in re.finditer(r"\(\s?=\s?[^()]{5,160}\)", work.text):
        work.mark(match.start(), match.end())  # "(= Beiträge zur Marschkunde, Bd. 3)": a series
    for match in (
        *_FUNDED.finditer(work.text),
        *_SUPERVISED.finditer(work.text),
        *_EQUAL.finditer(work.text),
        *_IMPACT.finditer(work.text),
    ):
        work.mark(*match.span())
    if patent := _KOREAN.search(work.text):
        work.citation.type, work.patent = "patent", patent[0]
        work.mark(*patent.span())
    for match in (*_KIND_TAG.finditer(work.text), *_KIND_SENTENCE.finditer(work.text)):
        _mark_kind(work, match)
    for match in _OTHER_VERSION.finditer(work.text):
        work.mark(match.start(), match.end())
    for match in _THESIS_TAG.finditer(work.text):
        work.citation.type, work.citation.genre = type_of_text(match[1])
        work.citation.publisher = (match[2] or "").strip(" ,.;")
        work.mark(match.start(), match.end())
    for match in AWARD.finditer(work.text):
        if re.search(r"\b(?:19|20)\d\d\)?[\s,.;:–-]*$", work.text[: match.start()]):
            work.citation.award = work.citation.award or match[0].strip()
            work.mark(match.start(), match.end())  # "MARSH 2021 Best Student Paper"
    for match in _STATUS_IN_BRACKETS.finditer(work.text):
        work.citation.status = work.citation.status or match[1].lower()
        work.mark(match.start(), match.end())
    for match in _EDITORS.finditer(work.text):
        if _opens_with_a_volume(match[1]) or _is_a_volume(work, match):
            continue
        work.containers.append(match.end())
        work.mark(match.start(1), match.end())
    for match in _EDITORS_TURNED.finditer(work.text):
        if work.free(*match.span(1)):
            work.containers.append(match.end(1))
            work.mark(*match.span(1))
    for match in _EDITORS_ALONE.finditer(work.text):
        if any(link.end <= match.start() + 2 for link in work.styled.links) and work.free(*match.span(1)):
            work.containers.append(match.end())  # "[On marshes.](…) A. Quill, et al. (Eds.), Marshes of the north"
            work.mark(match.start(1), match.end())
    for match in _EDITORS_LAST.finditer(work.text):
        names = BETWEEN_NAMES.split(match[1])
        if re.search(r"\b[Ii]n:?\s", work.text[: match.start()]) and all(map(classify, names)):
            work.containers.append(match.start())  # "in *Handbook of Marshes*, A. Quill and B. Reed (eds.), Reed Press"
            work.mark(match.start(), match.end())
    for match in _EDITORS_BEHIND.finditer(work.text):
        volume = _IN_A_VOLUME.search(work.text[: match.start()])
        start = _where_names_begin(work.text, volume.end(), match.start()) if volume else 0
        if volume and start > volume.end() and work.free(start, match.end()):
            work.containers.append(volume.end())
            work.mark(start, match.end())
    for match in _EDITORS_WITHIN.finditer(work.text):
        if work.free(*match.span()):
            work.mark(*match.span())
    for match in _EDITORS_CHINESE.finditer(work.text):
        if all(classify(name) == "family-initials" for name in match[1].split(", ")):
            work.containers.append(match.end())
            work.mark(*match.span())
    for match in _EDITED_BY.finditer(work.text):
        if match["eds"] and not all(map(classify, BETWEEN_NAMES.split(match["eds"]))):
            continue
        if re.search(r"\b[Ii]n:?\s|[^\W\d_][.,]?[”»]", work.text[: match.start()]):
            work.containers.append(match.start())  # "In *Marshes of the north*, edited by Ada Quill"
        work.mark(match.start(), match.end())
    for match in re.finditer(
        r"\[(?:J|C|D|M|P|R|S|Z|N|A|G|EB|DB|CP|DS|OL)(?:/(?:OL|CD|MT|DK))?\]", work.text
    ):  # GB/T 7714
        work.citation.type = {
            "J": "article-journal",
            "C": "paper-conference",
            "D": "thesis",
            "M": "book",
            "P": "patent",
            "R": "report",
        }.get(match[0][1], "")
        work.mark(match.start(), match.end())


def _mark_kind(work: Work, match: re.Match[str]) -> None:
    """Mark what a style says of a work's kind, and take its type over; an edition is a book's or a volume's."""
    if any(link.start < match.end() and match.start() < link.end for link in work.styled.links):
        return  # "[Software]", a link's label
    said = next((group for group in match.groups() if group), "")
    if match["edition"]:
        work.edition = match.start()
    elif said and not work.citation.type:
        work.citation.says_its_kind = not said.lower().startswith("preprint")
        work.citation.type, work.citation.genre = type_of_text(said)
    work.mark(*match.span())


def note_quotes(work: Work) -> None:
    """Note the stretches in quotation marks that are long enough to be a title."""
    pattern = _QUOTES if _QUOTES.search(work.text) else _BOOKS  # 「a paper」『a journal』, but 『a book』
    for match in pattern.finditer(work.text):
        start, end = next((match.span(group) for group in range(1, pattern.groups + 1) if match[group]), match.span())
        body = work.styled.plain(start, end)
        words = len(body.split())
        if not any(bit for bit in work.used[start:end]) and (
            words >= 3 or (words >= 2 and len(body) >= 12) or (_OF_JAPAN_OR_CHINA.search(body) and len(body) >= 4)
        ):
            work.quotes.append((start, end))
    for start, stop in work.styled.runs(TITLE):
        end = next(
            (at for at in range(start, stop) if work.used[at]), stop
        )  # where labels stand behind it: "On marshes [PDF]"
        if len(work.text[start:end].strip(" [(|")) >= 4:
            end = start + len(work.text[start:end].rstrip(" [(|"))
            work.quotes.append((start, end))  # <span class="title">
            work.named.add(start)
