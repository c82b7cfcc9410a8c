"""Write the labelled pages: invented papers printed in many styles, and what each entry holds.

    python tests/extract/make_pages.py

Everybody and everything in them is invented. The pages are written by rules of style, not copied, so that the labels are right
by construction; pages without publications are written by hand below ``pages/``.
"""

# ruff: noqa: E501 - tables of papers and citations read better in one line

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
PAGES, LABELS = HERE / "pages", HERE / "labels"

# authors as (given, family); kind; title; venue; volume, issue, pages; year; month; doi; place
PAPERS = [
    (["Ada M. Quill", "Bo Reed", "Cyril van der Fen"], "article", "Habitat selection of reed warblers in northern fens", "Journal of Wetland Ecology", "12", "3", "45-67", 2021, "March", "10.9999/jwe.2021.12.45", ""),
    (["Bo Reed", "Ada M. Quill"], "article", "Do marsh birds count? A test with acoustic loggers", "Bird Study Letters", "7", "", "101-109", 2020, "July", "10.9999/bsl.7.101", ""),
    (["Örjan Sävström", "Ada M. Quill", "Dorothée Lefèvre", "Bo Reed"], "conference", "MarshNet: learning to segment peatlands from aerial imagery", "Proceedings of the 14th International Conference on Wetland Computing", "", "", "210-219", 2022, "June", "10.9998/icwc.2022.21", "Lyon, France"),
    (["Ada M. Quill"], "article", "Fifty years of peat", "Annals of the Bog Society", "50", "1", "1-12", 2018, "January", "", ""),
    (["Giulia Dell’Acqua", "Tuğba Çelik", "Ada M. Quill", "José García-López"], "article", "Nitrogen, carbon and the slow death of a raised bog: evidence from 14 sites", "Peat and Environment", "33", "2", "e1204", 2019, "October", "10.9997/pe.33.e1204", ""),
    (["Cyril van der Fen", "Ada M. Quill", "Mei-Ling Zhou"], "conference", "Fast retrieval of bird songs with tiny networks", "International Workshop on Small Sound Models", "", "", "12-19", 2023, "September", "", "Graz, Austria"),
    (["Mei-Ling Zhou", "Bo Reed", "Ada M. Quill"], "article", "A spatial model of water tables in drained fens", "Hydrology Open", "5", "4", "330-348", 2022, "April", "10.9996/ho.5.330", ""),
    (["Ada M. Quill", "Peter O’Hara", "Ilse Brandt"], "preprint", "Towards a general theory of mud", "arXiv", "", "", "", 2023, "May", "", ""),
    (["Ilse Brandt", "Ada M. Quill"], "preprint", "Sphagnum growth under fluctuating light: a controlled experiment", "bioRxiv", "", "", "", 2021, "August", "10.1101/2021.08.01.999001", ""),
    (["Peter O’Hara", "Ada M. Quill", "Nguyen Thi Hoa"], "article", "Early detection of bog bursts using low-cost sensors", "Sensors and Soils", "18", "9", "2971", 2018, "September", "10.9995/s18092971", ""),
    (["Tuğba Çelik", "Ada M. Quill"], "conference", "On the reliability of crowd-sourced newt counts", "Proc. of the Symposium on Citizen Data", "", "", "77-84", 2017, "May", "", "Izmir, Turkey"),
    (["Ada M. Quill", "José García-López", "Bo Reed", "Dorothée Lefèvre", "Örjan Sävström"], "article", "Reconstructing Holocene vegetation in the Great Fen", "The Quaternary Reader", "88", "1-2", "15-31", 2016, "February", "10.9994/qr.88.15", ""),
]  # fmt: skip
ARXIV = {"Towards a general theory of mud": "2305.01234"}
INITIALS = {"Mei-Ling": "M.-L."}


def given(name):
    words = name.split()
    cut = next((index for index, word in enumerate(words) if word == "van"), len(words) - 1)
    if name.startswith("Nguyen"):
        return ["Thi", "Hoa"], "Nguyen"
    return words[:cut], " ".join(words[cut:])


def initials(name, dot=".", gap=" "):
    first, _ = given(name)
    return gap.join(
        INITIALS.get(word, word[0] + dot) if dot else "".join(part[0] for part in word.split("-"))
        for word in (part.rstrip(".") for part in first)
    )


def family_first(name):
    return f"{given(name)[1]}, {initials(name)}"


def vancouver(name):
    return f"{given(name)[1]} {initials(name, dot='', gap='')}"


def initials_first(name):
    return f"{initials(name)} {given(name)[1]}"


def joined(names, last=" and ", between=", "):
    return names[0] if len(names) == 1 else between.join(names[:-1]) + last + names[-1]


def numbers(paper, form):
    volume, issue, pages = paper[4], paper[5], paper[6].replace("-", "–")
    if not volume:
        return {"ieee": f", pp. {pages}" if pages else ""}.get(form, f", {pages}" if pages else "")
    if form == "apa":
        return f", *{volume}*" + (f"({issue})" if issue else "") + f", {pages}"
    if form == "ieee":
        return f", vol. {volume}" + (f", no. {issue}" if issue else "") + f", pp. {pages}"
    if form == "nature":
        return f" **{volume}**, {pages}"
    return f" {volume}" + (f"({issue})" if issue else "") + f": {pages}"


def apa(paper):
    names = [family_first(name) for name in paper[0]]
    doi = f" https://doi.org/{paper[9]}" if paper[9] else ""
    place = "In " if paper[1] == "conference" else ""
    end = "?" if paper[2].endswith("?") else "."
    arxiv = f" arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return (
        f"{joined(names, ', & ')} ({paper[7]}). {paper[2]}{end} {place}*{paper[3]}*{numbers(paper, 'apa')}.{arxiv}{doi}",
        names,
    )


def vancouver_style(paper):
    names = [vancouver(name) for name in paper[0]]
    volume = f";{paper[4]}{f'({paper[5]})' if paper[5] else ''}:{paper[6]}" if paper[4] else ""
    doi = f" doi: {paper[9]}." if paper[9] else ""
    arxiv = f" arXiv:{ARXIV[paper[2]]}." if paper[2] in ARXIV else ""
    place = "In: " if paper[1] == "conference" else ""
    return f"{', '.join(names)}. {paper[2]}. {place}{paper[3]}. {paper[7]}{volume}.{arxiv}{doi}", names


def ieee(paper):
    names = [initials_first(name) for name in paper[0]]
    where = f", {paper[10]}" if paper[10] else ""
    doi = f", doi: {paper[9]}" if paper[9] else ""
    place = "in " if paper[1] == "conference" else ""
    arxiv = f", arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return (
        f"{joined(names, ', and ' if len(names) > 2 else ' and ')}, “{paper[2]},” {place}*{paper[3]}*{where}{numbers(paper, 'ieee')}, {paper[8][:3]}. {paper[7]}{arxiv}{doi}.",
        names,
    )


def nature(paper):
    names = [family_first(name) for name in paper[0]]
    arxiv = f" Preprint at https://arxiv.org/abs/{ARXIV[paper[2]]}" if paper[2] in ARXIV else f" *{paper[3]}*"
    return f"{joined(names, ' & ')} {paper[2]}.{arxiv}{numbers(paper, 'nature')} ({paper[7]}).", names


def acm(paper):
    names = list(paper[0])
    doi = f" https://doi.org/{paper[9]}" if paper[9] else ""
    place = f"In *{paper[3]}*" if paper[1] == "conference" else f"*{paper[3]}*"
    tail = (
        f" {paper[4]}, {paper[5]} ({paper[7]}), {paper[6]}"
        if paper[4] and paper[5]
        else (
            f" {paper[4]} ({paper[7]}), {paper[6]}" if paper[4] else (f", {paper[10]}, {paper[6]}" if paper[10] else "")
        )
    )
    arxiv = f" arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return (
        f"{joined(names, ', and ' if len(names) > 2 else ' and ')}. {paper[7]}. {paper[2]}. {place}{tail}.{arxiv}{doi}",
        names,
    )


def harvard(paper):
    names = [family_first(name) for name in paper[0]]
    place = "in " if paper[1] == "conference" else ""
    pages = f", pp. {paper[6]}" if paper[6] else ""
    volume = f", {paper[4]}{f'({paper[5]})' if paper[5] else ''}" if paper[4] else ""
    arxiv = f". Available at: https://arxiv.org/abs/{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return f"{joined(names)} ({paper[7]}) ‘{paper[2]}’, {place}*{paper[3]}*{volume}{pages}{arxiv}.", names


def lines(paper):
    names = [f"**{name}**" if name.startswith("Ada") else name for name in paper[0]]
    links = (f" [[DOI](https://doi.org/{paper[9]})]" if paper[9] else "") + (
        f" [[arXiv](https://arxiv.org/abs/{ARXIV[paper[2]]})]" if paper[2] in ARXIV else ""
    )
    return f"**{paper[2]}**  \n  {', '.join(names)}  \n  *{paper[3]}*, {paper[7]}{links}", list(paper[0])


def linked(paper):
    url = (
        f"https://doi.org/{paper[9]}"
        if paper[9]
        else f"https://arxiv.org/abs/{ARXIV[paper[2]]}"
        if paper[2] in ARXIV
        else "https://www.example.org/p"
    )
    names = [f"**{name}**" if name.startswith("Ada") else name for name in paper[0]]
    return f"[{paper[2]}]({url}). {', '.join(names)}. *{paper[3]}*{numbers(paper, 'plain')}, {paper[7]}.", list(
        paper[0]
    )


def elsevier(paper):
    names = [initials_first(name) for name in paper[0]]
    tail = f" {paper[4]} ({paper[7]}) {paper[6]}" if paper[4] else f", {paper[7]}"
    place = "in: " if paper[1] == "conference" else ""
    arxiv = f" arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return f"{', '.join(names)}, {paper[2]}, {place}{paper[3]}{tail}.{arxiv}", names


def lncs(paper):
    names = [family_first(name) for name in paper[0]]
    place = "In: " if paper[1] == "conference" else ""
    arxiv = f" arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return f"{', '.join(names)}: {paper[2]}. {place}{paper[3]}{numbers(paper, 'plain')} ({paper[7]}){arxiv}", names


def chicago(paper):
    first, family = given(paper[0][0])
    names = [f"{family}, {' '.join(first)}", *paper[0][1:]]
    end = "" if paper[2].endswith("?") else "."
    volume = (
        f" {paper[4]}, no. {paper[5]} ({paper[7]}): {paper[6]}"
        if paper[4] and paper[5]
        else (f" {paper[4]} ({paper[7]}): {paper[6]}" if paper[4] else f", {paper[7]}")
    )
    arxiv = f" arXiv:{ARXIV[paper[2]]}." if paper[2] in ARXIV else ""
    return f"{joined(names, ', and ')}. “{paper[2]}{end}” *{paper[3]}*{volume}.{arxiv}", names


def german(paper):
    names = [family_first(name) for name in paper[0]]
    volume = f", Bd. {paper[4]}{f', Nr. {paper[5]}' if paper[5] else ''}, S. {paper[6]}" if paper[4] else ""
    arxiv = f" arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return f"{joined(names, ' und ')} ({paper[7]}): {paper[2]}. In: {paper[3]}{volume}.{arxiv}", names


def french(paper):
    names = [f"{given(name)[1]} {initials(name)}" for name in paper[0]]
    volume = f", vol. {paper[4]}{f', n° {paper[5]}' if paper[5] else ''}, p. {paper[6]}" if paper[4] else ""
    arxiv = f", arXiv:{ARXIV[paper[2]]}" if paper[2] in ARXIV else ""
    return f"{joined(names, ' et ')} ({paper[7]}), « {paper[2]} », *{paper[3]}*{volume}{arxiv}.", names


def abnt(paper):
    names = [f"{given(name)[1].upper()}, {initials(name)}" for name in paper[0]]
    volume = f", v. {paper[4]}{f', n. {paper[5]}' if paper[5] else ''}, p. {paper[6]}" if paper[4] else ""
    arxiv = f" arXiv:{ARXIV[paper[2]]}." if paper[2] in ARXIV else ""
    place = "In: " if paper[1] == "conference" else ""
    return f"{'; '.join(names)} {paper[2]}. {place}**{paper[3]}**{volume}, {paper[7]}.{arxiv}", names


CJK = [
    (["王小明", "李华", "张建国"], "北方沼泽湿地鸟类栖息地选择研究", "湿地科学", "12", "3", "45-67", 2020),
    (["李华", "王小明"], "基于深度学习的泥炭地分割方法", "遥感学报", "24", "5", "610-622", 2021),
    (["欧阳志远", "王小明", "陈静"], "排水沼泽地下水位空间模型", "水文", "40", "2", "12-20", 2019),
    (["王小明"], "泥炭五十年", "生态学报", "38", "1", "1-9", 2018),
]
JAPANESE = [
    (["山田太郎", "鈴木花子", "佐藤健"], "北方湿原における鳥類の生息地選択", "湿地学会誌", "12", "3", "45-67", 2020),
    (
        ["鈴木花子", "山田太郎"],
        "深層学習による泥炭地の領域分割",
        "日本リモートセンシング学会誌",
        "41",
        "2",
        "110-118",
        2021,
    ),
    (
        ["佐藤健", "山田太郎"],
        "音響記録を用いた湿地性鳥類の個体数推定",
        "電子情報通信学会論文誌",
        "J103",
        "6",
        "301-309",
        2022,
    ),
    (["山田太郎"], "泥炭の五十年", "生態学雑誌", "68", "1", "1-10", 2018),
]


def chinese(paper):
    return f"{', '.join(paper[0])}. {paper[1]}[J]. {paper[2]}, {paper[6]}, {paper[3]}({paper[4]}): {paper[5]}."


def japanese(paper):
    return f"{', '.join(paper[0])}, 「{paper[1]}」, {paper[2]}, Vol. {paper[3]}, No. {paper[4]}, pp. {paper[5]}, {paper[6]}年."


STYLES = {
    "apa-bullets": ("- ", apa, "en", "Publications"),
    "vancouver-numbered": ("1. ", vancouver_style, "en", "Selected publications"),
    "ieee-bracketed": ("[{n}] ", ieee, "en", "Papers"),
    "nature-paragraphs": ("", nature, "en", "Publications"),
    "acm-bullets": ("* ", acm, "en", "Peer-reviewed papers"),
    "harvard-paragraphs": ("", harvard, "en", "Articles"),
    "title-lines": ("- ", lines, "en", "Publications"),
    "linked-titles": ("1. ", linked, "en", "Publications"),
    "elsevier-bullets": ("- ", elsevier, "en", "Journal and conference papers"),
    "lncs-lines": ("br", lncs, "en", "Publications"),
    "chicago-paragraphs": ("", chicago, "en", "Published work"),
    "german-bullets": ("- ", german, "de", "Veröffentlichungen"),
    "french-bullets": ("- ", french, "fr", "Publications"),
    "abnt-paragraphs": ("", abnt, "pt", "Publicações"),
    "vancouver-table": ("table", vancouver_style, "es", "Publicaciones"),
    "acm-definitions": ("dl", acm, "en", "Publications"),
    "title-blocks": ("heading", None, "en", "Research"),
}


def label(paper, line, names, style):
    kind = {"article": "article", "conference": "conference", "preprint": "preprint"}[paper[1]]
    venue = "arXiv" if style == "nature-paragraphs" and paper[2] in ARXIV else paper[3]
    marked = style in {"title-lines", "linked-titles"}
    printed_doi = style in {
        "apa-bullets",
        "vancouver-numbered",
        "ieee-bracketed",
        "acm-bullets",
        "title-lines",
        "linked-titles",
        "vancouver-table",
        "acm-definitions",
        "title-blocks",
    }
    return {
        "line": line, "title": paper[2], "authors": names, "year": paper[7], "venue": venue, "type": kind, "type_alt": ["article", "preprint"] if kind == "preprint" else ["article"],
        "doi": paper[9] if printed_doi and paper[9] else None, "arxiv": ARXIV.get(paper[2]), "pmid": None, "own": next(index for index, name in enumerate(paper[0]) if name.startswith("Ada")) if marked and len(paper[0]) > 1 else None,
    }  # fmt: skip


def page(style):
    mark, form, _, heading = STYLES[style]
    head = ["---", f"title: {heading if style != 'title-blocks' else 'Ada M. Quill'}", "---", "", f"## {heading}", ""]
    body, entries = [], []
    if mark == "table":
        body += ["| Referencia |", "|---|"]
    for number, paper in enumerate(PAPERS, 1):
        line = len(head) + len(body) + 1
        if style == "title-blocks":
            names = list(paper[0])
            body += [
                f"### {paper[2]}",
                "",
                f"{', '.join(names)}  ",
                f"*{paper[3]}, {paper[7]}*",
                "",
                f"A text about {paper[2].split()[-1]} that is long enough to be read as prose and says nothing.",
                "",
            ]
            tail = ([f"- **DOI:** [{paper[9]}](https://doi.org/{paper[9]})"] if paper[9] else []) + (
                [f"- **Preprint:** <https://arxiv.org/abs/{ARXIV[paper[2]]}>"] if paper[2] in ARXIV else []
            )
            body += [*tail, "", "---", ""] if tail else ["---", ""]
            entries.append(label(paper, line, names, style))
            continue
        text, names = form(paper)
        if mark == "table":
            body.append(f"| {text} |")
        elif mark == "dl":
            body += [f"{paper[7]}", f": {text}", ""]
        elif mark == "br":
            body.append(f"{text}<br>")
        else:
            body += (
                [mark.replace("{n}", str(number)).replace("1. ", f"{number}. ") + text.replace("\n", "\n"), ""]
                if not mark or mark.startswith("[")
                else [mark.replace("1. ", f"{number}. ") + text]
            )
        body = "\n".join(body).split("\n")
        entries.append(label(paper, line, names, style))
    return "\n".join([*head, *body, ""]), entries


def cjk_page(papers, form, heading):
    head = ["---", f"title: {heading}", "---", "", f"## {heading}", ""]
    body, entries = [], []
    for paper in papers:
        entries.append(
            {
                "line": len(head) + len(body) + 1,
                "title": paper[1],
                "authors": paper[0],
                "year": paper[6],
                "venue": paper[2],
                "type": "article",
                "type_alt": ["conference"],
                "doi": None,
                "arxiv": None,
                "pmid": None,
                "own": None,
            }
        )
        body.append(f"- {form(paper)}")
    return "\n".join([*head, *body, ""]), entries


def main():
    PAGES.mkdir(exist_ok=True)
    LABELS.mkdir(exist_ok=True)
    labels = []
    for style, (_, _, lang, _) in STYLES.items():
        text, entries = page(style)
        (PAGES / f"{style}.md").write_text(text, "utf-8")
        labels.append(
            {
                "site": "pages",
                "path": f"{style}.md",
                "lang": lang,
                "style": style,
                "truncated": False,
                "entries": entries,
            }
        )
    for name, lang, papers, form, heading in (
        ("gbt-chinese", "zh", CJK, chinese, "论文"),
        ("japanese-bullets", "ja", JAPANESE, japanese, "研究業績"),
    ):
        text, entries = cjk_page(papers, form, heading)
        (PAGES / f"{name}.md").write_text(text, "utf-8")
        labels.append(
            {"site": "pages", "path": f"{name}.md", "lang": lang, "style": name, "truncated": False, "entries": entries}
        )
    (LABELS / "publications.json").write_text(
        re.sub(r"\n {6,}", " ", json.dumps(labels, ensure_ascii=False, indent=1)) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
