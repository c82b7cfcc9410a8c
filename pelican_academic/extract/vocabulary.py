"""What headings, types and stock phrases of academic pages mean, in English, German, French, Spanish, Portuguese, Chinese, Japanese.

Tables of patterns; the functions only look things up.
"""

# ruff: noqa: E501 - tables of words have one kind a line

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.words import Words
from pelican_academic.regex import regex

__all__ = [
    "AFFILIATION",
    "AWARD",
    "PREPRINT_SERVER",
    "STATUS",
    "VENUE_WORDS",
    "heading_kind",
    "is_status",
    "section_type",
    "status_in",
    "type_of_text",
]

# What a heading announces. The first that matches decides.
_HEADINGS: tuple[tuple[str, str], ...] = (
    (
        "negative",
        (
            r"\b(?:news|neuigkeiten|aktuelles|actualit|noticias|notícias|novedades|events?|veranstaltungen|calendar|teaching|lehre|enseignement|docencia|ensino|courses?|cours|cursos|"
            r"lectures?|classes|education|ausbildung|formation|formación|formação|employment|positions?|work experience|experience|werdegang|lebenslauf|"
            r"jobs?|openings?|vacanc|stellen|join us|join the|opportunit|grants?|funding|fördermittel|funded|financement|proyectos financiados|"
            r"awards?|honou?rs|prizes|scholarships?|fellowships?|auszeichnungen|preise|premios|prêmios|prix|distinctions|service|reviewer|reviewing|editorial boards?|committees?|membership|"
            r"talks?|presentations?|vorträge|exposés|charlas|palestras|invited (?:talks|lectures|seminars)|seminars?|tutorials?|outreach|media|press|interviews?|medien|"
            r"skills|languages|hobbies|interests|contact|kontakt|contacto|contato|about|biograph|bio|collaborators?|team|members|people|attendees|participants|organi[sz]ers|alumni|students|supervision|supervised|mentoring|orientaç(?:ão|ões)|encadrement|betreute|direcci[oó]n de tesis|references|refer[eê]ncias(?: bibliográficas)?|références|referenzen|literaturverzeichnis|works cited|further reading|acknowledg|"
            r"schedule|syllabus|readings?|reading list|(?<!and )(?<!& )(?<!, )textbooks?(?!,| and| &)|resources|links|gallery|photos|faq|sponsors|partners|software licens)\b|新闻|动态|教学|课程|招聘|基金|经费|奖励|获奖|荣誉|报告|讲座|成员|联系|教育经历|工作经历|科研项目|ニュース|お知らせ|授業|講義|担当科目|教育|受賞|学歴|職歴|略歴|経歴|連絡先|募集|外部資金|科研費|招待講演|メンバー|研究費|所属学会|参考文献|引用文献|소식|뉴스|공지|수업|강의|학력|경력|수상|연구비|구성원|연락처|참고문헌|참고도서"
        ),
    ),
    (
        "publications",
        (
            r"\bpublicati?ons?\b|\bpubli[ck](?:ac|at|aț|as)\w*|\bargitalpenak\b|\bjulkaisut\b|\byayınlar\b|\bпубликаци\w+|\bпублікаці\w+|\bстатьи\b|\b(?:lead|first|co|corresponding|senior)[- ]?authors?(?:ed)?\b|\bpapers?\b|\barticles?\b|\bartículos?\b|\bartigos?\b|\bpublicacion(?:es)?\b|\bpublicaci[oó]n\b|\bpublicações\b|\bpublikation(?:en)?\b|\bveröffentlichung(?:en)?\b|"
            r"\bschriften(?:verzeichnis)?\b|\bpre-?prints?\b|\b(?:works?|research) in progress\b|\bongoing works?\b|\bmanuscripts?\b|\bjournals?\b|\bconferences?\b|\bproceedings\b|\bmonogra(?:ph|f)\w*|\bsammelb[aä]nde?\b|\bbooks?\b|\bchapters?\b|\bbuchbeiträge\b|\bbücher\b|\baufsätze\b|\bbeiträge\b|\bzeitschriften|"
            r"\bouvrages?\b|\blivres?\b|\bchapitres?\b|\blibros?\b|\bcapítulos?\b|\blivros?\b|\btheses\b|\bthesis\b|\bdissertations?\b|\bthèses?\b|\btesis\b|\bteses?\b|\bdissertação|\babschlussarbeiten\b|\bdoktorarbeit|\bbibliograph|\btrabajos\b|\btrabalhos\b|\btravaux\b|"
            r"\bselected works?\b|\bwritings?\b|\breports?\b|\bpatents?\b|\bpatente?s?\b|\bposters?\b|\bworkshops?\b|\babstracts?\b|\brefereed\b|\bpeer[- ]reviewed\b|\bin press\b|\bforthcoming\b|\bunder (?:review|revision|production|preparation)\b|\bin (?:preparation|production)\b|\bsubmitted\b|\bproducción científica\b|\bscholarly\b|"
            r"论文|著作|发表|出版|专利|学术成果|研究成果|代表性?(?:成果|著作|作品)|期刊|会议|論文|業績|著書|発表|学会|国際会議|査読|解説|総説|雑誌|特許|プレプリント|出版物|书籍|章节|学位|논문|출판|저서|학술지|학술대회|학술발표|특허|연구실적"
        ),
    ),
    (
        "work",
        r"\bresearch\b|\bprojects?\b|\bsoftware\b|\btools?\b|\bcode\b|\bforschung\b|\brecherche\b|\binvestigación\b|\bpesquisa\b|\bdata ?sets?\b|\bresearch highlights?\b|研究|软件|ソフトウェア|科研",
    ),
)
_HEADING = [(kind, Words(pattern)) for kind, pattern in _HEADINGS]
_STRONG = Words(
    r"publi[ck]a[tcçsț]|публикаци|публікаці|argitalpen|julkaisut|yayınlar|veröffentlichung|schriften|论文|論文|業績|논문|연구실적|\bpapers?\b|\bpreprints?\b|artículos|artigos|articles"
)
_OF_A_COURSE = Words(
    r"\b(?:papers|articles|publications) (?:for (?:[a-z]{2,5}[- ]?\d{2,4}|(?:the |this |our )?(?:course|class|seminar|discussion|presentations?|journal club|exam|review))|to (?:read|present|discuss)|discussed|covered in)\b"
)

# CSL type and genre from the words of a heading or of an entry, in order.
_TYPES: tuple[tuple[str, str, str], ...] = (
    ("thesis", "PhD thesis", r"^\W*ph\.?\s?d\.?\W*$|ph\.?\s?d\.? (?:thesis|dissertation|diss\b)|doctoral (?:thesis|dissertation)|dissertation\b|doktorarbeit|thèse de doctorat|tesis (?:doctoral|de doctorado)|tese (?:de |\()doutorado|博士论文|博士学位论文|博士論文|박사 ?학위 ?논문"),
    ("thesis", "Master's thesis", r"master'?s?'? thesis|m\.?sc\.? thesis|masterarbeit|diplomarbeit|mémoire de master|tesis de maestría|trabajo (?:de )?fin de máster|dissertação (?:de |\()mestrado|修士論文|硕士论文|硕士学位论文|碩士論文|석사 ?학위 ?논문"),
    ("thesis", "Bachelor's thesis", r"bachelor'?s? thesis|b\.?sc\.? thesis|bachelorarbeit|honou?rs thesis|tesis de (?:grado|licenciatura)|trabajo (?:de )?fin de grado|trabajo profesional|trabalho de conclusão|\btcc\b|monografia de graduação|卒業論文|本科毕业论文"),
    ("thesis", "thesis", r"\bthes[ie]s\b|\bhabilitation(?:sschrift)?\b|\btesis\b|\bthèses?\b|学位论文|学位論文|\babschlussarbeit(?:en)?\b|\bdissertação\b"),
    ("patent", "", r"\bpatents?\b|\bpatente?s?\b|\bbrevets?\b|专利|特許|특허|\bUS\s?\d{1,2},\d{3},\d{3}|\b(?:US|EP|WO|DE|GB|JP|CN|FR)\s?\d{6,}[A-Z]?\d?\b|\bWO\s?\d{4}/\d{5,6}"),
    ("software", "", r"\bsoftware\b|\br package\b|\bpython package\b|软件|ソフトウェア"),
    ("dataset", "", r"\bdata ?sets?\b|数据集|データセット"),
    ("speech", "poster", r"\bposters?\b|\bpósters?\b|ポスター"),
    ("chapter", "", r"\bbook chapters?\b|\bchapters?\b(?! of the )|\bchapitres?\b|\bcapítulos?\b|\bbuchbeitr|\bbuchkapitel|章节|分担執筆|\bbeiträge in sammelb"),
    ("book", "", r"\bbooks?\b|\bmonogra(?:ph|f)|\blivres?\b|\bouvrages?\b|\blibros?\b|\blivros?\b|\bbücher\b|著書|专著|著作|书籍|\bedited volumes?\b"),
    ("article", "preprint", r"\bpre-?prints?\b|\barxiv\b|\bbiorxiv\b|\bmedrxiv\b|\bchemrxiv\b|\bpsyarxiv\b|\bssrn\b|\b(?:working|discussion|job market) papers?\b|\b(?:works?|research) in progress\b|\bongoing works?\b|预印本|プレプリント"),
    ("report", "", r"\b(?:technical |tech\.? |research |internal |project )(?:reports?|rep(?:t|ort)?\.)|^\W*reports?\W*$|\bwhite ?papers?\b|\bforschungsbericht|\brapports? (?:technique|de recherche)|技术报告|技術報告"),
    ("paper-conference", "", r"학술 ?(?:대회|발표)|\bconf(?:erence|\.)?(?= |s\b|$|\b)|\bproceedings\b(?!(?: of(?: the)?)? (?:ieee\W*$|natl|national acad|r\.? soc|royal soc|institution of|inst\. (?:mech|civ)))|\bproc\b(?!\.?(?: of(?: the)?)? (?:ieee\W*$|biol\b|math\b|edinb|london|am\b|amer|natl|national acad|r\.? soc|royal soc|institution of|inst\. (?:mech|civ)))|\bworkshops?\b|\bsymposium\b|\bsymposia\b|\bsimposio\b|\bcongress\b|\bcongreso\b|\bcongresso\b|\bannual meeting\b|\bkonferenz|\btagung|\bcongrès\b|\bateliers?\b|\bcolloques?\b|\bjournées\b|\bsimpósios?\b|\bencontros? (?:nacional|anual|brasileiro)|\bencuentros? (?:nacional|anual)|\bconférences?\b|\bconferencias?\b|\bjornadas\b|会议|研讨会|国際会議|シンポジウム|研究会|学会発表|大会|全国大会|论文集|\bactes\b|\bICML\b|\bNeurIPS\b|\bNIPS\b|\bCVPR\b|\bICCV\b|\bECCV\b|\bICLR\b|\bMICCAI\b|\bAAAI\b|\bIJCAI\b|\bACL\b(?! reconstruction)|\bEMNLP\b|\bNAACL\b|\bISBI\b|\bICASSP\b|\bICRA\b|\bIROS\b|\bCHI\b(?= )|\bKDD\b|\bSIGMOD\b|\bVLDB\b|\bSIGGRAPH\b|\bISCA\b|\bASPLOS\b|\bSIGMETRICS\b|\bSIGCOMM\b|\bUSENIX\b|\bSOSP\b|\bOSDI\b|\bINTERSPEECH\b|\bWACV\b|\bBMVC\b|\bACCV\b|\bCIKM\b|\bWWW\b|\bSODA\b|\bSTOC\b|\bFOCS\b|\bEuroVis\b|\bUIST\b|\bCSCW\b|\bISMIR\b|\bCOLING\b|\bHPCA\b|\bRECOMB\b|\bISMB\b|\bCoRL\b|\bAAMAS\b|\bAISTATS\b|\bLREC\b|\bEACL\b|\bAACL\b|\bCoNLL\b|\bSIGIR\b|\bWSDM\b|\bRecSys\b|\bICSE\b|\bPLDI\b|\bPOPL\b|\bOOPSLA\b|\bNSDI\b|\bNDSS\b|\bECML\b|\bPAKDD\b|\bICDM\b|\bICDE\b|\bISWC\b|\bESWC\b|\bMobiCom\b|\bSenSys\b|\bINFOCOM\b|\bIGARSS\b|\bEUSIPCO\b|\bIJCNN\b|\bGECCO\b|\bCOCOSDA\b|\bAPSIPA\b|\brobotics: science and systems\b"),
    ("article-journal", "", r"학술지|논문지|\bjournals?\b|\btransactions\b|\bzeitschrift|\brevistas?\b|\brevue\b|\bletters\b|期刊|学报|学術雑誌|雑誌|ジャーナル|学会誌|論文誌|\barticles?\b|\bartículos\b|\bartigos\b"),
)  # fmt: skip
_BESIDE = {"thesis", "patent", "software", "dataset", "speech", "book", "report"}
_TYPE = [(csl, genre, Words(pattern)) for csl, genre, pattern in _TYPES]

_STATUSES = (
    r"in press|in print|im druck|sous presse|en prensa|no prelo|印刷中|forthcoming|to appear(?: in)?|erscheint(?: in)?|à paraître|por aparecer|掲載予定|"
    r"(?:conditionally |provisionally )?accepted(?: for publication| (?:author )?manuscript)?|angenommen|accepté|aceptado|aceito|录用|採録(?:決定)?|"
    r"under (?:(?:first|second|third|1st|2nd|3rd|major|minor)[ -](?:round )?)?(?:review|revision)|(?:in|under|invited(?: for)?) revision|revisions? (?:invited|requested)|invited to revise|in review|under minor revision|submitted(?: for (?:publication|revision|review)| to)?|eingereicht|soumis|enviado|submetido|投稿中|投稿済み?|審査中|査読中|审稿中|已投稿|在审|심사 ?중|투고 ?중|게재 ?예정|"
    r"revised? (?:and|&) resubmit(?:ted)?|(?:in|under) preparation|in prep\.?|unpublished (?:draft|manuscript)|draft paper|working draft|en preparación|em preparação|in vorbereitung|en préparation|準備中|en curso|in progress|ongoing|ahead of print|early access|online first|epub ahead of print"
)
_OF_STATUS = regex(
    rf"\W*(?:(?:{_STATUSES}|published|veröffentlicht|publi(?:cado|é)s?)(?:\W+(?:and|or|und|oder|y|o|e|ou|et)\b)?\W*){{1,4}}(?:\(\d{{1,3}}\)\W*)?",
    re.IGNORECASE,
)
STATUS = Words(rf"(?:\b|(?<=[^a-z]))(?:{_STATUSES})(?![a-z])")
PREPRINT_SERVER = regex(r"\b(?:\w*rxiv|egusphere|essoar|authorea|ssrn|research square|preprints?|osf)\b", re.IGNORECASE)
AWARD = Words(
    r"(?:\b(?:best|outstanding|distinguished|spotlight|runner[- ]?up|honou?rable|winner|finalist|editor'?s'? (?:choice|pick))\b[^.;|\n]{0,60}\b(?:paper|award|prize|poster|thesis|mention|nominat\w+|finalist|student|presentation|demo)\b"
    r"|\b(?:award|1st prize|2nd prize|3rd prize|first prize|second prize|third prize|first place|second place|prix du meilleur|premio|prêmio)\b|優秀賞|最優秀|论文奖|最佳论文)"
)
AFFILIATION = Words(
    r"\b(?:Universit(?:y|ies|ät|é|à|eit)|Universidade?|Institut(?:e|o|et)?\b|Hospital|Klinik|College|School of|Department|Dept\.|Faculty|Laborator(?:y|io|ium)|Laboratoire|Centre for|Center for|Academy|Polytechn|ETH|KTH|MIT|CNRS|INRIA|Karolinska)|大学|研究所|学院|研究科|医院|病院",
    flags=0,
)
VENUE_WORDS = Words(
    r"\b(?:Journal|J\.|Proceedings|Proc\.?|Conference|Conf\.|Transactions|Trans\.|Letters|Lett\.|Review|Rev\.|Nature|Science|Cell|P[Ll][Oo][Ss]|IEEE|ACM|BMC|Annals|Ann\.|Advances|Adv\.|Frontiers|Bulletin|Bull\.|Magazine|Workshop|Symposium|"
    r"Congress|Press|Springer|Elsevier|Wiley|arXiv|bioRxiv|medRxiv|Zeitschrift|Revista|Revue|Annales|Actas|Anales|Simposio|Congreso|Jornadas|Congresso|Letts?|Phys\.|Chem\.|Biol\.|Med\.|Sci\.|Acad\.|Lecture Notes|eLife|NeuroImage|Lancet|JAMA|BMJ|Bioinformatics|Communications|Reports|Research|Biology|Methods|Open|International|Access|Sensors|Opt\.|Express|Nano)\b|"
    r"\b(?:NeurIPS|NIPS|CVPR|ICCV|ECCV|ICML|ICLR|AAAI|IJCAI|MICCAI|ACL|EMNLP|ISBI|ICASSP|ICRA|IROS|KDD|PNAS|JMLR|TMLR)\b|学报|学会誌|論文誌|杂志|期刊|科学|通报|雑誌|ジャーナル|大会|会议|研究会|シンポジウム|フォーラム|ワークショップ|学会|信学技報",
    flags=0,
)


@lru_cache(maxsize=1_000)  # each block asks about the headings above it
def heading_kind(text: str) -> str:
    """Return what a heading announces: publications, work, negative, year ("2024"), or "" where it says nothing.

    >>> heading_kind("Ausgewählte Veröffentlichungen")
    'publications'
    """
    text = re.sub(r"\s+", " ", text).strip()
    if re.fullmatch(
        r"\W*(?:year\s+|jahr\s+|en\s+|año\s+)?(?:19|20)\d\d(?:\s*年)?(?:\s*[-–~/]\s*(?:(?:19|20)?\d\d|present|now|today|heute)?)?\W*(?:\(\d+\)|\[\d+\]|to present|and (?:earlier|before))?\W*",
        text,
        re.IGNORECASE,
    ):
        return "year"
    if len(text.split()) > 9:
        return ""
    if _OF_A_COURSE.search(text):
        return "negative"
    if "press" in text.lower() and is_status(text):
        return "publications"  # "In press", and not what the press says
    strong = _STRONG.search(text)
    if strong and not re.search(r"\b(?:award|news|talk|teaching|reading)s?\b", text, re.IGNORECASE):
        return "publications"
    return next((kind for kind, pattern in _HEADING if pattern.search(text)), "")


@lru_cache(maxsize=1_000)
def section_type(text: str) -> tuple[str, str]:
    """Return (CSL type, genre) of a heading of a list: ``"Conference papers"`` -> ``("paper-conference", "")``; two "" for none.

    A heading of more than one type ("Journal and conference papers") says none.
    """
    found: dict[str, str] = {}
    for csl, genre, pattern in _TYPE:
        if pattern.search(text):
            found.setdefault(csl, genre)
    if "chapter" in found and "book" in found:
        found.pop(
            "book"
            if re.search(r"book chapters?|chapters? in|cap[ií]tulos? d|chapitres? d", text, re.IGNORECASE)
            else "chapter",
            None,
        )
    if {*found} == {"paper-conference", "speech"}:
        return "paper-conference", ""  # "Accepted conference papers and posters"
    if _STRONG.search(text) and re.search(r"\b(?:and|und|et|y|e)\b|[&+/]", text) and set(found) & _BESIDE:
        return "", ""  # "Publications and patents"
    if len(found) > 1 and not re.search(r"\bjournals?\b|期刊|雑誌|\barticles? (?:and|&|/)", text, re.IGNORECASE):
        found.pop("article-journal", None)  # "Conference articles", but "Articles & chapters" are two types
    return next(iter(found.items())) if len(found) == 1 else ("", "")


@lru_cache(maxsize=1_000)  # a member's papers stand on several pages
def type_of_text(text: str) -> tuple[str, str]:
    """Return (CSL type, genre) that the words of an entry outside its title speak for; two "" for none."""
    return next(((csl, genre) for csl, genre, pattern in _TYPE if pattern.search(text)), ("", ""))


def is_status(text: str) -> bool:
    """Say whether a text is the state of papers and nothing else: "In prep", "Submitted / under review (3)"."""
    return len(text) < _LONGEST_STATUS and _OF_STATUS.fullmatch(text) is not None


_LONGEST_STATUS = 80  # characters


def status_in(text: str) -> str:
    """Return the printed status ("in press", "submitted"), lower case; "" for none."""
    match = STATUS.search(text)
    return (
        re.sub(r"\s+(?:in|to)$", "", re.sub(r"\s+", " ", match[0]).strip().lower())
        if match and match[0].lower() != "in press"
        else (match[0].lower() if match else "")
    )
