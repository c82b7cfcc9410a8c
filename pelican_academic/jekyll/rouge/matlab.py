"""MATLAB; Pygments knows which names are the language's own, but for some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.borrowed import kind
from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, listed
from pelican_academic.jekyll.rouge.shell import SHELL

__all__ = ["MATLAB"]

_KEYWORDS = listed("""
    arguments break case catch classdef continue else elseif end for function global if import methods otherwise parfor
    persistent properties return spmd switch try while
    """)
#: Rouge's own besides Pygments'.
_BUILTIN = listed("""
    addproperty and copy csvread csvwrite dblquad deal dlmread dlmwrite done dynamicprops ezcontour ezcontourf ezmesh
    ezmeshc ezplot ezsurf ezsurfc findstr flipdim ge genvarname gt hist histc info inline isdir
    isequalwithequalnans ishghandle lasterr lasterror ldivide le lt matlab menu minus nargchk ne not or plotyy polar
    power quad quadl quadv rdivide result rose strmatch strread strvcat symvar textread then times triplequad
    urlread urlwrite
    vectorize when whitebg
    """)
#: Pygments' own that are none to Rouge.
_PLAIN = listed("""
    FactoryGroup FactorySetting OperationResult PythonEnvironment ReleaseCompatibilityException
    ReleaseCompatibilityResults Test TestResult VersionResults addGroup addSetting addStyle alphanumericBoundary
    alphanumericsPattern arrayDatastore asFewOfPattern asManyOfPattern audiodevreset ble blelist bluetooth
    bluetoothlist boxchart bubblechart bubblechart3 bubblelegend bubblelim bubblesize canUseGPU
    canUseParallelPool caseInsensitivePattern caseSensitivePattern characterListPattern characteristic
    chooseContextMenu clibArray clibConvertArray clibIsNull clibIsReadOnly cmap2gray colororder comserver
    configureCallback configureTerminator containsrange convertTo copygraphics datatip descriptor digitBoundary
    digitsPattern echotcpip enableLegacyExplorationModes exportapp exportgraphics extract flush function_handle
    getAxes getColorbar getLayout getLegend getpinstatus getrangefromclass groupfilter hasGroup hasSetting i
    im2gray isMATLABReleaseOlderThan isPartitionable isShuffleable isUnderlyingType j leapseconds letterBoundary
    lettersPattern lineBoundary lookAheadBoundary lookBehindBoundary makima maskedPattern matches matlabRelease
    mustBeA mustBeFile mustBeFloat mustBeFolder mustBeInRange mustBeNonmissing mustBeNonzeroLengthText
    mustBeScalarOrEmpty mustBeText mustBeTextScalar mustBeUnderlyingType mustBeValidVariableName mustBeVector
    namedPattern namedargs2cell nexttile nufft nufftn optionalPattern overlapsrange pagectranspose pagemtimes
    pagetranspose pattern polarbubblechart possessivePattern pyenv readline readlines readstruct regexpPattern
    removeGroup removeSetting removeStyle renamevars runChecks serialport serialportlist setDTR setRTS subscribe
    subtitle svdsketch swarmchart swarmchart3 sysobjupdate textBoundary tiledlayout turbo uihtml uistyle
    underlyingType unsubscribe update validatecolor whitespaceBoundary whitespacePattern wildcardPattern
    withinrange writeall writeline writestruct
    """)


def _word(found: re.Match[str]) -> Iterator[Piece]:
    word = found[0]
    if word in _KEYWORDS:
        yield "k", word
    elif word in _BUILTIN or (word not in _PLAIN and kind("matlab", word) == "builtin"):
        yield "nb", word
    else:
        yield "n", word


def _command(found: re.Match[str]) -> Iterator[Piece]:
    return SHELL.pieces(found[0])


MATLAB = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"%.*", "c1"),
            (r"\.\.\.", "k", "continued"),
            (r"^[ \t]*!", "k", "command"),
            (r"[a-zA-Z]\w*", _word),
            (r"\d+\.\d*(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+", "mf"),
            (r"\d+", "mi"),
            (r"'(?=(?:[^'\n]|'')*')", "s1", "single"),
            (r'"[^"\n]*"', "s2"),
            (r"[\[\](){},;:/\\]", "p"),
            (r"~=|==|<=|>=|&&|\|\||\.[*^']|[-+*^<>=&|~@.'?]", "o"),
        ],
        "continued": [(r".+", "c", "#pop"), (r"", "", "#pop")],
        "command": [(r".+", _command, "#pop"), (r"", "", "#pop")],
        "single": [(r"''", "se"), (r"'", "s1", "#pop"), (r"[^'\n]+", "s1")],
    }
)
