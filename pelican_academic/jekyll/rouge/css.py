"""Style sheets: CSS, SCSS."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule, words

__all__ = ["CSS", "SCSS"]

#: Properties of CSS that are coloured as known.
_ATTRIBUTES = """
    align-content align-items align-self alignment-baseline all animation animation-delay animation-direction
    animation-duration animation-fill-mode animation-iteration-count animation-name animation-play-state
    animation-timing-function appearance azimuth backface-visibility background background-attachment
    background-clip background-color background-image background-origin background-position background-repeat
    background-size baseline-shift bookmark-label bookmark-level bookmark-state border border-bottom
    border-bottom-color border-bottom-left-radius border-bottom-right-radius border-bottom-style
    border-bottom-width border-collapse border-color border-image border-image-outset border-image-repeat
    border-image-slice border-image-source border-image-width border-left border-left-color border-left-style
    border-left-width border-radius border-right border-right-color border-right-style border-right-width
    border-spacing border-style border-top border-top-color border-top-left-radius border-top-right-radius
    border-top-style border-top-width border-width bottom box-decoration-break box-shadow box-sizing break-after
    break-before break-inside caption-side clear clip clip-path clip-rule color column-count column-fill
    column-gap column-rule column-rule-color column-rule-style column-rule-width column-span column-width
    columns content counter-increment counter-reset crop cue cue-after cue-before cursor direction display
    dominant-baseline elevation empty-cells filter fit flex flex-basis flex-direction flex-flow flex-grow
    flex-shrink flex-wrap float float-offset font font-family font-feature-settings font-kerning
    font-language-override font-size font-size-adjust font-stretch font-style font-synthesis font-variant
    font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures
    font-variant-numeric font-variant-position font-weight grid-column grid-row grid-template
    hanging-punctuation height hyphenate-character hyphens icon image-orientation image-rendering
    image-resolution justify-content left letter-spacing line-break line-height list-style list-style-image
    list-style-position list-style-type margin margin-bottom margin-left margin-right margin-top mask max-height
    max-width min-height min-width nav-down nav-left nav-right nav-up object-fit object-position opacity order
    orphans outline outline-color outline-offset outline-style outline-width overflow overflow-wrap overflow-x
    overflow-y padding padding-bottom padding-left padding-right padding-top page page-break-after
    page-break-before page-break-inside pause pause-after pause-before perspective perspective-origin pitch
    pitch-range play-during pointer-events position quotes resize rest rest-after rest-before richness right
    ruby-align ruby-overhang ruby-position size speak speak-as speak-header speak-numeral speak-punctuation
    speech-rate stress src string-set tab-size table-layout text-align text-align-last text-decoration
    text-decoration-color text-decoration-line text-decoration-skip text-decoration-style text-emphasis
    text-emphasis-color text-emphasis-position text-emphasis-style text-indent text-justify text-orientation
    text-overflow text-shadow text-space-collapse text-transform text-underline-position text-wrap top transform
    transform-origin transform-style transition transition-delay transition-duration transition-property
    transition-timing-function unicode-bidi vertical-align visibility voice-balance voice-duration voice-family
    voice-pitch voice-range voice-rate voice-stress voice-volume volume white-space widows width word-break
    word-spacing word-wrap writing-mode z-index
"""
#: Values that are words of CSS.
_VALUES = """
    above absolute always armenian aural auto avoid baseline behind below bidi-override blink block bold bolder
    both bottom capitalize center center-left center-right circle cjk-ideographic close-quote collapse condensed
    continuous crop cross crosshair cursive dashed decimal decimal-leading-zero default digits disc dotted
    double e-resize embed expanded extra-condensed extra-expanded fantasy far-left far-right fast faster fixed
    georgian groove hebrew help hidden hide high higher hiragana hiragana-iroha icon inherit inline inline-table
    inset inside invert italic justify katakana katakana-iroha landscape large larger left left-side leftwards
    level lighter line-through list-item loud low lower lower-alpha lower-greek lower-roman lowercase ltr medium
    message-box middle mix monospace n-resize narrower ne-resize no-close-quote no-open-quote no-repeat none
    normal nowrap nw-resize oblique once open-quote outset outside overline pointer portrait px relative repeat
    repeat-x repeat-y rgb ridge right right-side rightwards s-resize sans-serif scroll se-resize semi-condensed
    semi-expanded separate serif show silent slow slower small-caps small-caption smaller soft solid spell-out
    square static status-bar super sw-resize table-caption table-cell table-column table-column-group
    table-footer-group table-header-group table-row table-row-group text text-bottom text-top thick thin top
    transparent ultra-condensed ultra-expanded underline upper-alpha upper-latin upper-roman uppercase url
    visible w-resize wait wider x-fast x-high x-large x-loud x-low x-small x-soft xx-large xx-small yes
"""
#: Names of colours.
_COLOURS = """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
    darkgoldenrod darkgray darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
    darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet deeppink deepskyblue dimgray
    dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
    greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
    lightblue lightcoral lightcyan lightgoldenrodyellow lightgreen lightgrey lightpink lightsalmon lightseagreen
    lightskyblue lightslategray lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine
    mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
    mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange
    orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
    powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver
    skyblue slateblue slategray snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
    whitesmoke yellow yellowgreen
"""
_ATTRIBUTE_WORDS = words("py", nl=_ATTRIBUTES)
_UNIT = "%|(?:em|px|pt|pc|in|mm|cm|ex|ch|rem|vw|vh|vmin|vmax|deg|grad|rad|turn|dpi|dpcm|dppx|Hz|kHz|ms|s)(?![\\w-])"
_IDENTIFIER = r"(?u:(?:-|[^\W\d])[\w-]*)"
_NUMBER = rf"-?(?:\d+(?:\.\d+)?|\.\d+)(?:{_UNIT})?"

_BASICS: list[Rule] = [(r"\s+", ""), (r"/\*[\s\S]*?\*/", "c")]
_STRINGS: list[Rule] = [(r'"(?:\\.|[^\\"\n])*"', "s1"), (r"'(?:\\.|[^\\'\n])*'", "s2")]
_VALUE: list[Rule] = [
    (r"url\([^)]*\)", "sx"),
    (r"#[0-9a-fA-F]{1,8}", "m"),
    (_NUMBER, "m"),
    (r"!\s*important\b", "cp"),
    (_IDENTIFIER, words("n", nb=_VALUES, no=_COLOURS)),
    *_STRINGS,
    (r"[/:.,()]", "p"),
]

CSS = Lexer(
    {
        "root": [
            *_BASICS,
            (r"\{", "p", "stanza"),
            (r"::?[\w-]+", "nd"),
            (r"\.[a-zA-Z_-][\w-]*", "nc"),
            (r"#[a-zA-Z_-][\w-]*", "nf"),
            (r"@[\w-]+", "k", "at-rule"),
            (_IDENTIFIER, "nt"),
            (r"[~^*!%&\[\]()<>|+=@:;,./?-]", "o"),
            *_STRINGS,
        ],
        "block": [(r"\}", "p", "#pop"), "root"],
        "at-rule": [
            *_BASICS,
            (r"\{(?=\s*[\w-]+\s*:)", "p", "=stanza"),
            (r"\{", "p", "=block"),
            (r";", "p", "#pop"),
            *_VALUE,
        ],
        "stanza": [
            *_BASICS,
            (r"\}", "p", "#pop"),
            (
                r"(?:-(?:ms|mso|moz|webkit|o|xv|atsc|wap|khtml|apple|ah|hp|ro|rim|tc)-|mso-|prince-)[\w-]+(?=\s*:)",
                "nl",
                "value",
            ),
            (r"[\w-]+(?=\s*:)", _ATTRIBUTE_WORDS, "value"),
        ],
        "value": [*_BASICS, (r";", "p", "#pop"), (r"(?=\})", "", "#pop"), *_VALUE],
    }
)

_KNOWN = words("na", nl=_ATTRIBUTES)
_COMMENTS: list[Rule] = [(r"\s+", ""), (r"//.*", "c1"), (r"/\*[\s\S]*?\*/", "cm")]
_SASS_STRINGS: list[Rule] = [(r'"', "s2", "double"), (r"'", "s1", "single")]
_HOLE: Rule = (r"#\{", "si", "hole")
_SASS_VALUE: list[Rule] = [
    *_COMMENTS,
    (r"url\(", "sx", "url"),
    (r"\$[\w-]+", "nv"),
    (r"(?u:[^\W\d])[\w-]*(?=\s*\()", "nf"),
    (r"#[0-9a-zA-Z]+", "mh"),
    (r"-?\d+(?:%|[a-zA-Z]\w*)?", "m"),
    (r"\.\d+(?:%|[a-zA-Z]\w*)?", "mi"),
    (
        r"(?u:[^\W\d])[\w-]*",
        words("n", nb=_VALUES, no=_COLOURS, ow="and or not", bp="true false"),
    ),
    (r"[-~^*!%&<>|+=@:,./?]", "o"),
    (r"[()\[\]]", "p"),
    _HOLE,
    *_SASS_STRINGS,
]

SCSS = Lexer(
    {
        "root": [
            *_COMMENTS,
            (r"@import\b", "k", "import"),
            (r"(@(?:mixin|function))(\s+)([\w-]+)", ("k", "", "nf"), "value"),
            (r"(@include)(\s+)([\w-]+)", ("k", "", "nd"), "value"),
            (r"@(?:media|if|else|each|while|return|debug|warn|error|content|charset)\b", "k", "value"),
            (r"@for\b", "k", "for"),
            (r"@[\w-]+", "k", "selector"),
            (r"(\$[\w-]+)(\s*)(:)", ("nv", "", "p"), "value"),
            (r"\}", "p"),
            (r"\{", "p"),
            (r"(?=[^;{}][;}])", "", "attribute"),
            (r"(?=[^;{}:]+:[^a-z])", "", "attribute"),
            (r"", "", "selector"),
        ],
        "attribute": [
            (r"[ \t]+", ""),
            (r"[\w-]+", _KNOWN),
            _HOLE,
            (r":", "p", "=value"),
            (r"(?=[;{}])", "", "#pop"),
        ],
        "selector": [
            *_COMMENTS,
            (r";", "p", "#pop"),
            (r"(?=[{}])", "", "#pop"),
            (r"::?[\w-]*", "nd"),
            (r"\.[\w-]+", "nc"),
            (r"\.(?=#\{)", "nc"),
            _HOLE,
            (r"#[\w-]+", "nn"),
            (r"%[\w-]+", "nv"),
            (r"&", "k"),
            (r"(?u:[\w-]+)", "nt"),
            (r"%", "nv"),
            (r"[~^*!<>|+=@,./?$()\[\]]", "o"),
            *_SASS_STRINGS,
        ],
        "import": [
            *_COMMENTS,
            (r"url\(", "sx", "url"),
            *_SASS_STRINGS,
            (r",", "o"),
            (r";", "p", "#pop"),
        ],
        "value": [(r";", "p", "#pop"), (r"(?=[{}])", "", "#pop"), (r"!(?=default)", "o", "default"), *_SASS_VALUE],
        "default": [(r"default", "nb", "#pop")],
        "for": [(r"(?:from|through|to)\b", "ow"), "value"],
        "hole": [(r"\}", "si", "#pop"), *_SASS_VALUE],
        "url": [(r"\)", "sx", "#pop"), _HOLE, (r"[^)#]+|#", "sx")],
        "double": [(r'"', "s2", "#pop"), _HOLE, (r'\\.|[^\\#"]+|[\\#]', "s2")],
        "single": [(r"'", "s1", "#pop"), _HOLE, (r"\\.|[^\\#']+|[\\#]", "s1")],
    }
)
