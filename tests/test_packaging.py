"""What the program imports is what it asks to be installed."""

import ast
import re
import sys
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def imported(folder: Path) -> set[str]:
    """The names of the packages that the modules under a folder import, wherever in them."""
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    own = {path.stem for path in folder.rglob("*.py")}
    return found - {*sys.stdlib_module_names, "checker"} - own


def declared(*extras: str) -> set[str]:
    settings = ConfigParser(interpolation=None)
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = settings["options"]["install_requires"] + "".join(settings["options.extras_require"][extra] for extra in extras)
    return {plain(re.split(r"[\[<>=!~ ]", line)[0]) for line in lines.split("\n") if line.strip()}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def missing(folder: str, *extras: str) -> set[str]:
    distributions = packages_distributions()
    return {name for name in imported(ROOT / folder) if not {plain(each) for each in distributions.get(name, [name])} & declared(*extras)}


def test_the_program_declares_what_it_imports():
    assert missing("checker", "parquet", "warc", "training") == set()


def test_the_tests_declare_what_they_import():
    assert missing("tests", "test", "bench", "fuzz") == set()


def test_every_data_file_is_installed():
    settings = ConfigParser(interpolation=None)
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    patterns = {pattern.strip() for pattern in settings["options.package_data"]["*"].split(",")}
    data = {
        path.name for path in (ROOT / "checker").rglob("*") if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".py"
    }
    assert {name for name in data if name not in patterns and f"*{Path(name).suffix}" not in patterns} == set()


def test_every_folder_of_the_program_is_a_package():
    folders = {path.parent for path in (ROOT / "checker").rglob("*.py")}
    folders |= {path.parent for path in (ROOT / "checker").rglob("*.toml")}
    assert {folder.name for folder in folders if not (folder / "__init__.py").is_file()} == set()
