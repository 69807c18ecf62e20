"""The README is true: its commands print what it says, its tables are those of the program."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from checker import cli, rules
from checker.config import Config
from checker.renderers.rule_list import markdown as rules_table
from checker.table.columns import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [(command, output) for command, output in re.findall(r"^```console\n\$ (.*)\n((?:.*\n)*?)```$", README, flags=re.MULTILINE)]
INSTALL, TESTS, *SHOWN = BLOCKS
INSTALLED = "python3 -m venv .venv && .venv/bin/pip install --quiet . && "


@pytest.fixture
def copy(tmp_path):
    """The project as git has it, in a folder of its own."""
    listed = subprocess.run(["git", "ls-files", "-z", "--", ".", ":!tests"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("only a git checkout says which files are the project's")
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_there_is_something_to_compare():
    assert INSTALL[0].startswith(INSTALLED)
    assert (
        TESTS[0] == ".venv/bin/pip install --quiet '.[test]' && .venv/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder"
    )
    assert all(output for _, output in [INSTALL, *SHOWN])
    assert len(SHOWN) >= 2


@pytest.mark.parametrize(("command", "output"), [(INSTALL[0].removeprefix(INSTALLED), INSTALL[1]), *SHOWN])
def test_a_command_prints_what_the_readme_says(run, copy, monkeypatch, command, output):
    monkeypatch.chdir(copy)
    monkeypatch.setenv("COLUMNS", "80")
    name, *arguments = shlex.split(command)
    assert Path(name).name == "release-dates"
    result = run(*arguments)
    assert (result.status, result.err) == (0, "")
    assert result.out == output, "bring it up to date: python .ci/refresh"


def test_the_first_command_works_on_a_fresh_machine(copy):
    command = INSTALL[0].replace("python3", shlex.quote(sys.executable), 1)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VIRTUAL_ENV", "PYTHON"))}
    done = subprocess.run(["bash", "-c", command], cwd=copy, capture_output=True, text=True, env=clean, check=False, timeout=600)
    if "NewConnectionError" in done.stderr:
        pytest.skip("no package index can be reached from here")
    assert done.returncode == 0, done.stderr
    assert done.stdout == INSTALL[1]
    assert (copy / "reports" / "report.md").read_bytes() == (ROOT / "reports" / "report.md").read_bytes()


def test_the_rules_are_those_of_the_program():
    shown = re.search(r"<!-- rules:.*?-->\n\n(.*?)\n<!-- end of rules -->", README, flags=re.DOTALL)
    assert shown
    assert shown[1] == rules_table(rules.all()), "bring it up to date: python .ci/refresh"


def test_the_columns_are_those_of_the_table():
    section = README.partition("## How to read the table")[2].partition("\n## ")[0]
    named = [name for first in re.findall(r"^\| (`.*?) \|", section, flags=re.MULTILINE) for name in re.findall(r"`(\w+)`", first)]
    assert sorted(named) == sorted(COLUMNS)


def test_the_settings_are_those_of_the_program():
    section = README.partition("### Settings")[2].partition("\n### ")[0]
    named = [name for first in re.findall(r"^\| (`.*?) \|", section, flags=re.MULTILINE) for name in re.findall(r"`(\w+)`", first)]
    assert sorted(named) == sorted(field.name for field in fields(Config))


def test_the_commands_are_those_of_the_program():
    assert sorted(set(re.findall(r"^\| `release-dates (\w+)", README, flags=re.MULTILINE))) == sorted(cli.commands.commands)


def test_the_catalogue_and_the_python_example_work(tmp_path, monkeypatch):
    from checker.works import catalogue

    (toml,) = re.findall(r"```toml\n(.*?)```", README, flags=re.DOTALL)
    assert catalogue.parse(toml).resolve("MI:7").name == "Mission: Impossible – Dead Reckoning Part One"
    (example,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(example, names)  # the README's own words
    assert len(names["archive"].claims) >= 6


def test_every_link_leads_somewhere():
    for target in re.findall(r"\]\(([^)#]+)", README):
        assert (ROOT / target).exists(), target


def test_the_integrations_are_valid(tmp_path):
    """The YAML shown is what GitHub, pre-commit and GitLab read, and names what the project has."""
    workflow, hooks, pipeline = re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL)
    for schema, text in (("vendor.github-workflows", workflow), ("vendor.gitlab-ci", pipeline)):
        path = tmp_path / f"{schema}.yml"
        path.write_text(text)
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout
    given = yaml.safe_load(workflow)["jobs"]["release-dates"]["steps"][1]["with"]
    assert given.keys() <= yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"].keys()
    (hook,) = yaml.safe_load(hooks)["repos"][0]["hooks"]
    assert hook["id"] in {each["id"] for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
