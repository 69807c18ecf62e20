"""Settings files, each beside the Config or the message it must give."""

from pathlib import Path

import pytest

from checker.config import Config, find
from checker.errors import UsageError

GOOD = [
    ("setup.cfg", "[release-dates]\nworks = desk/works.toml\n", Config(works=Path("desk/works.toml"))),
    (
        "setup.cfg",
        "[release-dates]\nselect = RD1, RD203\nignore =\n    RD102\n    RD103\n",
        Config(select=("RD1", "RD203"), ignore=("RD102", "RD103")),
    ),
    ("setup.cfg", "[metadata]\nname = other\n", Config()),
    ("setup.cfg", "[release-dates]\nexclude = drafts/100%/*\n", Config(exclude=("drafts/100%/*",))),
    ("pyproject.toml", '[tool.release-dates]\nfail_on = "warning"\ncountry = "gb"\n', Config(fail_on="warning", country="GB")),
    ("pyproject.toml", '[tool.release-dates]\nexclude = ["drafts/*", "old, very old"]\n', Config(exclude=("drafts/*", "old, very old"))),
    ("pyproject.toml", "[tool.other]\nkey = 1\n", Config()),
    (
        "setup.cfg",
        "[release-dates]\nlanguages = en, DE\nseverity =\n    RD3 = notice\n    stale-date = warning\nper_file_ignores =\n    old/*: RD1\n",
        Config(languages=("en", "de"), severity={"RD3": "notice", "stale-date": "warning"}, per_file_ignores={"old/*": ("RD1",)}),
    ),
    (
        "pyproject.toml",
        "[tool.release-dates]\nseverity = { RD301 = 'error' }\nper_file_ignores = { 'old/*' = ['RD1', 'RD203'] }\n",
        Config(severity={"RD301": "error"}, per_file_ignores={"old/*": ("RD1", "RD203")}),
    ),
]
BAD = [
    ("setup.cfg", "[release-dates]\nworsk = a.toml\n", "setup.cfg: unknown setting 'worsk', did you mean 'works'?"),
    (
        "setup.cfg",
        "[release-dates]\nzzz = red\n",
        "unknown setting 'zzz'; known are works, exclude, country, languages, select, ignore, severity, per_file_ignores, fail_on",
    ),
    ("setup.cfg", "[release-dates]\nlanguages = en, dee\n", "setup.cfg: languages: no language 'dee', did you mean 'de'?"),
    ("setup.cfg", "[release-dates]\nselect = RD1, RD9x\n", "setup.cfg: select: no rule 'RD9x'"),
    ("setup.cfg", "[release-dates]\nignore = stale-dates\n", "setup.cfg: ignore: no rule 'stale-dates', did you mean 'stale-date'?"),
    (
        "setup.cfg",
        "[release-dates]\nseverity =\n    RD301 = fatal\n",
        "setup.cfg: severity: needs one of error, warning, notice, not 'fatal'",
    ),
    ("setup.cfg", "[release-dates]\nseverity =\n    RD3O1 = notice\n", "setup.cfg: severity: no rule 'RD3O1', did you mean 'RD301'?"),
    ("setup.cfg", "[release-dates]\nseverity = notice\n", "setup.cfg: severity: needs lines such as 'RD301 = notice', not 'notice'"),
    (
        "setup.cfg",
        "[release-dates]\nper_file_ignores = archive/*\n",
        "setup.cfg: per_file_ignores: needs lines such as 'archive/*: RD101, RD104', not 'archive/*'",
    ),
    (
        "pyproject.toml",
        "[tool.release-dates]\nper_file_ignores = { 'a/*' = ['RD1O1'] }\n",
        "pyproject.toml: per_file_ignores: no rule 'RD1O1', did you mean 'RD101'?",
    ),
    ("pyproject.toml", "[tool.release-dates]\nseverity = 3\n", "pyproject.toml: severity: needs a table, not 3"),
    ("setup.cfg", "[release-dates]\nfail_on = errors\n", "setup.cfg: fail_on: needs one of error, warning, notice, never, not 'errors'"),
    ("setup.cfg", "[release-dates]\ncountry = England\n", "setup.cfg: country: needs a country's two letters, as in US, not 'England'"),
    ("setup.cfg", "[release-dates]\nworks =\n", "setup.cfg: works: needs the name of a file, not ''"),
    ("setup.cfg", "[release-dates\nworks = a\n", "setup.cfg: cannot be read as settings: "),
    ("pyproject.toml", "[tool.release-dates]\nselect = 103\n", "pyproject.toml: select: needs a list of words, not 103"),
    ("pyproject.toml", "[tool.release-dates]\nworks = ['a', 'b']\n", "pyproject.toml: works: needs the name of a file, not ['a', 'b']"),
    ("pyproject.toml", "[tool]\nrelease-dates = 3\n", "pyproject.toml: tool.release-dates must be a table"),
    ("pyproject.toml", "[tool.release-dates\n", "pyproject.toml: cannot be read as settings: "),
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / ".git").mkdir()  # the search for settings ends here
    return tmp_path


@pytest.mark.parametrize(("name", "text", "wanted"), GOOD)
def test_settings_are_read(folder, name, text, wanted):
    (folder / name).write_text(text)
    found = find(folder)
    assert found == (wanted.with_options(works=folder / wanted.works) if wanted.works else wanted)


@pytest.mark.parametrize(("name", "text", "message"), BAD)
def test_bad_settings_name_the_file_and_the_key(folder, name, text, message):
    (folder / name).write_text(text)
    with pytest.raises(UsageError) as caught:
        find(folder)
    assert message in str(caught.value)
    assert str(folder) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_settings_above_a_folder_hold_in_it(folder):
    (folder / "setup.cfg").write_text("[release-dates]\nworks = works.toml\n")
    (folder / "2021").mkdir()
    assert find(folder / "2021").works == folder / "works.toml"


@pytest.mark.parametrize(
    ("pattern", "from_inside"),
    [
        ("sub/drafts/*", ("sub/drafts/*", "drafts/*")),
        ("*/drafts/*", ("*/drafts/*", "drafts/*")),
        ("other/*", ("other/*",)),
        ("*.bak", ("*.bak",)),
    ],
)
def test_patterns_of_files_hold_in_the_folders_below(folder, pattern, from_inside):
    (folder / "setup.cfg").write_text(f"[release-dates]\nexclude = {pattern}\nper_file_ignores = {pattern}: RD201\n")
    (folder / "sub").mkdir()
    settings = find(folder / "sub")
    assert settings.exclude == from_inside
    assert tuple(settings.per_file_ignores) == from_inside
    assert find(folder).exclude == (pattern,)


def test_settings_outside_the_repository_do_not(folder):
    (folder / "setup.cfg").write_text("[release-dates]\ncountry = GB\n")
    (folder / "inner" / ".git").mkdir(parents=True)
    assert find(folder / "inner") == Config()


def test_two_places_for_settings_are_one_too_many(folder):
    (folder / "setup.cfg").write_text("[release-dates]\ncountry = GB\n")
    (folder / "pyproject.toml").write_text("[tool.release-dates]\ncountry = 'US'\n")
    with pytest.raises(UsageError, match="keep one of them"):
        find(folder)


def test_options_win_over_settings_only_where_they_are_given():
    settings = Config(country="GB", select=("RD1",), fail_on="never")
    assert settings.with_options(country=None, select=("RD2",), ignore=(), fail_on="error") == Config(
        country="GB", select=("RD2",), fail_on="error"
    )
