"""The program from Python: what is read, under which settings, and what follows."""

import subprocess
import sys

import pytest

import checker
from checker.config import Config
from checker.errors import UsageError

ARTICLE = " date 2021-01-05 Dune Waits\n\nDune will be released on 11/9/21.\n"


def test_importing_the_program_costs_nothing():
    code = (
        "import sys, checker; print(len([name for name in sys.modules if name.startswith('checker')]), checker.__version__, dir(checker))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"1 {checker.__version__} ")
    assert "'read'" in done.stdout


def test_an_unknown_public_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = checker.raed


def test_an_archive_gives_each_stage(folder):
    archive = checker.read("claims.csv")
    assert isinstance(archive, checker.Archive)
    assert archive.claims["work"].tolist() == ["The Long Walk", "Dune", "The Long Walk"]
    assert [len(timeline.moves) for timeline in archive.timelines] == [0, 1]
    assert [finding.rule for finding in archive.findings] == ["RD001"]
    assert (archive.summary.articles, archive.summary.works, archive.summary.moves) == (3, 2, 1)


@pytest.mark.parametrize(("country", "wanted"), [("US", "2021-11-09"), ("GB", "2021-09-11")])
def test_the_country_of_the_settings_holds_where_an_article_names_none(folder, country, wanted):
    (folder / "dune.txt").write_text(ARTICLE)
    assert checker.read("dune.txt", Config(country=country)).claims["date"].tolist() == [wanted]


def test_what_the_settings_exclude_is_not_read(folder):
    for name in ("articles", "articles/drafts"):
        (folder / name).mkdir()
        (folder / name / "dune.txt").write_text(ARTICLE)
    assert checker.read("articles").articles == 2
    assert checker.read("articles", Config(exclude=("articles/drafts",))).articles == 1


def test_the_catalogue_lies_beside_the_articles(folder):
    (folder / "articles").mkdir()
    (folder / "articles" / "dune.txt").write_text(ARTICLE)
    (folder / "articles" / "works.toml").write_text('[[work]]\nname = "Dune: Part One"\naliases = ["Dune"]\n')
    for paths in ("articles", ["articles/dune.txt"]):
        assert "Dune: Part One" in checker.read(paths).claims["work"].tolist()


def test_articles_and_tables_are_one_archive(folder):
    (folder / "dune.txt").write_text(ARTICLE)
    archive = checker.read(["claims.csv", "dune.txt"])
    assert set(archive.claims["file"]) == {"one.txt", "two.txt", "three.txt", "dune.txt"}
    assert archive.articles == 4
    assert archive.claims["published_start"].is_monotonic_increasing


def test_timelines_of_one_work_by_any_of_its_names(folder):
    (folder / "works.toml").write_text('[[work]]\nname = "The Long Walk"\naliases = ["Walk 1"]\n')
    archive = checker.read("claims.csv")
    assert [timeline.work for timeline in archive.timelines_of("walk 1")] == ["The Long Walk"]
    with pytest.raises(UsageError, match="no work 'Arrakis'"):
        archive.timelines_of("Arrakis")
