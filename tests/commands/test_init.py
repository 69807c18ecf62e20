"""``init``: what it writes is valid and works, and nothing is written over."""

import json
import subprocess
import sys

import pytest
import yaml

from checker import __version__, config, starting

WORKFLOW = ".github/workflows/release-dates.yml"


def valid(schema, path):
    """Whether a file is what the public schema of its kind asks for."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_project_is_started(run, desk):
    result = run("init", "articles")
    assert (result.status, result.err) == (0, "")
    assert result.out == f"articles/works.toml: written\nsetup.cfg: written\n{WORKFLOW}: written\n"
    assert config.find(desk.folder).works == desk.folder / "articles" / "works.toml"
    assert run("check", "articles").status == 0
    valid("vendor.github-workflows", desk.folder / WORKFLOW)


def test_the_workflow_runs_the_check_on_the_folder(run, desk):
    run("init", "articles")
    steps = yaml.safe_load((desk.folder / WORKFLOW).read_text())["jobs"]["check"]["steps"]
    assert steps[2]["env"]["PROGRAM"].startswith("release-date-checker")
    assert steps[3]["env"]["ARTICLES"] == "articles"
    assert not any("${{" in step.get("run", "") for step in steps)


def test_nothing_is_written_over(run, desk):
    run("init", "articles")
    files = {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file() and ".git/" not in path.as_posix()}
    result = run("init", "articles")
    assert result.status == 0
    assert [line.partition(": ")[2] for line in result.out.splitlines()] == [
        "is there already, left as it is",
        "has settings already, left as it is",
        "is there already, left as it is",
    ]
    assert {path: path.read_bytes() for path in files} == files


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("setup.cfg", "[metadata]\nname = desk\n"),
        ("setup.cfg", "[metadata]\nname = desk"),
        ("setup.cfg", ""),
        ("pyproject.toml", '[project]\nname = "desk"\n'),
        ("pyproject.toml", '[project]\nname = "desk"'),
    ],
)
def test_settings_are_added_to_the_file_that_is_there(run, desk, name, before):
    (desk.folder / name).write_text(before)
    assert f"{name}: a section added" in run("init", "articles").out
    assert (desk.folder / name).read_text().startswith(before)
    assert config.find(desk.folder).works == desk.folder / "articles" / "works.toml"


def test_a_folder_with_a_strange_name(run, desk):
    name = 'a: "b" {c} #d'
    (desk.folder / name).mkdir()
    assert run("init", name).status == 0
    assert config.find(desk.folder).works == desk.folder / name / "works.toml"
    steps = yaml.safe_load((desk.folder / WORKFLOW).read_text())["jobs"]["check"]["steps"]
    assert steps[3]["env"]["ARTICLES"] == name


@pytest.mark.parametrize("folder", ["nowhere", "..", "/", "articles/one.md"])
def test_only_a_folder_of_the_project_is_taken(run, desk, folder):
    result = run("init", folder)
    assert (result.status, result.err) == (2, f"release-dates: {folder}: no folder here\n")


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (None, f"release-date-checker=={__version__}"),
        ({"url": "file:///src", "dir_info": {}}, f"release-date-checker=={__version__}"),
        (
            {"url": "https://example.org/r", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "release-date-checker @ git+https://example.org/r@abc",
        ),
    ],
)
def test_the_workflow_installs_this_very_program(monkeypatch, told, wanted):
    class Installed:
        def read_text(self, _name):
            return json.dumps(told) if told else None

    monkeypatch.setattr(starting, "distribution", lambda _name: Installed())
    assert starting._requirement() == wanted
