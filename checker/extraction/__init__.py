"""From the words of an article to its claims: ``extract(article)``.

In working order: ``sentences`` cuts the text, ``mentions`` finds what it names, ``tokens`` and ``lexicon`` turn sentences into rows of
items, ``cast`` settles which names are works; then ``weighing`` asks each date: ``heads`` finds what it dates, ``subjects`` whose it is,
``status`` what is said of it, ``circumstances`` where and by whose word; ``settle`` brings an article's dates into agreement, and
``certainty`` says how sure that is.
"""

from checker.extraction.reading import Reading, extract

__all__ = ["Reading", "extract"]
