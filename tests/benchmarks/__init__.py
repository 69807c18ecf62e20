"""How fast the whole way from files to findings is, beside tools that only find dates: ``python -m tests.benchmarks``."""
