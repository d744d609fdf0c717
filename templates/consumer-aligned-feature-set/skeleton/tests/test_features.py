"""The features are computed from rows, and training and serving read one definition."""

import sys
from pathlib import Path

import duckdb

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "pipeline"), str(ROOT / "features")]

import build  # noqa: E402
import definitions  # noqa: E402

COLUMNS = [{% for c in values.columns %}"${{ c.name }}"{% if not loop.last %}, {% endif %}{% endfor %}]


def test_each_column_of_the_contract_is_computed_and_each_row_has_a_time():
    database = duckdb.connect()
    empty = ", ".join(f'NULL AS "{name}"' for name in COLUMNS)
    database.execute(f"CREATE VIEW source AS SELECT {empty}")

    made = build.features(database)

    assert set(made.columns) == {*COLUMNS, build.TIMESTAMP}
    assert made.count("*").fetchall() == [(1,)]


def test_training_and_serving_see_the_columns_of_the_contract():
    view = definitions.view

    assert {field.name for field in view.schema} == {*COLUMNS} - {build.TIMESTAMP}
    assert view.batch_source.timestamp_field == build.TIMESTAMP
