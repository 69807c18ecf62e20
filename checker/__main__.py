"""``python -m checker`` does what ``release-dates`` does."""

from checker.cli import run

if __name__ == "__main__":
    run()
