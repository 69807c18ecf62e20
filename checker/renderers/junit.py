"""Findings as JUnit's XML, which nearly every system that runs tests can show: a suite a file, one passing case where it is clean."""

import re
from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from checker.findings import Finding, Severity
from checker.renderers import escape, wording
from checker.summary import Summary

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check(found: Sequence[Finding], summary: Summary) -> str:
    """An error is a failure; warnings and notices pass, with their words as the case's output."""
    by_file: dict[str, list[Finding]] = defaultdict(list, {file: [] for file in sorted(summary.files)})
    for finding in found:
        if not finding.baseline:
            by_file[finding.file].append(finding)
    suites = [_suite(file, findings) for file, findings in by_file.items()]
    root = Element("testsuites", name="release-dates", tests=_total(suites, "tests"), failures=_total(suites, "failures"), errors="0")
    root.extend(suites)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _suite(file: str, findings: Sequence[Finding]) -> Element:
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    name = _plain(file)
    suite = Element("testsuite", name=name, tests=str(max(len(findings), 1)), failures=str(failures), errors="0", skipped="0", time="0")
    for finding in findings:
        _case(SubElement(suite, "testcase", name=_plain(_title(finding)), classname=name, time="0"), finding)
    if not findings:
        SubElement(suite, "testcase", name="release dates", classname=name, time="0")
    return suite


def _case(case: Element, finding: Finding) -> None:
    if finding.severity is Severity.ERROR:
        failure = SubElement(case, "failure", message=_plain(finding.message), type=f"{finding.rule} {finding.name}")
        failure.text = _text(finding)
    else:
        SubElement(case, "system-out").text = _text(finding)


def _title(finding: Finding) -> str:
    at = f" at line {finding.line}" if finding.line else ""
    return f"{finding.rule} {finding.name}{at}: {escape.shortened(escape.line(finding.quote or finding.message), 100)}"


def _text(finding: Finding) -> str:
    lines = [f"{finding.severity}: {finding.message}", f"“{finding.quote}”" if finding.quote else ""]
    for place in finding.related:
        at = f"{place.file}:{place.line}" if place.line else place.file
        lines.append(f"see {at}{f', published {wording.written(place.published)}' if place.published else ''}: {place.quote}")
    return "\n".join(_plain(line) for line in lines if line)


def _plain(text: str) -> str:
    """One line of characters that XML allows."""
    return _NO_XML.sub("\ufffd", escape.line(text))


def _total(suites: Sequence[Element], count: str) -> str:
    return str(sum(int(suite.get(count, "0")) for suite in suites))
