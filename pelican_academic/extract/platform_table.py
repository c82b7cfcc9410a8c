"""The table of platforms on which people are found.

A row: key, label, URL template (``{}`` is the handle), patterns of a *profile's* address (host and path, without scheme and
``www.``; group 1 is the handle), and the keys of front matter under which sites write it.
"""

# ruff: noqa: E501 - the table of platforms has one row a line

from __future__ import annotations

__all__ = ["TABLE"]

# key | label | template | patterns, separated by two spaces | keys of front matter
TABLE = r"""
orcid | ORCID | https://orcid.org/{} | orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dXx]) | orcid orcid_id orcidid
scholar | Google Scholar | https://scholar.google.com/citations?user={} | scholar\.google\.[a-z.]+/citations | scholar googlescholar google_scholar google-scholar scholar_userid gscholar google_scholar_id gsid googlescholar_id
github | GitHub | https://github.com/{} | github\.com/([\w-]+)/?$ | github github_username gh github_user githubid
gitlab | GitLab | https://gitlab.com/{} | gitlab\.com/([\w.-]+)/?$ | gitlab gitlab_username
linkedin | LinkedIn | https://www.linkedin.com/in/{} | (?:\w+\.)?linkedin\.com/(?:in|pub)/([\w%.-]+) | linkedin linkedin_username linkedin_id linkedinid
twitter | X (Twitter) | https://twitter.com/{} | (?:mobile\.)?twitter\.com/@?(\w+)/?$  x\.com/@?(\w+)/?$ | twitter twitter_username x x_username twitter_id x-twitter
bluesky | Bluesky | https://bsky.app/profile/{} | bsky\.app/profile/([\w.:-]+) | bluesky bsky bluesky_url bluesky_username bluesky_handle
mastodon | Mastodon | {} | ((?:mastodon|mstdn|fosstodon|hachyderm|sigmoid|scholar|ecoevo|fediscience|mas|qoto|hci|genomic|biologists|scicomm|astrodon|neuromatch|mathstodon|techhub|social|det|aus|universeodon|c|bird|akademienl|tech|masto|vis|datasci|hostux|chaos|sciences|openbiblio)\.[\w.]+/@[\w.]+(?:@[\w.]+)?)/?$ | mastodon mastodon_username mastodon_url
researchgate | ResearchGate | https://www.researchgate.net/profile/{} | researchgate\.net/profile/([\w%.-]+)/?$  researchgate\.net/profile/([\w%.-]+)/(?:research|publications|contributions|stats)  | researchgate research_gate_profile research_gate researchgate_username resgate rg
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
ads | NASA ADS | https://ui.adsabs.harvard.edu/{} | ui\.adsabs\.harvard\.edu/(public-libraries/[\w-]+|search/\S*(?:author|orcid)\S*) | ads adsabs nasa_ads
zbmath | zbMATH | https://zbmath.org/authors/{} | zbmath\.org/authors/(?:\?q=(?:ai:)?)?([\w.-]+) | zbmath zbmath_id
mathscinet | MathSciNet | https://mathscinet.ams.org/mathscinet/author?authorId={} | mathscinet\.ams\.org/(?:mathscinet/)?(?:MRAuthorID/|author\?authorId=|search/author\.html\?mrauthid=)(\d+) | mathscinet mrauthorid
mathoverflow | MathOverflow | https://mathoverflow.net/users/{} | mathoverflow\.net/users/(\d+(?:/[\w-]+)?) | mathoverflow
philpapers | PhilPapers | https://philpapers.org/profile/{} | philpapers\.org/profile/(\d+) | philpapers
aminer | AMiner | https://www.aminer.org/profile/{} | aminer\.(?:org|cn)/profile/([\w/-]+) | aminer
scholia | Scholia | https://scholia.toolforge.org/author/{} | scholia\.toolforge\.org/author/(Q\d+) | scholia
gnd | GND | https://d-nb.info/gnd/{} | d-nb\.info/gnd/([\dX-]+) | gnd
viaf | VIAF | https://viaf.org/viaf/{} | viaf\.org/viaf/(\d+) | viaf
isni | ISNI | https://isni.org/isni/{} | isni\.org/(?:isni/)?(\d{15}[\dXx]) | isni
idref | IdRef | https://www.idref.fr/{} | idref\.fr/(\d{8}[\dXx]) | idref
dialnet | Dialnet | https://dialnet.unirioja.es/servlet/autor?codigo={} | dialnet\.unirioja\.es/servlet/autor\?codigo=(\d+) | dialnet
cvlac | CvLAC | https://scienti.minciencias.gov.co/cvlac/visualizador/generarCurriculoCv.do?cod_rh={} | scienti\.(?:minciencias|colciencias)\.gov\.co(?::\d+)?/cvlac/visualizador/generarCurriculoCv\.do\?cod_rh=(\d+) | cvlac
scienceopen | ScienceOpen | https://www.scienceopen.com/user/{} | scienceopen\.com/user/([\w-]+) | scienceopen
sciprofiles | SciProfiles | https://sciprofiles.com/profile/{} | sciprofiles\.com/profile/([\w-]+) | sciprofiles
gitee | Gitee | https://gitee.com/{} | gitee\.com/([\w-]+)/?$ | gitee
qiita | Qiita | https://qiita.com/{} | qiita\.com/([\w-]+)/?$ | qiita
observable | Observable | https://observablehq.com/@{} | observablehq\.com/@([\w-]+)/?$ | observable
tiktok | TikTok | https://www.tiktok.com/@{} | tiktok\.com/@([\w.]+)/?$ | tiktok
twitch | Twitch | https://www.twitch.tv/{} | twitch\.tv/(\w+)/?$ | twitch
patreon | Patreon | https://www.patreon.com/{} | patreon\.com/([\w-]+)/?$ | patreon
linktree | Linktree | https://linktr.ee/{} | linktr\.ee/([\w.-]+)/?$ | linktree
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
facebook | Facebook | https://www.facebook.com/{} | (?:\w+\.)?facebook\.com/(?!groups|events|sharer|watch|photo)((?:people/[^/]+/)?[\w.-]+)/?$ | facebook facebook_id facebook_username
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
website | Website | {} | - | website homepage home-page home_page webpage web url uri www personal_website personal_page site work_url link blog home personal external institutional_website institutional_page university_page staff_page faculty_page lab_website lab_page nva
"""
