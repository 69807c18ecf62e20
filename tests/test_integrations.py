"""The action and the hook, run as GitHub's shell and the real pre-commit run them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = [step for step in ACTION["runs"]["steps"] if "run" in step]
STALE = "Dune will be released on December 18, 2020."


def test_the_files_are_what_their_readers_ask_for():
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    assert subprocess.run(command, check=False).returncode == 0
    hooks = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")], check=False)
    assert hooks.returncode == 0


def test_no_input_reaches_a_shell_but_through_the_environment():
    assert not any("${{" in step["run"] for step in STEPS)
    through = " ".join(text for step in STEPS for text in step["env"].values())
    assert set(re.findall(r"inputs\.([\w-]+)", through)) == set(ACTION["inputs"])


@pytest.fixture
def action(desk, tmp_path, monkeypatch):
    """Runs the action's steps in the desk's repository; its Python is one whose environments have this program in them."""
    tools = tmp_path / "tools"
    tools.mkdir()
    python = tools / "python"
    python.write_text(
        f"""#!/bin/sh
echo "$@" >> {tmp_path}/asked
if [ "$2" = venv ]; then
  mkdir -p "$3/bin"
  cp "$0" "$3/bin/python"
  printf '#!/bin/sh\\nexec {sys.executable} -m checker "$@"\\n' > "$3/bin/release-dates"
  chmod +x "$3/bin/release-dates"
fi
"""
    )
    python.chmod(0o755)

    def run(event="", python=python, project=ROOT, **inputs):
        given = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | {
            name.replace("_", "-"): text for name, text in inputs.items()
        }
        known = {"steps.python.outputs.python-path": str(python), "github.action_path": str(project), "runner.temp": str(tmp_path / "temp")}
        known |= {f"inputs.{name}": text for name, text in given.items()} | {"github.event.before": event}
        environment = os.environ | {
            "PYTHONPATH": str(ROOT) if project is ROOT else "",
            "GITHUB_ACTIONS": "true",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        }
        for step in STEPS:
            script = tmp_path / "step.sh"
            script.write_text(step["run"])
            here = {
                name: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: next(filter(None, map(known.get, found[1].split(" || "))), ""), text)
                for name, text in step["env"].items()
            }
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
                env=environment | here,
                capture_output=True,
                text=True,
                check=False,
                cwd=desk.folder,
            )
            if done.returncode:
                break
        done.asked = (tmp_path / "asked").read_text() if (tmp_path / "asked").exists() else ""
        return done

    return run


def test_the_action_judges_what_is_new(action, desk, tmp_path):
    desk.write("old.md", "2020-11-01", STALE)
    before = desk.commit()
    desk.write("new.md", "2020-11-07", STALE, "Other")
    desk.commit()
    done = action(event=before, paths="articles\n")
    assert done.returncode == 1
    assert re.findall(r"^::error file=(\S+?),", done.stdout, flags=re.MULTILINE) == ["articles/new.md"]
    assert "RD101 stale-date" in (tmp_path / "summary.md").read_text()
    assert str(ROOT) in done.asked


def test_the_action_as_a_whole(action, desk, project, tmp_path):
    """With a Python of its own and all that it installs, of which nothing may come from elsewhere."""
    desk.write("old.md", "2020-11-01", STALE)
    before = desk.commit()
    desk.write("new.md", "2020-11-07", STALE, "Other")
    desk.commit()
    done = action(event=before, python=sys.executable, project=project, paths="articles")
    if "NewConnectionError" in done.stderr:
        pytest.skip("no package index can be reached from here")
    assert (done.returncode, done.stderr) == (1, "")
    assert re.findall(r"^::(\w+) file=(\S+?),", done.stdout, flags=re.MULTILINE) == [("error", "articles/new.md")]
    assert "RD101 stale-date" in (tmp_path / "summary.md").read_text()
    installed = [path.parent for path in (tmp_path / "temp").rglob("checker/cli.py")]
    assert len(installed) == 1


@pytest.mark.parametrize(("event", "since"), [("", ""), ("0" * 40, ""), ("HEAD", "all")])
def test_the_action_judges_all_where_nothing_is_older(action, desk, event, since):
    desk.write("stale.md", "2020-11-01", STALE)
    desk.commit()
    done = action(event=event, since=since, paths="articles")
    assert (done.returncode, "::error file=articles/stale.md" in done.stdout) == (1, True)


def test_the_other_inputs_of_the_action(action, desk):
    desk.write("stale.md", "2020-11-01", STALE)
    assert action(paths="articles", fail_on="never").returncode == 0
    done = action(paths="articles", baseline="missing.json")
    assert (done.returncode, "missing.json: no such baseline" in done.stderr) == (2, True)


HOSTILE = ["$(touch owned)", "`touch owned`", "; touch owned", "' \" ; touch owned #", "--output=owned", "-o\nowned", "a\n\n*\n"]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "since", "baseline", "fail_on"])
def test_no_input_of_the_action_is_evaluated(action, desk, name, words):
    done = action(**({"paths": "articles"} | {name: words}))
    assert done.returncode == 2
    assert not (desk.folder / "owned").exists()


@pytest.fixture
def project(tmp_path):
    """A clone of the project, with what is not committed yet."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".", ":!tests"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("only a git checkout says which files are the project's")
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (tmp_path / "project" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / "project" / name)
    return tmp_path / "project"


def test_pre_commit_blocks_a_stale_article(desk, project, tmp_path):
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "The project"]):
        subprocess.run(["git", *words], cwd=project, check=True)
    rev = subprocess.run(["git", "rev-parse", "HEAD"], cwd=project, check=True, capture_output=True, text=True).stdout.strip()
    hook = {"repo": project.as_uri(), "rev": rev, "hooks": [{"id": "release-dates", "args": ["--since=HEAD", "articles"]}]}
    (desk.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [hook]}))
    desk.commit()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("VIRTUAL_ENV", "PYTHON"))}
    environment["PRE_COMMIT_HOME"] = str(tmp_path / "hooks")

    command = [sys.executable, "-m", "pre_commit", "install", "--install-hooks"]
    installed = subprocess.run(command, cwd=desk.folder, env=environment, capture_output=True, text=True, check=False, timeout=600)
    if installed.returncode and "NewConnectionError" in installed.stdout + installed.stderr:
        pytest.skip("no package index can be reached from here")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    commit = ["git", "commit", "-m", "An article"]
    desk.write("right.md", "2020-11-07", "Dune will be released on October 1, 2021.")
    desk.git("add", "--all")
    assert subprocess.run(commit, cwd=desk.folder, env=environment, check=False).returncode == 0
    desk.write("new.md", "2020-11-08", STALE)
    desk.git("add", "--all")
    blocked = subprocess.run(commit, cwd=desk.folder, env=environment, capture_output=True, text=True, check=False)
    assert blocked.returncode == 1
    assert "RD101 stale-date" in blocked.stdout + blocked.stderr
    assert re.findall(r"^(articles/\S+)$", blocked.stdout + blocked.stderr, flags=re.MULTILINE) == ["articles/new.md"]
