"""What the exporter does with rows that keep the contract, and with those that break it."""

import sys
from pathlib import Path

import pyarrow as pa

sys.path.insert(0, str(Path(__file__).parent.parent / "exporter"))

from contract import SCHEMA  # noqa: E402
from rows import split, typed  # noqa: E402

EMPTY = pa.table({"no_such_column": ["x"]})


def test_columns_have_the_types_of_the_contract_and_no_others():
    assert [(field.name, field.type) for field in typed(EMPTY).schema] == [
        (field.name, field.type) for field in SCHEMA
    ]


def test_an_empty_row_is_broken_where_something_is_required():
    good, broken = split(EMPTY)

    required = any(not field.nullable for field in SCHEMA)
    assert (good.num_rows, broken.num_rows) == ((0, 1) if required else (1, 0))
