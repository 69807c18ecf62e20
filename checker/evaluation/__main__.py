"""``python -m checker.evaluation``."""

import sys

from checker.evaluation.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout, sys.stderr))
