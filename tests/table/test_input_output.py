"""The claims table as a file: what is read, what is refused, and that writing and reading are each other's reverse."""

import io
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dates.span import Precision, Span
from checker.errors import UsageError
from checker.table import FORMATS, build, load, write
from checker.table.columns import COLUMNS
from checker.works.catalogue import Catalogue, parse

from .claimed import FORMER, SCHEDULED, WITHDRAWN, claim, day, reading

LEAST = "file,work,date,status\na.txt,Dune,2021-10-22,scheduled\n"


def csv(text: str) -> pd.DataFrame:
    return load(io.StringIO(text), "csv").frame


def test_the_least_a_table_needs() -> None:
    (row,) = csv(LEAST).to_dict("records")
    assert {name: value for name, value in row.items() if not pd.isna(value)} == {
        "file": "a.txt",
        "work": "Dune",
        "work_as_written": "Dune",
        "date": "2021-10-22",
        "date_start": pd.Timestamp(2021, 10, 22),
        "date_end": pd.Timestamp(2021, 10, 22),
        "precision": "day",
        "status": "scheduled",
        "published_from": "unknown",
        "certainty": "certain",
    }
    assert {name: str(dtype) for name, dtype in csv(LEAST).dtypes.items()} == dict(COLUMNS)


@pytest.mark.parametrize(
    ("start", "end", "expected", "precision"),
    [
        ("2021-10-22", "2021-10-22", "2021-10-22", "day"),
        ("2021-10-01", "2021-10-31", "2021-10", "month"),
        ("2021-01-01", "2021-12-31", "2021", "year"),
        ("2021-03-05", "2021-03-09", "2021-03-05/2021-03-09", "range"),
        ("2021-03-05", "", "2021-03-05/..", "range"),
        ("", "2021-03-05", "../2021-03-05", "range"),
        ("", "", None, None),
    ],
)
def test_a_date_given_as_its_days(start: str, end: str, expected: str | None, precision: str | None) -> None:
    (row,) = csv(f"file,work,date_start,date_end,status\na,Dune,{start},{end},scheduled\n").to_dict("records")
    assert [None if pd.isna(row[name]) else row[name] for name in ("date", "precision")] == [expected, precision]


def test_publish_dates_in_either_form() -> None:
    frame = csv(
        "file,work,date,status,published,published_start,published_end\na,D,2021,former,2020-05,,\nb,D,2021,former,,2020-06-01,2020-06-30\n"
    )
    assert frame["published"].tolist() == ["2020-05", "2020-06"]
    assert frame["published_start"].tolist() == [pd.Timestamp(2020, 5, 1), pd.Timestamp(2020, 6, 1)]
    assert frame["published_from"].tolist() == ["manifest", "manifest"]


def test_words_that_look_like_nothing_are_words() -> None:
    frame = csv('file,work,date,status,quote,region\na,NA,2021,former,"null\nNaN",NA\n')
    assert frame[["work", "quote", "region"]].values.tolist() == [["NA", "null\nNaN", "NA"]]


def test_rows_are_sorted_and_possible_ones_left_out() -> None:
    text = "file,work,date,status,line,published,certainty\nc,D,2021,former,1,,\nb,D,2021,former,10,2020,likely\nb,D,2021,former,9,2020,\na,D,2021,former,1,2021,possible\n"
    assert csv(text)[["file", "line"]].astype("string").values.tolist() == [["b", "9"], ["b", "10"], ["c", "1"]]
    assert len(load(io.StringIO(text), "csv", possible=True).frame) == 4


def test_the_catalogue_names_the_works() -> None:
    catalogue = parse('not-works = ["CinemaCon"]\n[[work]]\nname = "Dune: Part One"\naliases = ["Dune"]\n')
    frame = load(io.StringIO(LEAST + "b,CinemaCon,2021,scheduled\nc,Tenet,2021,former\n"), "csv", catalogue=catalogue).frame
    assert frame[["work", "work_as_written"]].values.tolist() == [["Dune: Part One", "Dune"], ["Tenet", "Tenet"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "standard input: empty, not even a header"),
        ("file,work,date\na,D,2021\n", "standard input: there is no column 'status'"),
        ("File,work,date,status\na,D,2021,former\n", "standard input: there is no column 'file'; is 'File' meant?"),
        ("file,work,status\na,D,former\n", "standard input: there is no date: 'date', or 'date_start' and 'date_end'"),
        (LEAST + "b,,2021,former\n", "standard input: row 2, column 'work': must not be empty"),
        (LEAST + "b,D,2021,\n", "standard input: row 2, column 'status': must not be empty"),
        (LEAST + "b,D,2021,schedule\n", "standard input: row 2, column 'status': 'schedule' is unknown; did you mean 'scheduled'?"),
        (
            LEAST + "b,D,2021,xyz\n",
            "standard input: row 2, column 'status': 'xyz' is unknown; it is one of former, released, scheduled, tentative, withdrawn",
        ),
        (LEAST + "b,D,May 2021,former\n", "standard input: row 2, column 'date': 'May 2021' is no EDTF date"),
        (LEAST + "b,D,2021-02-30,former\n", "standard input: row 2, column 'date': '2021-02-30' is no EDTF date"),
        (
            "file,work,date,date_start,status\na,D,2021,2021-05-01,former\n",
            "standard input: row 1, column 'date_start': 2021-05-01 is not the first day of 2021",
        ),
        (
            "file,work,date_start,date_end,status\na,D,2021-05-01,2021-04-01,former\n",
            "standard input: row 1, column 'date_end': 2021-04-01 lies before 2021-05-01",
        ),
        ("file,work,date_start,status\na,D,1 May,former\n", "standard input: row 1, column 'date_start': '1 May' is no day"),
        ("file,work,date,status,line\na,D,2021,former,x\n", "standard input: row 1, column 'line': 'x' is no whole number"),
        ("file,work,date,status,line\na,D,2021,former,-1\n", "standard input: row 1, column 'line': '-1' is no whole number"),
        (
            "file,work,date,status,certainty\na,D,2021,former,sure\n",
            "standard input: row 1, column 'certainty': 'sure' is unknown; it is one of certain, likely, possible",
        ),
        (
            "file,work,date,status,precision\na,D,2021,former,yaer\n",
            "standard input: row 1, column 'precision': 'yaer' is unknown; did you mean 'year'?",
        ),
        (
            "file,work,date,status,published_from\na,D,2021,former,heard\n",
            "standard input: row 1, column 'published_from': 'heard' is unknown; did you mean 'header'?",
        ),
    ],
)
def test_what_is_wrong_and_where(text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        csv(text)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("t.csv", b"file,work\na,b,c,d\ne,f\n", "not a CSV table in UTF-8|there is no column 'status'"),
        ("t.csv", b"file,work,date,status\n\xff,D,2021,former\n", "not a CSV table in UTF-8"),
        ("t.jsonl", b'{"file": "a"}\n{\n', r"t\.jsonl: line 2: not JSON"),
        ("t.jsonl", b"[1]\n", r"t\.jsonl: line 1: not a JSON object"),
        ("t.parquet", b"no", r"t\.parquet: not a Parquet table"),
        ("t.xlsx", b"", r"t\.xlsx: a claims table is csv, jsonl or parquet"),
    ],
)
def test_files_that_are_no_table(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match=message):
        load(tmp_path / name)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.csv: no such file"):
        load(tmp_path / "none.csv")


def test_an_empty_table() -> None:
    for text, format in (("file,work,date,status\n", "csv"), ("", "jsonl"), ("\n\n", "jsonl")):
        frame = load(io.StringIO(text), format).frame
        assert len(frame) == 0
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == dict(COLUMNS)


def test_json_lines_may_hold_numbers_and_nothing() -> None:
    line = '{"file": "a", "work": "Dune", "date": "2021", "status": "former", "line": 3, "via": null, "region": "", "more": {}}\n'
    frame = load(io.BytesIO(b"\xef\xbb\xbf" + line.encode()), "jsonl").frame
    assert (frame["line"][0], frame["via"].isna()[0], frame["region"].isna()[0]) == (3, True, True)


def test_another_format() -> None:
    with pytest.raises(UsageError, match="'xlsx' is no format of the claims table"):
        write(csv(LEAST), "xlsx", io.BytesIO())


def test_parquet_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = csv(LEAST)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for action in (lambda: write(frame, "parquet", io.BytesIO()), lambda: load(io.BytesIO(b""), "parquet")):
        with pytest.raises(UsageError, match=r"Parquet needs pyarrow: pip install '.+\[parquet\]'"):
            action()


def test_how_csv_and_json_lines_look() -> None:
    table = build(
        [reading("a", day("2020-01-01"), claim("Dune", SCHEDULED, Span.month(2021, 10), quote='"in" October,\n2021'))], Catalogue.empty()
    )
    text, lines = io.StringIO(), io.BytesIO()
    write(table.frame, "csv", text)
    write(table.frame, "jsonl", lines)
    assert text.getvalue() == (
        ",".join(COLUMNS) + "\n"
        "a,1,1,Dune,Dune,2021-10,2021-10-01,2021-10-31,month,scheduled,,,The Paper,,2020-01-01,2020-01-01,2020-01-01,header,,en,certain,"
        '"""in"" October,\n2021"\n'
    )
    assert lines.getvalue().decode() == (
        '{"file": "a", "line": 1, "column": 1, "work": "Dune", "work_as_written": "Dune", "date": "2021-10", "date_start": "2021-10-01", '
        '"date_end": "2021-10-31", "precision": "month", "status": "scheduled", "region": null, "medium": null, "source": "The Paper", '
        '"url": null, "published": "2020-01-01", "published_start": "2020-01-01", "published_end": "2020-01-01", "published_from": "header", '
        '"via": null, "language": "en", "certainty": "certain", "quote": "\\"in\\" October,\\n2021"}\n'
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("quote", ["\r", "a\r\nb", "\n", '"', "'", ",", "\u2028", "\ufeff", "=1+1", "\\", "NaN", "🎬", "\x1b[0m", "\t"])
def test_any_words_survive(quote: str, format: str) -> None:
    frame = build([reading("a", None, claim("Dune", WITHDRAWN, None, quote=quote))], Catalogue.empty()).frame
    stream = io.BytesIO()
    write(frame, format, stream)
    assert load(io.BytesIO(stream.getvalue()), format).frame["quote"].tolist() == [quote]


TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=12).filter(str.strip)
SPANS = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(Span.day),
    st.builds(Span.month, st.integers(1900, 2100), st.integers(1, 12)),
    st.builds(lambda start, days: Span.between(start, None if days is None else start.replace(year=start.year + days)), st.dates(date(1900, 1, 1), date(2100, 1, 1)).filter(lambda d: d.day < 29), st.one_of(st.none(), st.integers(1, 3))),
)  # fmt: skip
CLAIMS = st.builds(
    lambda work, span, quote, via, at: claim(work, SCHEDULED if span else WITHDRAWN, span, quote=quote, via=via, at=at),
    TEXT, SPANS, TEXT, st.one_of(st.none(), TEXT), st.integers(0, 99),
)  # fmt: skip


@given(st.lists(st.tuples(SPANS, st.lists(CLAIMS, max_size=3)), max_size=4), st.sampled_from(FORMATS))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_again(articles: list[tuple[Span | None, list[object]]], format: str) -> None:
    readings = [reading(f"{at}.txt", published, *claims) for at, (published, claims) in enumerate(articles)]  # type: ignore[arg-type]
    frame = build(readings, Catalogue.empty()).frame
    first, second = io.BytesIO(), io.BytesIO()
    write(frame, format, first)
    write(frame, format, second)
    assert first.getvalue() == second.getvalue()
    pd.testing.assert_frame_equal(load(io.BytesIO(first.getvalue()), format).frame, frame)


def test_parquet_from_elsewhere(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "file": ["a"],
            "work": ["Dune"],
            "status": ["former"],
            "date_start": [pd.Timestamp(2021, 1, 1)],
            "date_end": [date(2021, 12, 31)],
            "line": [7],
            "extra": [1],
        }
    )
    frame.to_parquet(tmp_path / "t.parquet")
    (row,) = load(tmp_path / "t.parquet").frame.to_dict("records")
    assert (row["date"], row["precision"], row["line"]) == ("2021", str(Precision.YEAR), 7)


def test_many_rows_load_quickly() -> None:
    import time

    row = 'a{0}.txt,{0},Work {1},2021-{2:02}-{3:02},{4},2020-{2:02}-{3:02},header,"a quote, {0}"\n'
    text = "file,line,work,date,status,published,published_from,quote\n" + "".join(
        row.format(at, at % 2000, at % 12 + 1, at % 28 + 1, (SCHEDULED, FORMER)[at % 2]) for at in range(100_000)
    )
    began = time.perf_counter()
    frame = csv(text)
    assert len(frame) == 100_000
    assert time.perf_counter() - began < 10  # seconds; a loaded machine takes a few times the usual one
