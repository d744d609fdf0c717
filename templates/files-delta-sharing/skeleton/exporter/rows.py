"""Brings a table to the contract: types first, then rules. Broken rows are kept apart."""

import pyarrow as pa
import pyarrow.compute as pc

from contract import ALLOWED, RANGES, SCHEMA


def typed(table: pa.Table) -> pa.Table:
    """The columns of the contract with their types; a missing column is empty.

    Raises ArrowInvalid when a value cannot be read as its type: such a file is refused as a whole,
    since what else is wrong in it cannot be known.
    """
    columns = []
    for field in SCHEMA:
        if field.name in table.column_names:
            columns.append(pc.cast(table[field.name], field.type))
        else:
            columns.append(pa.nulls(table.num_rows, field.type))
    return pa.table(columns, schema=pa.schema([field.with_nullable(True) for field in SCHEMA]))


def holds(table: pa.Table) -> pa.ChunkedArray | pa.Array:
    """For each row whether it keeps every rule."""
    good = pa.array([True] * table.num_rows, pa.bool_())
    for field in SCHEMA:
        column = table[field.name]
        empty = pc.is_null(column)
        if not field.nullable:
            good = pc.and_(good, pc.invert(empty))
        if field.name in ALLOWED:
            allowed = pa.array(ALLOWED[field.name], pa.string()).cast(field.type)
            good = pc.and_(good, pc.or_(empty, pc.is_in(column, value_set=allowed)))
        smallest, largest = RANGES.get(field.name, (None, None))
        if smallest is not None:
            good = pc.and_(good, pc.fill_null(pc.greater_equal(column, pa.scalar(smallest)), True))
        if largest is not None:
            good = pc.and_(good, pc.fill_null(pc.less_equal(column, pa.scalar(largest)), True))
    return good


def split(table: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The rows that keep the contract, and those that break it."""
    rows = typed(table)
    good = holds(rows)
    return rows.filter(good), rows.filter(pc.invert(good))
