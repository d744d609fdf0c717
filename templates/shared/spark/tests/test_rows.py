"""The rules of rows, on a local Spark session."""

import sys
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

sys.path.insert(0, str(Path(__file__).parent.parent / "job"))

from columns import KEY, REQUIRED, TYPES  # noqa: E402
from rows import REASONS, judged, newest, typed  # noqa: E402


@pytest.fixture(scope="session")
def spark():
    session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    yield session
    session.stop()


def empty_row(spark):
    schema = ", ".join(f"`{name}` STRING" for name in TYPES)
    return spark.createDataFrame([tuple(None for _ in TYPES)], schema)


def test_columns_have_the_types_of_the_contract(spark):
    expected = spark.createDataFrame([], ", ".join(f"`{name}` {kind}" for name, kind in TYPES.items()))

    assert typed(empty_row(spark)).dtypes == expected.dtypes


def test_a_row_without_what_is_required_names_every_rule_that_it_breaks(spark):
    [row] = judged(typed(empty_row(spark))).collect()

    assert set(row[REASONS]) == {f"{name}-not-null" for name in REQUIRED}


def test_each_key_stays_once(spark):
    rows = typed(empty_row(spark))

    assert newest(rows.union(rows)).count() == 1
    assert all(name in TYPES for name in KEY)
