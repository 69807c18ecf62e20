"""The weights of the reading, learned from answered articles by ``checker.training``."""
