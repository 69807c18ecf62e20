"""The rules in a list, as each one's file describes it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.rules import Rule


def text(rules: Sequence["Rule"]) -> str:
    return "".join(f"{rule.code}  {rule.name:24}  {rule.severity:8}  {rule.summary}\n" for rule in rules)


def markdown(rules: Sequence["Rule"]) -> str:
    """The table of the README."""
    rows = "".join(f"| {rule.code} | {rule.name} | {rule.summary} | {rule.severity} |\n" for rule in rules)
    return f"| code | name | it means | severity |\n| --- | --- | --- | --- |\n{rows}"
