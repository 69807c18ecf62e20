"""The claims table for programs: CSV, JSON Lines and Parquet, with the same columns under the same names."""

from io import BytesIO
from typing import TYPE_CHECKING

from checker.errors import UsageError

if TYPE_CHECKING:
    from pandas import DataFrame


def csv(frame: "DataFrame") -> str:
    return str(frame.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"))


def jsonl(frame: "DataFrame") -> str:
    """One object a line; what is empty or unknown is null."""
    days = frame.select_dtypes("datetime")
    written = frame.assign(**{name: days[name].dt.strftime("%Y-%m-%d") for name in days})
    return str(written.to_json(orient="records", lines=True, force_ascii=False))


def parquet(frame: "DataFrame") -> bytes:
    """Raises UsageError where pyarrow, which the extra ``parquet`` brings, is not installed."""
    buffer = BytesIO()
    try:
        frame.to_parquet(buffer, engine="pyarrow", index=False)
    except ImportError:
        raise UsageError("parquet needs pyarrow: pip install 'release-date-checker[parquet]'") from None
    return buffer.getvalue()
