"""The rules: one file each, named as the rule; ``judge(evidence)`` runs them, ``all()`` lists them, ``explain(code)`` tells what one means.

A rule is a module with CODE, SEVERITY (its default), a docstring, and ``findings(evidence)``. The docstring's first line says what it means;
then why it is bad; then a firing and a quiet example as small claims tables, which are run as tests.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from checker.errors import nearest
from checker.findings import Evidence, Finding, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code ("RD101"), name ("stale-date"), first line of its documentation, default severity, and the documentation."""

    code: str
    name: str
    summary: str
    severity: Severity
    doc: str
    module: ModuleType

    def findings(self, evidence: Evidence) -> Iterator[Finding]:
        found: Iterator[Finding] = self.module.findings(evidence)
        return found


@cache
def all() -> tuple[Rule, ...]:
    """Every rule in this folder, by code."""
    rules = []
    for info in iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        if not hasattr(module, "CODE"):
            continue  # what rules share
        doc = (module.__doc__ or "").strip()
        rules.append(Rule(module.CODE, info.name.replace("_", "-"), doc.splitlines()[0].rstrip("."), module.SEVERITY, doc, module))
    return tuple(sorted(rules, key=lambda rule: rule.code))


def find(code_or_name: str) -> Rule | None:
    """The rule with this code or name, whatever its case; None if there is none."""
    wanted = code_or_name.strip().casefold().replace("_", "-")
    return next((rule for rule in all() if wanted in (rule.code.casefold(), rule.name)), None)


def explain(code_or_name: str) -> str | None:
    """What a rule means, why it is bad, and its examples; None if there is no such rule."""
    rule = find(code_or_name)
    return f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.doc}\n" if rule else None


def unknown(word: str) -> str:
    """What to say of a word that names no rule."""
    return f"no rule {word!r}{nearest(word, [name for rule in all() for name in (rule.code, rule.name)])}"


def named(word: str) -> frozenset[str]:
    """The codes of the rules that go by a code, a name or the beginning of a code; none if there is no such rule."""
    return frozenset(rule.code for rule in all() if _matches(rule, (word,)))


def judge(evidence: Evidence, select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """What the rules find, sorted by place. ``select`` and ``ignore`` take codes, names or the beginnings of codes ("RD1"); no select is all."""
    found = {
        (finding.rule, finding.fingerprint, finding.line, finding.message): finding
        for rule in all()
        if (not select or _matches(rule, select)) and not _matches(rule, ignore)
        for finding in rule.findings(evidence)
    }
    return tuple(sorted(found.values(), key=lambda finding: finding.order))


def _matches(rule: Rule, wanted: Collection[str]) -> bool:
    return any(rule.code.startswith(each.strip().upper()) or rule.name == each.strip().casefold() for each in wanted)
