"""Learning the weights of the reading from answered articles: ``python -m checker.training FOLDER``.

In working order: ``lessons`` reads them; ``own_sources``, ``own_days``, ``own_years``, ``names``, ``withdrawals``, ``claims``, ``sharing``, ``meanings``, ``media`` and ``read`` turn what is seen in articles, held against their answers, into examples;
``names`` and ``claims`` twice, the second time with what the first made of the whole article; ``fitting`` finds the weights that explain them best; ``learn`` does so
stage by stage, so that no stage learns from what an earlier one knew by heart. Articles that are held out (``HELD-OUT.txt`` in the folder) are not learned from.
"""

from checker.training.learn import learn

__all__ = ["learn"]
