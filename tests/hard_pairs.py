"""Pairs that are hard to tell: of records that may be one work, of authors who may be a member. All invented.

``python tests/hard_pairs.py`` prints how many are decided rightly; `test_hard_pairs.py` asserts it.
A pair that is kept apart and reported counts as undecided: right in no way, wrong in no way.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from pelican_academic.extract.names import parse_name
from pelican_academic.model import Author, Name, PartialDate, Person, Publication
from pelican_academic.site import build_graph

FIRST = ["Ada", "Benedikt", "Cleo", "Dorothea", "Emre", "Frida"]
TITLES = [
    "Sphagnum growth in drained upland bogs under nitrogen load",
    "A symmetric model of colour change in colonial marsh plants",
    "Learning linear maps of stable peat layers from sparse radar soundings",
    "The role of iron in tidal sediment transport: evidence from long cores",
    "In vivo imaging of reed root induction after supervised flooding",
    "Stable isotopes and linear growth of tidal saltmarsh under rising seas",
    "Supervised mapping of drained and upland mires from root induction sensors",
    "How Phragmites behaviour alters methane emission of coastal fens",
]


def paper(title: str, number: int = 0, **values: object) -> Publication:
    """A paper of three authors; ``number`` chooses them."""
    names = [f"{FIRST[(number + k) % 6]} {family}" for k, family in enumerate(("Quillmark", "Reedholm", "Fenwick"))]
    base: dict[str, object] = {
        "id": f"p{number}", "type": "article-journal", "title": title, "issued": PartialDate(2019),
        "authors": tuple(Author(parse_name(name)) for name in names), "container_title": "Journal of Bogs",
    }  # fmt: skip
    return Publication(**{**base, **values})  # type: ignore[arg-type]


def initials(record: Publication) -> tuple[Author, ...]:
    """The same authors as ``A. Quillmark``."""
    return tuple(Author(replace(a.name, given=f"{a.name.given[0]}.")) for a in record.authors)


# Pairs of records ------------------------------------------------------------------------------------------------

PREPRINT = {"type": "article", "genre": "preprint", "container_title": "bioRxiv", "issued": PartialDate(2018)}
THESIS = {"type": "thesis", "genre": "PhD thesis", "container_title": "", "publisher": "University of Mire"}
DATA = {"type": "dataset", "container_title": "", "publisher": "Zenodo"}


def _swap(old: str, new: str) -> object:
    return lambda title: title.replace(old, new) if old in title else ""


# What makes a second record one work with the first: a name, its title, its values.
SAME = {
    "preprint": (str, lambda n: {**PREPRINT, "doi": f"10.1101/{n}"}),
    "changed title, one DOI": (lambda t: f"{t}: a first look", lambda _: {"doi": "10.9999/x"}),
    "changed title, one arXiv id": (lambda t: f"Towards {t[0].lower()}{t[1:]}", lambda _: {**PREPRINT, "arxiv": "1"}),
    "Zenodo versions": (str, lambda n: {**DATA, "doi": f"10.5281/zenodo.{n}2"}),
    "initials": (str, lambda _: {"authors": "initials"}),
    "one list cut": (str, lambda _: {"authors": "first", "et_al": True}),
    "capitals": (lambda t: t.upper(), lambda _: {}),
    "marks": (lambda t: t.replace(" ", "  ").replace(":", " –") + ".", lambda _: {}),
    "LaTeX": (lambda t: "{" + t.split()[0] + "} " + " ".join(t.split()[1:]), lambda _: {}),
    "typo": (lambda t: t.replace("s in ", "s  in ").replace("drained", "draiend").replace("sediment", "sedimnet"),
             lambda _: {}),
    "spelling": (lambda t: t.replace("colour", "color").replace("behaviour", "behavior").replace("modell", "model"),
                 lambda _: {}),
    "no year": (str, lambda _: {"issued": None, "status": "in press"}),
    "working paper": (str, lambda _: {"type": "report", "container_title": "", "publisher": "Mire Lab"}),
    "conference version": (str, lambda _: {"type": "paper-conference", "container_title": "Bog Conf"}),
}  # fmt: skip

# And what makes it another work.
OTHER = {
    "part": (lambda t: f"{t}. Part II", {}),
    "erratum": (lambda t: f"Correction to: {t}", {}),
    "erratum behind": (lambda t: f"{t} (Erratum)", {}),
    "retraction": (lambda t: f"Retraction note: {t}", {}),
    "reply": (lambda t: f"Reply to comment on “{t}”", {}),
    "review": (lambda t: f"{t}: a review", {}),
    "other authors": (str, {"authors": (Author(Name("Gus", "Sedge")), Author(Name("Ida", "Moorland")))}),
    "thesis": (str, THESIS),
    "two DOIs": (str, {"doi": "10.9999/other"}),
    "years apart": (str, {"issued": PartialDate(2009)}),
    "vitro": (_swap("vivo", "vitro"), {}),
    "asymmetric": (_swap("A symmetric", "An asymmetric"), {}),
    "nonlinear": (_swap("linear", "nonlinear"), {}),
    "unstable": (_swap("stable", "unstable"), {}),
    "unsupervised": (_swap("supervised", "unsupervised"), {}),
    "reduction": (_swap("induction", "reduction"), {}),
    "undrained": (_swap("drained", "undrained"), {}),
    "lowland": (_swap("upland", "lowland"), {}),
    "emission/admission": (_swap("emission", "admission"), {}),
    "intertidal": (_swap("tidal", "intertidal"), {}),
    "without": (_swap("under", "without"), {}),
    "roots": (_swap("root induction", "rhizome induction"), {}),
    "species": (_swap("Sphagnum", "Polytrichum"), {}),
    "numbered": (lambda t: f"{t} 2", {}),
    "another year in the title": (lambda t: f"{t}, 2018", {}),
    "supplement": (lambda t: f"Supplementary data for: {t}", {}),
    "translation": (lambda t: f"Über {t}", {"language": "de"}),
}


@dataclass(frozen=True)
class RecordPair:
    """Two records, what makes them hard, and whether they are one work."""

    kind: str
    one: Publication
    two: Publication
    same: bool


def record_pairs() -> list[RecordPair]:
    """Every kind on every title."""
    found = []
    for number, title in enumerate(TITLES):
        one = paper(title, number, id=f"a{number}", doi="10.9999/x" if number % 2 else "")
        for kind, (change, values) in SAME.items():
            given = dict(values(number))
            first = one
            if kind == "changed title, one DOI":
                first = replace(one, doi="10.9999/x")
            if kind == "changed title, one arXiv id":
                first = replace(one, arxiv="1")
            if kind == "Zenodo versions":
                first = replace(one, **DATA, doi=f"10.5281/zenodo.{number}1")
            if given.get("authors") == "initials":
                given["authors"] = initials(one)
            if given.get("authors") == "first":
                given["authors"] = one.authors[:1]
            two = paper(change(title), number, id=f"b{number}", **given)
            found.append(RecordPair(kind, first, two, same=True))
        for kind, (change, given) in OTHER.items():
            if other := change(title):
                first = replace(one, doi="10.9999/x") if kind == "two DOIs" else one
                two = paper(other, number, id=f"b{number}", **given)
                found.append(RecordPair(kind, first, two, same=False))
    return found


# Pairs of an author and the members ---------------------------------------------------------------------------------

MEMBERS = (
    "Jürgen Müller|", "María José García Márquez|", "Ludwig van der Marsh|", "Jean-Pierre Fenwick|",
    "Wang Xiaoming|王小明", "Tanaka Yuki|田中由紀", "Anna Karlsson|", "Åsa Lindström|", "Seán O'Brien|",
    "Þórdís Þórsdóttir|", "Chloe Reed|", "Charles Reed|", "Ada M. Quillmark|Ada Sedge", "Søren Kjærgaard|",
    "Nguyen Van Minh|", "Ali Al-Hassan|", "Karin de Vries|", "Mei-Ling Chen|", "Kim Min-jun|", "Ivan Petrov|",
)  # fmt: skip
ORCIDS = {"Anna Karlsson": "0000-0002-1825-0097", "Ivan Petrov": "0000-0001-5109-3700"}


def members() -> list[Person]:
    """The lab: names, a second name (native or married) behind the bar."""
    found = []
    for row in MEMBERS:
        name, _, second = row.partition("|")
        parsed = parse_name(name)
        aliases = (second,) if second and second.isascii() else ()
        if second and not second.isascii():
            family, given = name.split()
            parsed = Name(given=given, family=family, native=second)
        slug = name.lower().replace(" ", "-")
        found.append(Person(slug, parsed, aliases=aliases, orcid=ORCIDS.get(name, "")))
    return found


# As printed, and whose name it is; "" is nobody's here or cannot be told.
AUTHORS = {
    "Jürgen Müller": ["Jürgen Müller", "J. Müller", "Juergen Mueller", "Jurgen Muller", "Müller, J.", "MÜLLER J",
                      "Jürgen K. Müller"],
    "María José García Márquez": ["M. J. García Márquez", "María García Márquez", "Maria Jose Garcia-Marquez",
                                  "García Márquez, M. J.", "MJ García Márquez"],
    "Ludwig van der Marsh": ["L. van der Marsh", "van der Marsh, L.", "Ludwig Van der Marsh", "Marsh, L. van der"],
    "Jean-Pierre Fenwick": ["J.-P. Fenwick", "J. P. Fenwick", "Jean Pierre Fenwick", "JP Fenwick", "Fenwick J-P"],
    "Wang Xiaoming": ["王小明", "Xiaoming Wang", "Wang Xiaoming", "X. Wang", "Wang, X.", "Xiao-Ming Wang",
                      "Xiao Ming Wang"],
    "Tanaka Yuki": ["田中由紀", "Yuki Tanaka", "Y. Tanaka", "Tanaka, Yuki"],
    "Anna Karlsson": ["A. Karlsson", "Anna M. Karlsson", "Karlsson, Anna"],
    "Åsa Lindström": ["Asa Lindstrom", "Å. Lindström", "A. Lindstrom", "Aasa Lindström"],
    "Seán O'Brien": ["Sean O’Brien", "S. O'Brien", "Sean OBrien", "O'Brien, S."],
    "Þórdís Þórsdóttir": ["Thordis Thorsdottir", "Þ. Þórsdóttir"],
    "Chloe Reed": ["Chloe Reed", "Reed, Chloe", "Chloe A. Reed"],
    "Charles Reed": ["Charles Reed", "Charles B. Reed"],
    "Ada M. Quillmark": ["A. M. Quillmark", "A. Quillmark", "Ada Sedge", "A. Sedge", "Ada Quillmark"],
    "Søren Kjærgaard": ["S. Kjærgaard", "Soren Kjaergaard", "Kjærgaard S"],
    "Nguyen Van Minh": ["Nguyen Van Minh", "Nguyen V. Minh"],
    "Ali Al-Hassan": ["A. Al-Hassan", "Ali Al Hassan", "Ali AlHassan", "Al-Hassan, A."],
    "Karin de Vries": ["K. de Vries", "de Vries, K.", "Karin De Vries", "de Vries K"],
    "Mei-Ling Chen": ["Meiling Chen", "M.-L. Chen", "M. L. Chen", "Mei Ling Chen", "Chen, M.-L."],
    "Kim Min-jun": ["Kim Min-jun", "Kim Minjun"],
    "Ivan Petrov": ["I. Petrov", "Ivan S. Petrov", "Petrov, Ivan"],
    "": ["C. Reed", "Reed, C.", "Joachim Müller", "Martin Müller", "M. Müller", "Jan Fenwick-Smith", "Xiaohong Wang",
         "Xin Wang", "Wang, Xia", "Yuko Tanaka", "Yumi Tanaka", "Anders Karlsson", "B. Karlsson", "Annika Karlsson",
         "Åke Lindström", "Stefan O'Brien", "Chloe Reedman", "Charlotte Reed", "Aida Quillmark", "B. M. Quillmark",
         "Kerstin de Vries", "Mei-Hua Chen", "M.-H. Chen", "Ming Chen", "Kim Min-seo", "Igor Petrov", "Ivana Petrova",
         "Ali Hassanzadeh", "Peter Marsh", "K. Marsh", "Pierre Fenwick", "Marc-Jean Fenwick", "Jose Garcia",
         "Pedro García Márquez", "The Müller Consortium", "Jürgen Müller-Lüdenscheidt", "Ada B. Quillmark",
         "Rose Sedge", "B. Sedge", "Minh Tran", "王大明", "田中由美", "Karlsson", "Reed"],
}  # fmt: skip


@dataclass(frozen=True)
class NamePair:
    """An author as printed, in one of the ways of printing, and the member's slug, "" for nobody's."""

    printed: str
    author: Author
    slug: str


def name_pairs() -> list[NamePair]:
    """Every author, as printed, with the family name in capitals, and with an ORCID iD that contradicts the name."""
    found = []
    for name, printed in AUTHORS.items():
        slug = name.lower().replace(" ", "-")
        for text in printed:
            found.append(NamePair(text, Author(parse_name(text)), slug))
            if text.isascii() and "," not in text and "." in text and len(text.split()) > 1:
                upper = " ".join([*text.split()[:-1], text.split()[-1].upper()])
                found.append(NamePair(upper, Author(parse_name(upper)), slug))
    for name, orcid in ORCIDS.items():
        slug = name.lower().replace(" ", "-")
        found.append(NamePair(f"{name} (own iD)", Author(parse_name(name), orcid=orcid), slug))
        found.append(NamePair(f"{name} (another's iD)", Author(parse_name(name), orcid="0000-0003-1415-9269"), ""))
        found.append(NamePair("Nobody (member's iD)", Author(parse_name("I. Newname"), orcid=orcid), slug))
    return found


# The score --------------------------------------------------------------------------------------------------------


@dataclass
class Score:
    """How often a tie was made rightly, wrongly, missed; ``faults`` say where."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    total: int = 0
    faults: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """Of the ties made, the share that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the ties there are, the share that was made."""
        return self.right / max(1, self.right + self.missed)

    def count(self, made: object, wanted: object, told: str) -> None:
        """Count one pair."""
        self.total += 1
        if made and made == wanted:
            self.right += 1
        elif made:
            self.wrong += 1
            self.faults += (f"wrong: {told}",)
        elif wanted:
            self.missed += 1
            self.faults += (f"missed: {told}",)


def merging() -> Score:
    """Score the pairs of records, each pair in both orders."""
    score = Score()
    for pair in record_pairs():
        for order in ((pair.one, pair.two), (pair.two, pair.one)):
            one_work = len(build_graph([], order).publications) == 1
            score.count(one_work, pair.same, f"{pair.kind}: {pair.two.title}")
    return score


def linking() -> Score:
    """Score the authors."""
    score = Score()
    people = members()
    for pair in name_pairs():
        record = Publication("p", "article-journal", "Peat", (pair.author,))
        (author,) = build_graph(people, [record]).publications[0].record.authors
        score.count(
            author.person, pair.slug, f"{pair.printed}: {author.person or 'nobody'}, not {pair.slug or 'nobody'}"
        )
    return score


if __name__ == "__main__":
    for name, score in (("merging", merging()), ("linking", linking())):
        print(f"{name}: {score.total} pairs, precision {score.precision:.3f}, recall {score.recall:.3f}")
        for fault, count in Counter(score.faults).items():
            print(f"  {count}x {fault}")
