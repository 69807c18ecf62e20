"""What an explanation costs: every figure that the comparison of reports rests on, in one place, with its reason.

A cost is minus the natural logarithm of a probability (nats), so costs add where causes are independent, and the cheapest explanation is the likeliest.
The shares behind them were counted on 166 pages of real reporting (554 claims, 8 chains of dates) and on 1,496 claims in 465 pages.
"""

from collections.abc import Iterable
from functools import lru_cache
from math import exp, log

from checker.dates.span import Span
from checker.timelines.agreement import near_slip, slip

# A plan stands for some two hundred days before it moves: the visible chains hold 24 moves in about 13 years of plans.
STANDS_DAYS = 200.0
# Reports lag behind an announcement, and date lines are off by a day or two, so no gap counts as shorter than this.
SHORTEST_GAP_DAYS = 3
# A new date is one of the five hundred or so days of the next year and a half.
ANY_DATE = log(500)
# A withdrawal names no date; one move in twelve is one.
WITHDRAWN = log(12)
# Moves go by weeks or months; none in the visible chains is shorter than a week, one in a dozen elsewhere.
SHORT_MOVE = log(12)
SHORT_MOVE_DAYS = 6
# Six moves of seven are delays; the four dates of the visible chains and their neighbours that were brought forward came 14, 14, 28 and 101 days
# earlier, 53 as a root mean square: the spread of a normal curve's half.
EARLIER = log(6)
ADVANCE_DAYS = 53
# None is brought forward with less than a quarter of a year to go: one in ten at most.
LAST_MINUTE_DAYS = 90
LAST_MINUTE_ADVANCE = log(10)
# None of the 24 moves leads back to a date that had been given up.
RETURN = log(25)
# News of a move is taken up: one move in twenty is told by a single article though others follow. (The first plan of an archive is no news.)
ALONE = log(20)
# A plan that nobody has told for a month is hardly in force: the first right report of it comes within weeks.
UNTOLD_DAYS = 30
# Articles of one industry's reshuffle speak of the same slots: a date that another of its works leaves or takes is three times likelier.
SLOT = log(3)

# One claim in twelve is wrong (129 of 1,496).
WRONG = log(1496 / 129)
# Nearly all wrong dates are slips: one of year, month and day is off, and of these nine in ten by one stroke or a neighbour, which leaves
# some fifteen days; the others may be any of thirty.
NEAR_SLIP = WRONG + log(15)
SLIP = WRONG + log(10) + log(30)
# One wrong date in twenty is no slip: then it may be any date a plan may name.
FAR = WRONG + log(20) + ANY_DATE
# A text left as it stood, or copied late: 3 % of claims; it gives one of the two or so former plans.
STALE = log(1 / 0.03) + log(2)
# One in a hundred knows a date before the others do, and that date is one of few.
EARLY = log(100) + log(1.5)
# "No longer on …" of a plan that is still in force: hardly ever, as the writer has just looked it up.
PREMATURE = log(400)
# A report that a date was withdrawn while it stood, or that a withdrawn one stands.
WITHDRAWAL_MISREAD = log(400)

# An announcement that names one former date names the one just given up, in nineteen cases of twenty; with several, in four of five.
SKIPS_PREDECESSOR = log(20)
SKIPS_PREDECESSOR_OF_SEVERAL = log(5)
# A retelling leaves out any one position in half of the cases ("originally" names the first date in only half of its uses).
SKIPS_POSITION = log(2)
# Such omissions are copied, so they say less and less: together no more than this.
SKIPS_AT_MOST = log(20)
ANNOUNCING_DAYS = 7
# A plan older than the first one reported, though those reports are from before its day: one in ten would know it no more; three say it all.
UNREPORTED = log(10)
UNREPORTED_AT_MOST = 3

# Two dates that several outlets give side by side, neither called former: one work in five has another date in a country or medium that
# they do not name. The date itself costs what any plan's does.
SIDE_BY_SIDE = log(5)
# And whoever reads that other date reads of it not once in a while: it has at least this share of the votes of the plan it stands beside.
SIDE_BY_SIDE_SHARE = 1 / 6
# A hedged report ("could", "reportedly") claims half as much.
TENTATIVE = 0.5
# Reports of one date within days lean on each other and count half; with the same words or the same source they are copies, kept only to
# break a tie.
DEPENDENT, DEPENDENT_DAYS = 0.5, 3
COPY, COPY_DAYS = 0.01, 7

# What is left to pay for a position that many retellings confirm; more than nothing, so that none is entered for its own sake.
LEAST = 1.0


@lru_cache(maxsize=4096)
def moves_within(days: int) -> float:
    """A move in a gap of so many days."""
    return -log(1 - exp(-max(days, SHORTEST_GAP_DAYS) / STANDS_DAYS))


def untold(days: int) -> float:
    """A plan in force so many days before the first report that tells it."""
    return max(days, 0) / UNTOLD_DAYS


def turn(days: int) -> float:
    """A move by so many days; negative ones lead to an earlier date."""
    return 0.0 if days >= 0 else EARLIER + (days / ADVANCE_DAYS) ** 2 / 2


def mistaken(report: Span, plans: Iterable[Span | None]) -> float:
    """That a report is wrong while the plan was one of these."""
    dated = [plan for plan in plans if plan is not None]
    if any(near_slip(report, plan) for plan in dated):
        return NEAR_SLIP
    return SLIP if any(slip(report, plan) for plan in dated) else FAR
