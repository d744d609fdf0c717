"""What a row has to be before consumers see it. No session is needed to read this module."""

from functools import reduce

from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F

from columns import ALLOWED, KEY, NEWEST_BY, RANGES, REQUIRED, TYPES

REASONS = "_broken_rules"


def typed(rows: DataFrame) -> DataFrame:
    """The columns of the contract with their types; what cannot be read as one is null."""
    return rows.select(
        *[F.expr(f"try_cast(`{name}` AS {type_name})").alias(name) for name, type_name in TYPES.items()]
    )


def _rules() -> dict[str, Column]:
    rules: dict[str, Column] = {}
    for name in REQUIRED:
        rules[f"{name}-not-null"] = F.col(name).isNotNull()
    for name, values in ALLOWED.items():
        rules[f"{name}-allowed"] = F.col(name).isNull() | F.col(name).isin(values)
    for name, (smallest, largest) in RANGES.items():
        limits = [F.lit(True)]
        if smallest is not None:
            limits.append(F.col(name) >= F.lit(smallest))
        if largest is not None:
            limits.append(F.col(name) <= F.lit(largest))
        rules[f"{name}-range"] = F.col(name).isNull() | reduce(lambda a, b: a & b, limits)
    return rules


def judged(rows: DataFrame) -> DataFrame:
    """The same rows with the names of the rules that each breaks."""
    broken = [F.when(~holds, F.lit(rule)) for rule, holds in _rules().items()]
    reasons = F.array_compact(F.array(*broken)) if broken else F.array().cast("array<string>")
    return rows.withColumn(REASONS, reasons)


def newest(rows: DataFrame) -> DataFrame:
    """One row for each key: the newest."""
    if not KEY:
        return rows.dropDuplicates()
    order = F.col(NEWEST_BY).desc_nulls_last() if NEWEST_BY else F.lit(0)
    numbered = rows.withColumn("_number", F.row_number().over(Window.partitionBy(*KEY).orderBy(order)))
    return numbered.where("_number = 1").drop("_number")
