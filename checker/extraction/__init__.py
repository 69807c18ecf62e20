"""From the words of an article to its claims: ``extract(article)``.

In working order: ``first_test`` tells whether there can be any; ``own_day`` and ``own_year`` find when an article appeared
that no reader could date; ``sentences`` cuts the text, ``mentions`` finds what it names, of which
``firstlook`` makes what rules can; ``spans`` lists the stretches that may be names, and ``tagging`` tells by learned ``weights`` what each is;
``cast`` settles which names are works, ``rows`` turns sentences into items, the words of each looked up once (``phrases``). Then ``look`` has ``weighing`` ask each date: ``heads`` finds what
it dates, ``subjects`` whose it is, ``status`` what is said of it, ``circumstances`` where and by whose word; ``discourse`` keeps where each work was spoken of.
``tables``, with ``columns``, and ``agenda`` read dates and works that stand apart. What is seen of a date,
``features`` of itself, in ``parts``, and ``company`` of the others around it, ``judging`` weighs for the last word; ``settle`` brings an article's dates, made
days by ``resolving``, into agreement; of the ``alternatives`` that its words leave ``choosing`` takes the likeliest, as ``media`` does of the media that its sentence names, and ``certainty`` says
how likely each claim is right. What the weights are is in ``learned``.
Of an article with claims ``own_source`` finds whose it is, where no reader could tell.
"""

from typing import TYPE_CHECKING

from checker.extraction.result import Reading as Reading

if TYPE_CHECKING:
    from checker.extraction.reading import extract as extract


def __getattr__(name: str) -> object:
    """The reader is loaded when something is to be read, not where what was read before is all that is needed."""
    if name == "extract":
        from checker.extraction.reading import extract

        return extract
    raise AttributeError(name)
