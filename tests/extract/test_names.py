import pytest

from pelican_academic.extract.names import classify, compatible, fold, parse_name, split_authors


@pytest.mark.parametrize(
    ("text", "given", "particle", "family"),
    [
        ("Ada M. Quill", "Ada M.", "", "Quill"),
        ("van der Fen, C.", "C.", "van der", "Fen"),
        ("Ludwig van der Fen", "Ludwig", "van der", "Fen"),
        ("Quill AM", "AM", "", "Quill"),
        ("O’Hara-Díaz, P.-L.", "P.-L.", "", "O’Hara-Díaz"),
        ("Sunahiko SHIOMI", "Sunahiko", "", "Shiomi"),
        ("Dr. Ada Quill*¹", "Ada", "", "Quill"),
        ("José Ortega y Gasset", "José", "", "Ortega y Gasset"),
        ("王小明", "小明", "", "王"),
        ("欧阳志远", "志远", "", "欧阳"),
        ("山田 太郎", "太郎", "", "山田"),
        ("J-F Quill", "J-F", "", "Quill"),
        ("Quill S H", "S H", "", "Quill"),
        ("van Quill P C F", "P C F", "van", "Quill"),
    ],
)
def test_parts(text, given, particle, family):
    name = parse_name(text)
    assert (name.given, name.particle, name.family) == (given, particle, family)


@pytest.mark.parametrize(
    ("text", "names", "et_al"),
    [
        ("Quill, A., Reed, B., & van der Fen, C.", ["Quill, A.", "Reed, B.", "van der Fen, C."], False),
        ("A. Quill, B. Reed and C. Fen, et al.", ["A. Quill", "B. Reed", "C. Fen"], True),
        ("Quill, Ada, Bo Reed, and Cy Marsh", ["Quill, Ada", "Bo Reed", "Cy Marsh"], False),
        ("Quill, Ada and Reed, Bo", ["Quill, Ada", "Reed, Bo"], False),
        ("QUILL, A.; REED, B.", ["QUILL, A.", "REED, B."], False),
        ("张三, 李四, 等", ["张三", "李四"], True),
        ("山田太郎・鈴木花子・佐藤健", ["山田太郎", "鈴木花子", "佐藤健"], False),
        ("Masi, G. Laura, J. Argerich, L.", ["Masi, G.", "Laura, J.", "Argerich, L."], False),
        ("Foley JJ Jr., The Marsh Consortium", ["Foley JJ Jr.", "The Marsh Consortium"], False),
    ],
)
def test_lists(text, names, et_al):
    forms, more = split_authors(text)
    assert ([form.text for form in forms], more) == (names, et_al)


@pytest.mark.parametrize(
    ("one", "two", "grade"),
    [
        ("F. L. Sinz", "Fabian Sinz", 1),
        ("Fabian Sinz", "Fabian L. Sinz", 2),
        ("Fabian Sinz", "Fabian Sinz", 3),
        ("Fabian Sinz", "Franz Sinz", 0),
        ("Mei-Ling Zhou", "Zhou ML", 1),
        ("Meiling Zhou", "Mei-Ling Zhou", 3),
    ],
)
def test_compatible(one, two, grade):
    assert compatible(parse_name(one), parse_name(two)) == grade


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("潮見海", "潮", "見海"),
        ("潮見砂彦", "潮見", "砂彦"),
        ("潮見慎太郎", "潮見", "慎太郎"),
        ("汐之浦砂彦", "汐之浦", "砂彦"),
        ("欧阳海", "欧阳", "海"),
    ],
)
def test_an_undivided_name_is_divided_by_its_length(printed, family, given):
    name = parse_name(printed)
    assert (name.family, name.given) == (family, given)


def test_folding_keeps_letters_whole():
    assert fold("コンピュータ") == "コンピュータ"
    assert fold("김") == "김"
    assert fold("Plíčina") == "plicina"


@pytest.mark.parametrize("degree", ["M.Sc.", "M. Sc", "B.Sc", "MSc", "Ph.D."])
def test_a_degree_is_no_name(degree):
    assert classify(degree) == "suffix"
    assert classify("B. Eng") == "initials-first"


@pytest.mark.parametrize(
    ("printed", "given", "family"),
    [
        ("Dr. LI", "", "LI"),
        ("Prof. WU", "", "WU"),
        ("Herr HP", "HP", "Herr"),
        ("DDL Reed", "DDL", "Reed"),
        ("Reed DDL", "DDL", "Reed"),
        ("KIM Ada", "Ada", "Kim"),
    ],
)
def test_capitals_are_a_family_or_initials(printed, given, family):
    name = parse_name(printed)
    assert (name.given, name.family) == (given, family)
