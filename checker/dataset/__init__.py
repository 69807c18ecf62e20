"""A claims table too large to hold: a folder of Parquet files, each with all rows of its works, written and read part by part.

``write`` reads articles and remembers what each batch gave, so that a run that is killed goes on where it stopped; then the table is built in
passes over what is remembered. ``parts`` gives the table back, one part at a time.
"""

NAME = "part-{:05}.parquet"
SUMMARY = "_summary.json"  # written last: a folder without it is no whole dataset
READINGS = "_readings"
