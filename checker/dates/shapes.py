"""The shapes of dates: regular expressions over the kinds of words (``checker.dates.kinds.Kind``), built from small named ones.

Each kind is one character, so ``m[dD]`` is a month before a day in every language. All repetitions are bounded and none is nested:
matching is linear. Nothing here takes meaning from the order of words; ``checker.dates.folding`` adds up the parts.
"""

import re
from functools import cache

# Little words on the way.
THE = "[tT]?"
OF = "[fF]?"
PREP = "[ijzfF]?"
DAY = "[dD]"
POINT = "[rgph]"  # this, next, last, that, the same
FOLLOWING = "[rg]"
AFTER = "(?:[rg](?![ukeq]))?"  # the same after its noun, unless it belongs to the next: "février dernier", not "November next year"
WITHIN = "[Pl]"  # early, late; or "later" in "later this year"
NOT_COUNTED = "(?!C)"

# A year, as a tail ("…, 2021", "… next year", "… de l'année dernière") or as the ground of a part ("the end of the year").
POINTED_YEAR = f"(?:{POINT}{{1,2}}u{FOLLOWING}?|u{FOLLOWING}{{1,2}})(?!')"
YEAR = f"(?:u{OF})?y(?!C)"  # "2021", "Jahres 2021"
YEAR_TAIL = f"(?:,?[ijfF]?{THE}(?:{YEAR}|{POINTED_YEAR}))?"
OWNER = "(?:(?:y|[rgph]u)')?"  # "2021's", "next year's"

# A day of a month, with what may stand around it.
DAY_OF_MONTH = f"(?:m{THE}{DAY}{NOT_COUNTED}|u?{DAY}{OF}[rp]?m)"
WEEKDAY = "(?:[wa],?[ijzfF]?)?"
FRAME = f"(?:(?:{WITHIN}?{POINT}[uskeq]|{WITHIN}?[uske]{FOLLOWING}|R|H{YEAR_TAIL}|[cdn][ukU]l),?[ijf]?)?"  # "next year on …", "this summer, …", "five days later, …"
WHOLE_DAY = f"{FRAME}P?[rp]?{THE}{WEEKDAY}{THE}[rp]?{DAY_OF_MONTH}(?:e|{AFTER})?{YEAR_TAIL}(?:\\(w\\)|,cw(?=[.,;)\n]|$))?"
PLAIN_DAY = f"[rp]?{WEEKDAY}{THE}{DAY_OF_MONTH}{AFTER}{YEAR_TAIL}"
YEAR_FIRST = f"(?:ym|(?:(?<![^(\n;])y,m)){DAY}{NOT_COUNTED}(?!,?y)"  # "2004 November 16"; "(2004, November 16)"
NUMBERS_DAY = f"{FRAME}{WEEKDAY}{THE}N"
# "11/20" may be a score or a fraction, but hardly after "on"; after an article ("le 22/09") it is one where "of" follows.
SHORT_NUMBERS = "(?:(?<=[ijzFB])S|(?<=T)S(?![fF])|S(?=[z-][SN]))"

# Coarser ones.
PART = f"(?:P-?{OF}{THE})?"
TWO_PARTS = f"(?:P-?[z&O-]-?P-?{OF}{THE})"  # "mid to late"
MONTH = f"{PART}(?:[rp]{{1,2}}|(?:[gh]{{1,2}}|[rp][gh]|[gh][rp])(?=m(?![tT]?[dD])))?m{AFTER}{YEAR_TAIL}"
SEASON = f"{PART}(?:{POINT}|y)?s{AFTER}{YEAR_TAIL}"
PERIOD = f"(?:{OWNER}{POINT}?[oD]-?{OF}q(?:{OF}{THE}u(?!{FOLLOWING}|{OF}y)|{YEAR_TAIL})|{OWNER}y?Q[,/]?{YEAR_TAIL}|Q/y)"
YEAR_PART = f"{WITHIN}-?[ijfF]?{THE}{POINT}?(?:{YEAR}|{POINTED_YEAR}|u(?!{FOLLOWING}))"
FISCAL = "(?:Yy(?:[-/][dny])?|y[-/][dny]Y)"
POINTED_UNIT = f"(?:l?{POINT}{{1,2}}[ukeq]|l?[uke]{FOLLOWING}{{1,2}})"
THIS_WEEKEND = "(?<=t)e(?![fFH])"
OFFSET = "(?:[jI][cdn][ukU](?![lfF])|G[cdn][ukU]|(?<![ukU]&)[cdn][ukU]l(?![fF]))"
AROUND_DAY = f"[ke]{OF}(?:{PLAIN_DAY}|N|{THE}D)"  # "the week of July 20"
HOLIDAY = f"(?:[ke]{OF}{THE})?(?:[rg]u')?(?:{POINT}|y(?=He))?H[ke]?{AFTER}{YEAR_TAIL}(?!X)"
NTH = f"(?:o(?:w|k|e){PREP}|[rp](?:w|k|e)[fF]){THE}{POINT}?m{YEAR_TAIL}"  # "the last Friday of May", "the first week of May"
BARE_WEEKDAY = f"(?:{POINT}[ke],?{PREP}w|{POINT}?w{AFTER}(?:{OF}{POINT}[ke])?)"

# A day without its month needs an article or a weekday before it, and nothing after it that it could count.
AFTER_BARE_DAY = "(?=[.,;)(&O\n'ijzfFBblvVtTrpR-]|$)"
BARE_DAY = f"(?:t{DAY}(?<=D)|(?:{POINT}?w|(?<![^\n;(])a),?[ij]?[tT]?u?{DAY}|[tT]?u{DAY}|T{DAY}|{POINT}D(?={OF}{POINT}u)|(?<=[izF-]){DAY}){AFTER_BARE_DAY}(?:{OF}{THE}{POINT}u)?"

# A date worded by another: "the day before Thanksgiving", "two weeks after July 10"; "three years ago Tuesday", "six years ago this week".
BESIDE = f"(?:(?:[cdn][ukU]|[ukew])[BGl]|R(?=[fF])){OF}{THE}(?:{PLAIN_DAY}|{HOLIDAY}|N)"
ANNIVERSARY = f"(?:[cd][uU]l{PREP}(?:w|R|[rp]{{1,2}}[uke]|[rp]{{0,2}}m(?!{THE}{DAY}){NOT_COUNTED})|RG[cd][uU])"

# What can be one end of a range, or one member of a list.
END = f"(?:{PLAIN_DAY}|N|{MONTH}|{SEASON}|{PERIOD}|{YEAR_PART}|y{NOT_COUNTED})"

MOMENTS = (
    ("beside", BESIDE),
    ("anniversary", ANNIVERSARY),
    ("around", AROUND_DAY),
    ("day", WHOLE_DAY),
    ("year_first", YEAR_FIRST),
    ("numbers", NUMBERS_DAY),
    ("short", SHORT_NUMBERS),
    ("nth", NTH),
    ("period", PERIOD),
    ("parts", f"{TWO_PARTS}(?:{POINT}?m{YEAR_TAIL}|{POINT}?s{YEAR_TAIL}|y|{POINTED_YEAR}|u)"),
    ("month", MONTH),
    ("season", SEASON),
    ("fiscal", FISCAL),
    ("holiday", HOLIDAY),
    ("yearpart", YEAR_PART),
    ("bareday", BARE_DAY),
    ("weekday", BARE_WEEKDAY),
    ("offset", OFFSET),
    ("unit", POINTED_UNIT),
    ("weekend", THIS_WEEKEND),
    ("relday", "R"),
    ("year", f"y{NOT_COUNTED}"),
)

MEMBER = f"(?:w,?)?[tT]?{DAY}"
RANGES = (
    # between March and May 2022; between July 10 and 12; between 10 and 12 July
    ("between", f"Z{THE}(?P<between_a>{END})&{THE}(?P<between_b>{END})"),
    ("between_days", f"Z{THE}(?P<between_days_a>m{DAY}|{DAY})&{THE}(?P<between_days_b>{DAY}{OF}m|{DAY}){YEAR_TAIL}"),
    # July 10-12, 2021; 10-12 July 2021
    ("days", f"(?P<days_a>m{DAY})[-z]{THE}(?P<days_b>{DAY}(?!{OF}m){YEAR_TAIL}){NOT_COUNTED}"),
    ("days_before", f"(?P<days_before_a>{DAY})[-z]{THE}(?P<days_before_b>{DAY}{OF}m{YEAR_TAIL})"),
    ("span", f"(?P<span_a>{END})-{THE}(?P<span_b>{END})"),
)
LISTS = (
    ("days_after_month", f"m{MEMBER}(?:,{MEMBER}){{0,4}},?[&O/]{MEMBER}(?!{OF}m){NOT_COUNTED}{YEAR_TAIL}"),
    ("days_before_month", f"{MEMBER}(?:,{MEMBER}){{0,4}},?[&O/]{MEMBER}{OF}m{YEAR_TAIL}"),
    ("whole_days", f"{PLAIN_DAY}(?:,{PLAIN_DAY}){{0,4}},?[&O]{PREP}{PLAIN_DAY}"),
    ("coarse", f"P?[msQ](?:,P?[msQ]){{0,4}},?[&O/]{PREP}{THE}P?[msQ](?!{THE}{DAY}){YEAR_TAIL}"),
)


@cache
def bounded() -> re.Pattern[str]:
    """Every shape; the named group that matched says which. Ranges and lists come before the moments they are made of."""
    moments = "|".join(f"(?P<{name}>{shape})" for name, shape in MOMENTS)
    ranges = "|".join(f"(?P<{name}>{shape})" for name, shape in RANGES)
    lists = "|".join(f"(?P<{name}>{shape})" for name, shape in LISTS)
    return re.compile(f"(?P<bound>B)?(?P<about>~)?{THE}(?:{ranges}|{lists}|{moments})(?P<bound_end>b)?")
