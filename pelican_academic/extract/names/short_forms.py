"""Two given names in; whether one is the short form of the other out: ``"mike"`` of ``"michael"``."""

from __future__ import annotations

__all__ = ["is_short_for"]

# A full name and its short forms, folded, one a line.
_TABLE = """
abigail abby
alexander alex sandy sascha sasha xander
alexandra alex sandra sasha
alfred alf fred
andreas andi
andrew andy drew
annabel annie bel
anthony tony
antonio toni tonio
barbara barb
bartholomew bart
benjamin ben benny
bernard bernie
bradley brad
cameron cam
catherine cate cathy kate katie
charles charlie chuck
charlotte charlie lottie
christian chris
christina chris christy tina
christine chris
christopher chris kit topher
clifford cliff
cynthia cindy
daniel dan danny
danielle dani
david dave davy
deborah deb debbie
dmitriy dima mitya
dmitry dima mitya
dominic dom nic
donald don
douglas doug
edward ed eddie ned ted
ekaterina katya
eleanor ellie nora
elizabeth beth betsy eliza ella libby lisa liz lizzie
emily em
evelyn evie
ferdinand ferdi
florian flo
francisco fran paco pancho
francis frank
franklin frank
frederick fred freddie
friedrich fritz fred
gabriel gabe
geoffrey geoff
gerald gerry jerry
gregory greg
gwendolyn gwen
henry hank harry
howard howie
ignacio nacho
isabella bella izzy
jacob jake
jacqueline jackie
james jamie jim jimmy
jeffrey jeff
jennifer jen jenny
jeremy jerry
jessica jess jessie
johannes hannes hans jo
john jack johnny
jonathan jon jonny
joseph joe joey
jose pepe
joshua josh
judith judy
julian jules
justin jus
katharina kathi
katherine kate kathy katie kat
kathleen kathy kate
kathryn kate kathy katie
kenneth ken kenny
kimberly kim
laurence larry laurie
lawrence larry laurie
leonard len lenny leo
leonardo leo
louis lou
lucas luke
madeleine maddie
manuel manolo
margaret maggie marge meg peggy
maria mariya
matthew matt
matthias matt
maximilian max
maxwell max
michael michi mick mickey mike
michelle shelly
mikhail misha
mitchell mitch
natalie nat
nathan nate
nathaniel nate nathan
nicholas nick nico nicky
nicole nicky
nikolas nick niko
nikolaus klaus niko
oliver oli ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phil
philipp phil
phillip phil
rachel rach
rafael rafa
randall randy
raymond ray
rebecca becca becky
reginald reg
richard dick rich rick ricky
robert bob bobby rob robbie
roberto beto
rodney rod
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam
samuel sam sammy
sebastian seb basti
sergey serge
stanley stan
stephan steph
stephanie steph
stephen steve
steven steve
susan sue susie
susanna sue susi
suzanne sue
terence terry
theodore ted theo
theresa terry tess
thomas tom tommy
timothy tim timmy
tobias tobi
valerie val
veronica ronnie vera
victor vic
victoria tori vicky
vincent vin vince
vladimir vlad volodya
walter walt
wilhelm willi
william bill billy liam will willy
wolfgang wolf
yevgeny zhenya
zachary zac zach zack
"""
_SHORT = {full: frozenset(short) for full, *short in (line.split() for line in _TABLE.split("\n") if line)}


def is_short_for(one: str, other: str) -> bool:
    """Say whether one folded given name is a short form of the other, whichever it is."""
    return other in _SHORT.get(one, ()) or one in _SHORT.get(other, ())
