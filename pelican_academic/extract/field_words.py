"""What sites call the fields of a paper, over the columns of a table and before the lines of a card: parts of patterns.

>>> import re
>>> bool(re.fullmatch(FIELD_WORDS["venue"], "revue"))
True
"""

# ruff: noqa: E501 - a table reads better in one line

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["FIELD_WORDS"]

FIELD_WORDS: Mapping[str, str] = {
    "title": r"(?:paper |article |publication )?title|titel|título|titolo|titre|题目|标题|题名|論文名|タイトル|제목|논문명",
    "authors": r"(?:full |list of |all )?(?:co-?)?authors?(?:\(s\))?(?: list)?|inventors?|autor(?:en|es|s|[ií]a)?|autori|co-?autor[ií]a|co-?autor(?:en|es)|(?:co-?)?auteurs?|作者|著者|저자",
    "venue": r"journal(?: name)?|conference|venue|published in|publication|revista|rivista|zeitschrift|revue|periódico|期刊|会议|掲載誌|雑誌|학술지|학회",
    "year": r"(?:publication |published )?(?:years?|date)|jahr|año|ano|anno|année|年份|年|発行年|発表年|发表时间|연도",
    "degree": r"degree|grado|abschluss|diplôme|grau|学位",
    "details": r"details?|detalles|détails|angaben",
    "identifier": r"(?:ar|bio|med|chem)xiv|eprint|preprint",
    "links": r"links?|doi|url|pdf|download|code|resources|paper link|pmid|链接|リンク",
    "rest": r"abstract|citation|keywords?|resumen|resumo|zusammenfassung|résumé|摘要|impact factor|if|status|summary|a propos|about|note",
}
