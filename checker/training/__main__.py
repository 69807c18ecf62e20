"""``python -m checker.training``."""

from checker.training.command import command

if __name__ == "__main__":
    command.main(prog_name="python -m checker.training")
