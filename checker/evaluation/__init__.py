"""How right the reading is: what it finds in articles, held against what a careful reader found in them.

``python -m checker.evaluation FOLDER`` prints it for a folder of articles, each beside its answer, ``NAME.claims.json``.
In working order: ``answers`` and ``predictions`` are the two sides, ``agreement`` says when they say the same, ``marking`` pairs them
article by article, ``scores`` adds up, ``causes`` sorts what is wrong, ``report`` and ``record`` put it into words and into JSON.

Articles may be held out, to measure what the reading does on articles that nobody looked at: of those only totals are ever shown.
"""

from checker.evaluation.evaluate import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
