"""The table of platforms on which people are found, and one look-up by address and one by front matter key.

A row: key, label, URL template (``{}`` is the handle), patterns of a *profile's* address (host and path, without scheme and
``www.``; group 1 is the handle), keys of front matter under which sites write it, and the icon's name. A repository, a
video or a paper on the same host matches no pattern: it is not a person's profile.
"""

# ruff: noqa: E501 - the table of platforms has one row a line

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from pelican_academic.extract.identifiers import normal_orcid
from pelican_academic.model import ProfileLink

__all__ = ["PLATFORMS", "Platform", "platform_for_key", "profile_from_url", "profile_from_value"]


@dataclass(frozen=True)
class Platform:
    """One row of the table. ``me`` says whether a link deserves ``rel="me"``; ``icon`` names a glyph of the theme."""

    key: str
    label: str
    template: str
    patterns: tuple[str, ...]
    aliases: tuple[str, ...]
    icon: str
    me: bool = True


_H = r"([\w.%~-]+)"
# key | label | template | patterns, separated by two spaces | keys of front matter
_TABLE = r"""
orcid | ORCID | https://orcid.org/{} | orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dXx]) | orcid orcid_id orcidid
scholar | Google Scholar | https://scholar.google.com/citations?user={} | scholar\.google\.[a-z.]+/citations | scholar googlescholar google_scholar google-scholar scholar_userid gscholar google_scholar_id gsid googlescholar_id
github | GitHub | https://github.com/{} | github\.com/([\w-]+)/?$ | github github_username gh github_user githubid
gitlab | GitLab | https://gitlab.com/{} | gitlab\.com/([\w.-]+)/?$ | gitlab gitlab_username
linkedin | LinkedIn | https://www.linkedin.com/in/{} | (?:\w+\.)?linkedin\.com/(?:in|pub)/([\w%.-]+) | linkedin linkedin_username linkedin_id linkedinid
twitter | X (Twitter) | https://twitter.com/{} | (?:mobile\.)?twitter\.com/@?(\w+)/?$  x\.com/@?(\w+)/?$ | twitter twitter_username x x_username twitter_id x-twitter
bluesky | Bluesky | https://bsky.app/profile/{} | bsky\.app/profile/([\w.:-]+) | bluesky bsky bluesky_url bluesky_username bluesky_handle
mastodon | Mastodon | {} | ((?:mastodon|mstdn|fosstodon|hachyderm|sigmoid|scholar|ecoevo|fediscience|mas|qoto|hci|genomic|biologists|scicomm|astrodon|neuromatch|mathstodon|techhub|social|det|aus|universeodon|c|bird|akademienl|tech|masto|vis|datasci|hostux|chaos|sciences|openbiblio)\.[\w.]+/@[\w.]+(?:@[\w.]+)?)/?$ | mastodon mastodon_username mastodon_url
researchgate | ResearchGate | https://www.researchgate.net/profile/{} | researchgate\.net/profile/([\w%.-]+)/?$  researchgate\.net/profile/([\w%.-]+)/(?:research|publications|contributions|stats)  | researchgate research_gate_profile research_gate researchgate_username rg
semanticscholar | Semantic Scholar | https://www.semanticscholar.org/author/{} | semanticscholar\.org/author/(?:[\w%.-]+/)?(\d+) | semantic semanticscholar semanticscholar_id semantic_scholar semantic-scholar
dblp | DBLP | https://dblp.org/pid/{} | dblp\.(?:org|uni-trier\.de|dagstuhl\.de)/(?:pid|pers(?:/hd)?)/([\w/:.=+-]+?)(?:\.html)?$ | dblp dblp_url dblp_id
scopus | Scopus | https://www.scopus.com/authid/detail.uri?authorId={} | scopus\.com/authid/detail\.ur[il] | scopus scopus_id
wos | Web of Science | https://www.webofscience.com/wos/author/record/{} | webofscience\.com/wos/author/(?:record|rid)/([\w-]+)  researcherid\.com/rid/([\w-]+) | wos researcherid researcher_id web_of_science webofscience
publons | Publons | https://publons.com/a/{} | publons\.com/(?:a|researcher)/([\w-]+) | publons publons_id
pubmed | PubMed | https://pubmed.ncbi.nlm.nih.gov/?term={} | pubmed\.ncbi\.nlm\.nih\.gov/\?(?:[^#]*&)?term=  ncbi\.nlm\.nih\.gov/(?:pubmed/?\?(?:[^#]*&)?(?:cmd|term)=|myncbi/([\w.-]+)|sites/myncbi/([\w.-]+)) | pubmed
arxiv | arXiv | https://arxiv.org/a/{} | arxiv\.org/a/([\w-]+) | arxiv arxiv_id
inspire | INSPIRE HEP | https://inspirehep.net/authors/{} | inspirehep\.net/(?:authors|author/profile)/([\w.-]+) | inspirehep inspirehep_id inspire-hep inspire inspire_hep
hal | HAL | https://cv.hal.science/{} | cv\.(?:hal\.science|archives-ouvertes\.fr)/([\w.-]+) | hal hal_username hal_id idhal
osf | OSF | https://osf.io/{}/ | osf\.io/([a-z0-9]{5})/?$ | osf osf_id
openalex | OpenAlex | https://openalex.org/{} | openalex\.org/(?:authors/)?([Aa]\d+) | openalex
openreview | OpenReview | https://openreview.net/profile?id={} | openreview\.net/profile | openreview openreview_id
acm | ACM Digital Library | https://dl.acm.org/profile/{} | dl\.acm\.org/(?:profile|author_page\.cfm\?id=)/?(\d+) | acm acm_id
ieee | IEEE Xplore | https://ieeexplore.ieee.org/author/{} | ieeexplore\.ieee\.org/author/(\d+) | ieee ieee_id
academia | Academia.edu | https://independent.academia.edu/{} | ([\w-]+\.academia\.edu/[\w-]+)/?$ | academia academia_edu
ssrn | SSRN | https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id={} | (?:papers|hq)\.ssrn\.com/(?:sol3/cf_dev/)?absbyauth\.cfm | ssrn ssrn_id
repec | IDEAS/RePEc | https://ideas.repec.org/{} | ideas\.repec\.org/([ef]/\w+\.html) | repec ideas
philpeople | PhilPeople | https://philpeople.org/profiles/{} | philpeople\.org/profiles/([\w-]+) | philpeople
lattes | Lattes | http://lattes.cnpq.br/{} | (?:buscatextual\.cnpq\.br/buscatextual/visualizacv\.do\?id=|lattes\.cnpq\.br/)(\w+) | lattes lattes_id
researchmap | researchmap | https://researchmap.jp/{} | researchmap\.jp/(?:read/)?([\w.-]+)/?$  researchmap\.jp/(?!read)([\w.-]+)(?:\?|/published_papers|/\?)  | researchmap researchmap_id
jglobal | J-GLOBAL | https://jglobal.jst.go.jp/detail?JGLOBAL_ID={} | jglobal\.jst\.go\.jp/(?:detail\?JGLOBAL_ID=|en/detail\?JGLOBAL_ID=)(\d+) | jglobal
kaken | KAKEN | https://nrid.nii.ac.jp/nrid/{}/ | nrid\.nii\.ac\.jp/(?:\w\w/)?nrid/(\d+) | kaken nrid
loop | Loop | https://loop.frontiersin.org/people/{} | loop\.frontiersin\.org/people/(\d+) | loop
zotero | Zotero | https://www.zotero.org/{} | zotero\.org/(?!groups)([\w.-]+)/?$ | zotero zotero_username
mendeley | Mendeley | https://www.mendeley.com/profiles/{} | mendeley\.com/profiles/([\w-]+) | mendeley
impactstory | ImpactStory | https://profiles.impactstory.org/u/{} | (?:profiles\.)?impactstory\.org/u/([\w-]+) | impactstory
kaggle | Kaggle | https://www.kaggle.com/{} | kaggle\.com/(?!datasets|competitions|code|c/)([\w.-]+)/?$ | kaggle kaggle_id
huggingface | Hugging Face | https://huggingface.co/{} | huggingface\.co/(?!spaces|datasets|models|papers|docs)([\w.-]+)/?$ | huggingface hugging_face hf
stackoverflow | Stack Overflow | https://stackoverflow.com/users/{} | stackoverflow\.com/users/(\d+(?:/[\w-]+)?) | stackoverflow stackoverflow_id stack-overflow
stackexchange | Stack Exchange | https://stackexchange.com/users/{} | (?:\w+\.)?stackexchange\.com/users/(\d+(?:/[\w-]+)?) | stackexchange
bitbucket | Bitbucket | https://bitbucket.org/{} | bitbucket\.org/([\w-]+)/?$ | bitbucket bitbucket_username
codeberg | Codeberg | https://codeberg.org/{} | codeberg\.org/([\w.-]+)/?$ | codeberg
sourcehut | sourcehut | https://sr.ht/~{} | (?:git\.)?sr\.ht/~([\w.-]+)/?$ | sourcehut
codepen | CodePen | https://codepen.io/{} | codepen\.io/([\w-]+)/?$ | codepen
leetcode | LeetCode | https://leetcode.com/u/{}/ | leetcode\.com/(?:u/)?([\w-]+)/?$ | leetcode leetcode_id
keybase | Keybase | https://keybase.io/{} | keybase\.io/(\w+)/?$ | keybase keybase_username
facebook | Facebook | https://www.facebook.com/{} | (?:\w+\.)?facebook\.com/(?!groups|events|sharer|watch|photo)([\w.-]+)/?$ | facebook facebook_id facebook_username
instagram | Instagram | https://www.instagram.com/{} | instagram\.com/(?!p/|reel/)([\w.]+)/?$ | instagram instagram_id instagram_username
threads | Threads | https://www.threads.net/@{} | threads\.(?:net|com)/@([\w.]+) | threads
youtube | YouTube | https://www.youtube.com/{} | youtube\.com/(@[\w.-]+|channel/[\w-]+|c/[\w.-]+|user/[\w.-]+)/?$ | youtube youtube_id youtube_channel
vimeo | Vimeo | https://vimeo.com/{} | vimeo\.com/(user\d+|[a-z]\w*)/?$ | vimeo
medium | Medium | https://medium.com/@{} | medium\.com/@([\w.-]+)/?$  ([\w-]+)\.medium\.com/?$ | medium medium_username
substack | Substack | https://{}.substack.com | ([\w-]+)\.substack\.com/?$ | substack
reddit | Reddit | https://www.reddit.com/user/{} | (?:\w+\.)?reddit\.com/(?:u|user)/([\w-]+) | reddit
quora | Quora | https://www.quora.com/profile/{} | quora\.com/profile/([\w-]+) | quora quora_username
pinterest | Pinterest | https://www.pinterest.com/{} | pinterest\.\w+/(?!pin/)([\w-]+)/?$ | pinterest pinterest_id
tumblr | Tumblr | https://{}.tumblr.com | ([\w-]+)\.tumblr\.com/?$ | tumblr tumblr_username
flickr | Flickr | https://www.flickr.com/people/{} | flickr\.com/(?:people|photos)/([\w@-]+)/?$ | flickr flickr_id
unsplash | Unsplash | https://unsplash.com/@{} | unsplash\.com/@([\w-]+) | unsplash unsplash_id
dribbble | Dribbble | https://dribbble.com/{} | dribbble\.com/(?!shots)([\w-]+)/?$ | dribbble
artstation | ArtStation | https://www.artstation.com/{} | artstation\.com/([\w-]+)/?$ | artstation
strava | Strava | https://www.strava.com/athletes/{} | strava\.com/athletes/([\w-]+) | strava strava_userid
spotify | Spotify | https://open.spotify.com/user/{} | open\.spotify\.com/(?:user|artist)/(\w+) | spotify spotify_id
soundcloud | SoundCloud | https://soundcloud.com/{} | soundcloud\.com/([\w-]+)/?$ | soundcloud
lastfm | Last.fm | https://www.last.fm/user/{} | last\.fm/user/([\w-]+) | lastfm lastfm_id
goodreads | Goodreads | https://www.goodreads.com/{} | goodreads\.com/((?:user/show/|author/show/)?\d*[\w.-]+)/?$ | goodreads
foursquare | Foursquare | https://foursquare.com/{} | foursquare\.com/([\w-]+)/?$ | foursquare
steam | Steam | https://steamcommunity.com/id/{} | steamcommunity\.com/(?:id|profiles)/(\w+) | steam
telegram | Telegram | https://t.me/{} | (?:t|telegram)\.me/(\w+)/?$ | telegram telegram_username
whatsapp | WhatsApp | https://wa.me/{} | wa\.me/(\d+) | whatsapp whatsapp_number
signal | Signal | https://signal.me/#p/{} | signal\.me/ | signal
discord | Discord | https://discord.com/users/{} | discord\.com/users/(\d+) | discord discord_id
skype | Skype | skype:{} | skype:([\w.:-]+) | skype
weibo | Weibo | https://weibo.com/{} | weibo\.com/(?:u/)?([\w-]+)/?$ | weibo
zhihu | Zhihu | https://www.zhihu.com/people/{} | zhihu\.com/people/([\w-]+) | zhihu
douban | Douban | https://www.douban.com/people/{} | douban\.com/people/([\w-]+) | douban
bilibili | bilibili | https://space.bilibili.com/{} | space\.bilibili\.com/(\d+) | bilibili
xing | XING | https://www.xing.com/profile/{} | xing\.com/profile/(\w+) | xing
vk | VK | https://vk.com/{} | vk\.com/([\w.]+)/?$ | vk
wikidata | Wikidata | https://www.wikidata.org/wiki/{} | wikidata\.org/(?:wiki|entity)/(Q\d+) | wikidata wikidata_id
wikipedia | Wikipedia | https://en.wikipedia.org/wiki/User:{} | \w+\.wikipedia\.org/wiki/(?:User|Benutzer|Utilisateur|Usuario):([\w%.-]+) | wikipedia wikipedia_id
genealogy | Mathematics Genealogy | https://www.mathgenealogy.org/id.php?id={} | (?:mathgenealogy\.org|genealogy\.math\.ndsu\.nodak\.edu)/id\.php\?id=(\d+) | mathgenealogy
protocols | protocols.io | https://www.protocols.io/researchers/{} | protocols\.io/(?:researchers|u)/([\w-]+) | protocolsio
slideshare | SlideShare | https://www.slideshare.net/{} | slideshare\.net/([\w-]+)/?$ | slideshare
speakerdeck | Speaker Deck | https://speakerdeck.com/{} | speakerdeck\.com/([\w-]+)/?$ | speakerdeck
figshare | figshare | https://figshare.com/authors/{} | figshare\.com/authors/([\w%/.-]+) | figshare
credly | Credly | https://www.credly.com/users/{} | credly\.com/users/([\w.-]+) | credly
email | E-mail | mailto:{} | mailto:([^?]+) | email e-mail mail email_address contact_email courriel correo
phone | Telephone | tel:{} | tel:([+\d() .-]+) | phone telephone tel
cv | Curriculum vitae | {} | - | cv resume vita curriculum
website | Website | {} | - | website homepage home-page home_page webpage web url uri www personal_website personal_page site work_url link blog home personal external personal_url personal_site personal_web personal_webpage personal_homepage
"""
_NOT_ME = {"email", "phone", "cv", "pubmed", "wechat"}


def _rows() -> tuple[Platform, ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        # A pattern may hold "|" itself: the columns are those between " | ".
        key, label, template, patterns, aliases = (part.strip() for part in line.split(" | "))
        rows.append(
            Platform(
                key.strip(),
                label.strip(),
                template.strip(),
                tuple(pattern for pattern in re.split(r"\s{2,}", patterns.strip()) if pattern != "-"),
                tuple(aliases.split()),
                key.strip(),
                key.strip() not in _NOT_ME,
            )
        )
    return tuple(rows)


PLATFORMS: dict[str, Platform] = {row.key: row for row in _rows()}
_BY_ALIAS = {alias: row for row in PLATFORMS.values() for alias in (*row.aliases, row.key)}
_PATTERNS = [(row, re.compile(pattern, re.IGNORECASE)) for row in PLATFORMS.values() for pattern in row.patterns]
_QUERY_ID = {"scholar": "user", "scopus": "authorId", "openreview": "id", "ssrn": "per_id", "pubmed": "term"}
# Paths of these hosts that look like handles and are the host's own pages.
_RESERVED_WORDS = """
home about login signup join search explore features topics pricing settings share intent hashtag i sharer orgs
marketplace sponsors apps company school feed none null username your-username yourusername your_username n/a na tbd
false true
"""
_RESERVED = frozenset(_RESERVED_WORDS.split())


def platform_for_key(key: str) -> Platform | None:
    """Return the row of a front matter key of any vocabulary: ``"github_username"`` -> GitHub's; None for others."""
    normal = key.strip().lower().replace(" ", "_")
    bare = re.sub(r"[_-](?:url|link|profile|page|username|user|handle|account|id)$", "", normal)
    return next(
        (
            row
            for key in (normal, normal.replace("_", "-"), normal.replace("-", "_"), bare)
            if (row := _BY_ALIAS.get(key))
        ),
        None,
    )


def profile_from_url(url: str) -> ProfileLink | None:
    """Return the profile that an address is, canonical: ``"http://github.com/ada/"`` -> ``("github", "https://github.com/ada", "ada")``.

    None where the address is no profile of the table: a repository, a video, an unknown host, a platform's own page.
    """
    url = url.strip()
    if url.lower().startswith("mailto:"):
        address = normal_email(unquote(url[7:].split("?", 1)[0]))
        return ProfileLink("email", f"mailto:{address}", address) if address else None
    bare = re.sub(r"^(?:https?:)?//(?:www\.)?", "", url, flags=re.IGNORECASE)
    path = bare.split("#", 1)[0].split("?", 1)[0]
    for row, pattern in _PATTERNS:
        subject = bare if r"\?" in pattern.pattern or row.key == "signal" else path
        match = pattern.match(subject)
        if not match:
            continue
        value = _value(row, match, url)
        if not value or value.lower() in _RESERVED:
            return None
        if row.key == "orcid":
            checked = normal_orcid(value)
            return ProfileLink("orcid", f"https://orcid.org/{checked}", checked) if checked else None
        if row.key in {"dblp", "facebook", "academia", "pubmed", "hal", "wikipedia", "medium"} or row.template == "{}":
            return ProfileLink(row.key, url if "//" in url else f"https://{url}", value)
        return ProfileLink(row.key, row.template.replace("{}", value), value)
    return None


def _value(row: Platform, match: re.Match[str], url: str) -> str:
    if row.key in _QUERY_ID:
        values = parse_qs(urlsplit(url).query)
        found = values.get(_QUERY_ID[row.key]) or values.get(_QUERY_ID[row.key].lower())
        if found:
            return found[0].strip()
    groups = [group for group in match.groups() if group]
    return unquote(groups[0]).strip("/") if groups else ""


_AT = re.compile(
    r"\s*(?:@|＠|\(at\)|\[at\]|\{at\}|<at>|＜at＞|（at）|\[@\]|\(@\)|\s+at\s+|_at_|-at-|\[ät\]|\(a\)|☃|#at#|\(arroba\)|\[arroba\])\s*",
    re.IGNORECASE,
)
_DOT = re.compile(
    r"\s*(?:\(dot\)|\[dot\]|\{dot\}|<dot>|\s+dot\s+|_dot_|\(punto\)|\(punkt\)|\[punkt\])\s*", re.IGNORECASE
)
_EMAIL = re.compile(r"^[\w.+'%-]+@[\w-]+(?:\.[\w-]+)+$")


def normal_email(text: str) -> str:
    """Return a plain address: ``"ada (at) example (dot) org"`` -> ``"ada@example.org"``; "" where it is none."""
    text = text.strip().removeprefix("mailto:").strip("<> ")
    text = _DOT.sub(".", _AT.sub("@", text)).replace(" ", "")
    return text if _EMAIL.match(text) else ""


def profile_from_value(key: str, value: str) -> ProfileLink | None:
    """Return the profile under a front matter key: ``("scholar_userid", "x9Ow")`` -> its Scholar page; None for unknown keys, empty values.

    A value may be a handle, an ``@handle`` or a whole address; an address of another platform is what it is
    (LinkedIn under ``homepage``). An ORCID iD whose check digit fails is refused.
    """
    row = platform_for_key(key)
    value = str(value).strip()
    if row is None or not value or value.lower() in _RESERVED:
        return None
    if row.key == "email":
        address = normal_email(value)
        return ProfileLink("email", f"mailto:{address}", address) if address else None
    if row.key == "orcid":
        found = normal_orcid(value)
        return ProfileLink("orcid", f"https://orcid.org/{found}", found) if found else None
    if value.startswith("//"):
        value = f"https:{value}"
    looks_like_address = re.match(r"^https?://", value, re.IGNORECASE)
    if not looks_like_address and "/" in value and re.match(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)+/", value):
        value, looks_like_address = f"https://{value}", re.match("h", "h")
    if looks_like_address:
        known = profile_from_url(value)
        if known:
            return known
        return ProfileLink(row.key, value)
    if re.match(r"^[a-z][a-z0-9+.-]*:", value, re.IGNORECASE) and row.key not in {"phone", "skype"}:
        return None  # another scheme: never a link
    return _from_handle(row, value)


def _from_handle(row: Platform, value: str) -> ProfileLink | None:
    if row.key in {"website", "cv"}:
        if value.startswith("/") or re.match(r"^[\w-]+(?:\.[\w-]+)+$", value):
            return ProfileLink(row.key, value if value.startswith("/") else f"https://{value}")
        return ProfileLink(row.key, value) if row.key == "cv" and "." in value else None
    if row.key == "mastodon":
        match = re.match(r"^@?([\w.]+)@([\w.-]+)$", value)
        return ProfileLink("mastodon", f"https://{match[2]}/@{match[1]}", f"@{match[1]}@{match[2]}") if match else None
    if row.key == "phone":
        digits = re.sub(r"[^+\d]", "", value)
        return ProfileLink("phone", f"tel:{digits}", value)
    if row.key == "youtube":
        handle = (
            value
            if re.match(r"@|channel/|c/|user/", value)
            else (f"channel/{value}" if re.match(r"UC[\w-]{22}$", value) else f"@{value}")
        )
        return ProfileLink("youtube", row.template.replace("{}", handle), handle)
    handle = value.lstrip("@").strip("/")
    if row.key == "linkedin":
        handle = re.sub(r"^(?:in|pub)/", "", handle)
    if row.key == "scholar":
        handle = handle.removeprefix("citations?user=").split("&", 1)[0]
    if not handle or re.search(r"\s", handle):
        return None
    return ProfileLink(row.key, row.template.replace("{}", handle), handle)
