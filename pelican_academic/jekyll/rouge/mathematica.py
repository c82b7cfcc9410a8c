"""The Wolfram language: names, those of the system apart, and runs of operators."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, words

__all__ = ["MATHEMATICA"]

# The names of the system that turn up in teaching and papers; there are some six thousand.
_SYSTEM = """
    Abs Accumulate All AllTrue And AnyTrue Append AppendTo Apply ArcCos ArcSin ArcTan Arg Array ArrayFlatten
    ArrayPlot ArrayReshape Arrow AspectRatio Assert Association Assuming Assumptions Attributes Automatic Axes
    AxesLabel BarChart BaseForm Beep Begin BeginPackage BesselI BesselJ BesselK BesselY BinCounts Binomial BitAnd
    BitOr BitXor Black Blank Blue Boole Break Brown ByteArray Cases Catch Ceiling CharacterRange Characters Check
    Circle Clear ClearAll Close Coefficient CoefficientList Collect ColorFunction Column Commonest Compile
    Complement Complex Complexes Composition CompoundExpression Condition Conjugate ConstantArray Constants Contexts
    Continue ContourPlot ContourPlot3D Contours ControlType ConvexHullMesh Cos Cosh Cot Count Counts Cross Csc
    Cuboid Curl CurveClosed Cyan Cylinder D DSolve DSolveValue Dashed Dataset DateListPlot DateObject DateString
    Defer Definition Degree Delete DeleteCases DeleteDuplicates Denominator DensityPlot Depth Det Diagonal
    DiagonalMatrix Differences DigitCount Dimensions DiracDelta DirectedEdge DirectedInfinity Directory Disk
    Dispatch Div Divide Divisors Do Dot Drop Dynamic DynamicModule E Echo EdgeList Eigensystem Eigenvalues
    Eigenvectors Eliminate EllipticE EllipticF EllipticK EllipticPi End EndPackage Equal Erf Erfc EulerGamma
    EulerPhi Evaluate EvenQ Except Exists Exp ExpToTrig Expand ExpandAll Exponent Export Expression Extract Factor
    FactorInteger Factorial False Fibonacci FileExistsQ FileNames Filling FilterRules Find FindFit FindMaximum
    FindMinimum FindRoot First FirstCase Fit FixedPoint FixedPointList Flat Flatten Floor Fold FoldList FontSize For
    ForAll Format Fourier FourierTransform Frame FrameLabel FreeQ FromDigits Full FullForm FullSimplify Function GCD
    Gamma Get Goto Grad Graph Graphics Graphics3D GraphicsGrid GraphicsRow Gray GrayLevel Greater GreaterEqual Green
    Grid GridLines GroupBy Hash Head HeavisideTheta HermiteH Histogram Hold HoldAll HoldForm Hue Hypergeometric2F1 I
    Identity IdentityMatrix If Im Image ImageSize Implies Import In Indeterminate Infinity Inner Input InputForm
    Insert Integer IntegerDigits IntegerPart IntegerQ Integers Integrate InterpolatingFunction Interpolation
    Intersection Interval Inverse InverseFourier InverseFunction Join Joined JordanDecomposition KeyValueMap Keys
    KroneckerDelta KroneckerProduct Label Labeled LaguerreL LaplaceTransform Laplacian Large Last LegendreP Length
    Less LessEqual LetterQ Level LeviCivitaTensor Lighter Limit Line LinearModelFit LinearSolve List ListContourPlot
    ListDensityPlot ListLinePlot ListLogLogPlot ListLogPlot ListPlot ListPlot3D ListPointPlot3D Log Log10 Log2
    LogLinearPlot LogLogPlot LogPlot Lookup LowerCaseQ MachinePrecision Magenta Manipulate Map MapAt MapIndexed
    MapThread MatchQ MathieuC MatrixExp MatrixForm MatrixPlot MatrixPower MatrixQ MatrixRank Max MaxIterations
    MaxRecursion MaxSteps Maximize Mean Median MemberQ Merge Message Method Midpoint Min Minimize Minors Minus
    MixedRadix Mod Monitor Most Multinomial N NDSolve NDSolveValue NExpectation NIntegrate NMaximize NMinimize
    NSolve NSum Names Nand Needs Negative Nest NestList NestWhile NestWhileList None Nor Norm Normal
    NormalDistribution Normalize Not NotebookDirectory Null NullSpace Number NumberForm NumberQ Numerator NumericQ O
    OddQ Off On Opacity OpenRead OpenWrite Operate OptionValue Options OptionsPattern Or Orange Order Ordering Out
    Outer PacletInstall PacletSiteRegister PacletSiteUpdate PacletUninstall PadLeft PadRight ParallelDo ParallelMap
    ParallelTable ParametricNDSolve ParametricPlot ParametricPlot3D Part Partition Path Pattern Pause Permutations
    Pi Piecewise Pink Plot Plot3D PlotLabel PlotLegends PlotMarkers PlotPoints PlotRange PlotStyle PlotTheme Plus
    Point PointSize PolarPlot PolyLog Polygon Position PositionIndex Positive Power PowerExpand Precision Prepend
    PrependTo Prime PrimePi PrimeQ Primes Print Product ProductLog Projection Protect Purple Put QRDecomposition
    Quantile Quantity Quiet Quit Quotient RGBColor RandomChoice RandomComplex RandomInteger RandomReal RandomSample
    RandomVariate Range Raster Rational Rationalize Rationals Re Read ReadList Real RealDigits Reals Reap Rectangle
    Red Reduce Refine RegionFunction RegionPlot RegularExpression ReleaseHold Remove RepeatedTiming Replace
    ReplaceAll ReplaceList ReplacePart ReplaceRepeated Resolve Rest Return Reverse Riffle Root RootReduce Roots
    Rotate RotateLeft RotateRight RotationMatrix Round Row RowReduce Rule RuleDelayed Save Scaled Scan Sec Select
    Sequence Series SeriesCoefficient SeriesData Set SetAttributes SetDelayed SetDirectory SetOptions SetPrecision
    Short Show Sign Simplify Sin Sinc SingularValueDecomposition Sinh Slot Small Solve Sort SortBy Sow Span
    SparseArray Sphere SphericalHarmonicY SphericalPlot3D Split Sqrt StandardDeviation StandardForm StirlingS1
    StirlingS2 StreamPlot String StringCases StringContainsQ StringDrop StringForm StringJoin StringLength
    StringMatchQ StringPosition StringReplace StringReverse StringRiffle StringSplit StringTake StringTrim Style
    Subdivide Subscript Subsets Subtract Sum Superscript SurvivalFunction Switch Symbol SymbolName SyntaxQ Table
    TableForm Take TakeWhile Tally Tan Tanh TeXForm Text Thick Thickness Thin Thread Through Throw Ticks TimeUsed
    Times Timing ToExpression ToLowerCase ToString ToUpperCase Together Total Tr Transpose TrigExpand TrigReduce
    TrigToExp True TrueQ Tube Tuples Unevaluated Union Unique UnitStep UnitVector Unprotect Unset UpperCaseQ Values
    Variables Variance VectorPlot VectorPlot3D Verbatim VertexList ViewPoint WhenEvent Which While White WignerD
    WorkingPrecision Write WriteString Xor Yellow Zeta
"""

MATHEMATICA = Lexer(
    {
        "root": [
            (r"\s+", "w"),
            (r"\(\*", "c", "comment"),
            (r'"(?:\\.|[^"\\])*"', "s"),
            (r"(?:In|Out)\[\d+\]:?=", "gp"),
            (r"##?[a-zA-Z0-9]*", "nf"),
            (r"::[a-zA-Z]\w*", "nt"),
            (r"\d+\^\^[0-9a-zA-Z]+", "m"),
            (r"(?:\d+\.?\d*|\.\d+)(?:``?\d*\.?\d*)?(?:\*\^-?\d+)?", "m"),
            (r"(?:[a-zA-Z$`]|\\\[\w+\])(?:[a-zA-Z0-9$`]|\\\[\w+\])*", words("nv", bp="Block Module With", nb=_SYSTEM)),
            (r"[\[\](){}]", "p"),
            (r"[-!%&'*+,./:;<=>?@^_|~]", "o"),
        ],
        "comment": [(r"\*\)", "c", "#pop"), (r"\(\*", "c", "comment"), (r"[^(*]+|[(*]", "c")],
    }
)
