r"""LaTeX as it stands in BibTeX values in; plain Unicode text out: ``{\"O}rjan`` -> ``Örjan``, ``\textit{E.~coli}`` -> ``E. coli``."""

# ruff: noqa: E501 - tables of commands

from __future__ import annotations

import re
import unicodedata

from pelican_academic.regex import regex

__all__ = ["SUB", "SUPER", "known_commands", "plain_text"]

_ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323", "b": "\u0331"}  # fmt: skip
_SYMBOLS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "S": "§", "P": "¶",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "theta": "θ", "eta": "η", "zeta": "ζ", "xi": "ξ",
    "Gamma": "Γ", "Delta": "Δ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "Theta": "Θ", "times": "×", "pm": "±", "leq": "≤", "geq": "≥", "infty": "∞", "to": "→", "rightarrow": "→", "cdot": "·", "sim": "∼", "approx": "≈", "circ": "°", "degree": "°",
    "iota": "ι", "upsilon": "υ", "varepsilon": "ε", "vartheta": "ϑ", "varphi": "φ", "Xi": "Ξ", "Pi": "Π", "Upsilon": "Υ", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡", "textbullet": "•", "texteuro": "€", "textyen": "¥", "textcent": "¢", "textsterling": "£", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textordfeminine": "ª", "textordmasculine": "º", "textsection": "§", "textparagraph": "¶", "textpm": "±", "texttimes": "×", "textdiv": "÷", "textperthousand": "‰", "textnumero": "№", "textquotedbl": '"', "textquotesingle": "'", "textleftarrow": "←", "textrightarrow": "→", "guilsinglleft": "‹", "guilsinglright": "›", "quotedblbase": "„", "quotesinglbase": "‚", "textminus": "−", "textohm": "Ω", "textcelsius": "℃", "mp": "∓",
    "div": "÷", "ast": "∗", "star": "⋆", "bullet": "∙", "equiv": "≡", "simeq": "≃", "cong": "≅", "propto": "∝", "neq": "≠", "ll": "≪", "gg": "≫", "subset": "⊂", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "in": "∈", "notin": "∉", "cap": "∩", "cup": "∪", "vee": "∨", "wedge": "∧", "oplus": "⊕", "otimes": "⊗", "leftarrow": "←", "Rightarrow": "⇒", "Leftrightarrow": "⇔", "leftrightarrow": "↔", "uparrow": "↑", "downarrow": "↓", "nabla": "∇", "partial": "∂", "forall": "∀", "exists": "∃", "perp": "⊥", "parallel": "∥", "sum": "∑", "prod": "∏", "int": "∫", "langle": "⟨", "rangle": "⟩", "cdots": "⋯", "lesssim": "≲", "gtrsim": "≳", "checkmark": "✓",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "textasciitilde": "\ue003", "textasciicircum": "^", "textbackslash": "\\", "textunderscore": "_", "textregistered": "®", "texttrademark": "™", "textcopyright": "©", "copyright": "©", "dots": "…", "ldots": "…", "textellipsis": "…", "textdegree": "°", "textmu": "µ", "euro": "€", "pounds": "£", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "slash": "/", "textperiodcentered": "·", "guillemotleft": "«", "guillemotright": "»", "textgreater": ">", "textless": "<", "less": "<", "greater": ">", "lt": "<", "gt": ">", "textbar": "|",
}  # fmt: skip
_FORMATTING = [
    "emph",
    "textit",
    "textbf",
    "textsc",
    "textsl",
    "textrm",
    "textsf",
    "texttt",
    "textup",
    "textnormal",
    "mathrm",
    "mathbf",
    "mathit",
    "mathcal",
    "mathbb",
    "text",
    "uppercase",
    "lowercase",
    "mbox",
    "hbox",
    "url",
    "href",
    "underline",
    "ensuremath",
    "operatorname",
    "textsuperscript",
    "textsubscript",
    "it",
    "bf",
    "sc",
    "rm",
    "tt",
    "em",
    "sl",
    "sf",
]
_ACCENT = regex(
    r"\\([`'^~\"=.])\s*(?:\{\s*(\\?[A-Za-z]|)\s*\}|(\\[ij](?![a-zA-Z])|[A-Za-z]))|\\([uvHckrdb])(?:\s*\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z]))"
)
SUPER = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
SUB = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def _accented(match: re.Match[str]) -> str:
    accent = match[1] or match[4]
    letter = match[2] or match[3] or match[5] or match[6] or ""
    letter = {"\\i": "i", "\\j": "j"}.get(letter, letter.lstrip("\\"))
    return (
        unicodedata.normalize("NFC", letter + _ACCENTS[accent]) if letter else {"~": "\ue003", "^": "^"}.get(accent, "")
    )


def _straight(match: re.Match[str]) -> str:
    """The accent that a word processor made a quotation mark of."""
    return "\\'" if match[0][1:] in {"‘", "’"} else '\\"'


def plain_text(value: str, *, keep_braces: bool = False) -> str:
    r"""Return the text that LaTeX would print; unknown commands keep their argument, TeX's quotes and dashes become Unicode's.

    >>> plain_text(r"The {MAIA} platform --- {\'e}tude $\alpha$")
    'The MAIA platform — étude α'
    """
    if (
        "\\" not in value
        and "{" not in value
        and "$" not in value
        and "--" not in value
        and "~" not in value
        and "``" not in value
    ):
        return re.sub(r"\s+", " ", value).strip()
    text = re.sub(r"\\(?:verb|href)\s*\{[^{}]*\}\s*(?=\{)", "", value)
    text = _ACCENT.sub(_accented, re.sub(r"\\(?:[“”‘’]|''(?=\{?[A-Za-z]))", _straight, text))
    text = re.sub(
        r"\\\\|\\newline\b|\\,|\\;|\\ |\\/|\\!", lambda match: "" if match[0] in {"\\/", "\\!"} else " ", text
    )
    text = re.sub(r"\\([&%#_$])", lambda match: {"$": "\ue000"}.get(match[1], match[1]), text)
    text = re.sub(r"\\([{}])", lambda match: "\ue001" if match[1] == "{" else "\ue002", text)
    text = re.sub(r"\\([A-Za-z]+)\*?\s*(?:\{\})?", _command, text)
    text = re.sub(r"\^\{?([0-9+\-n]{1,4})\}?(?=[^{}]*\$)", lambda match: match[1].translate(SUPER), text)
    text = re.sub(r"_\{?([0-9+\-]{1,4})\}?(?=[^{}]*\$)", lambda match: match[1].translate(SUB), text)
    text = re.sub(r"\$([^$]*)\$", r"\1", text)
    text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”").replace("~", " ")
    if not keep_braces:
        text = text.replace("{", "").replace("}", "")
    text = text.replace("\ue003", "~").replace("\ue000", "$").replace("\ue001", "{").replace("\ue002", "}")
    return re.sub(r"\s+", " ", text).strip()


def known_commands(value: str) -> bool:
    r"""Whether all commands in a text have characters, or only change its looks: not ``\frac``."""
    return all(name in _SYMBOLS or name in _FORMATTING for name in re.findall(r"\\([A-Za-z]+)", value))


def _command(match: re.Match[str]) -> str:
    name = match[1]
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    if name in _FORMATTING:
        return ""
    return "" if len(name) > 2 else name if name.isupper() else ""
