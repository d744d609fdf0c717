"""Merges what the source delivered on one day into the Iceberg table of the output port.

    python job/main.py 2026-01-31

Running a day again gives the same table. Rows that break the contract are written beside the
landing files, with the rules that they break, and never reach consumers.
"""

import sys
from datetime import date
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from columns import KEY, TYPES
from rows import REASONS, judged, newest, typed
from session import session

TABLE = "lakehouse.`${{ values.namespace }}`.`${{ values.table }}`"
LANDING = "${{ values.landingPath }}".replace("s3://", "s3a://")


def delivered(spark: SparkSession, day: date) -> DataFrame:
    schema = ", ".join(f"`{name}` STRING" for name in TYPES)
    reader = spark.read
{% if values.landingFormat == "parquet" %}
    return reader.parquet(f"{LANDING}/{day.isoformat()}")
{% elif values.landingFormat == "csv" %}
    return reader.option("header", "true").schema(schema).csv(f"{LANDING}/{day.isoformat()}")
{% else %}
    return reader.schema(schema).json(f"{LANDING}/{day.isoformat()}")
{% endif %}


def merge(spark: SparkSession, good: DataFrame) -> None:
    if not KEY:
        good.writeTo(TABLE).append()
        return
    good.createOrReplaceTempView("delivered")
    same = " AND ".join(f"old.`{name}` = new.`{name}`" for name in KEY)
    spark.sql(
        f"MERGE INTO {TABLE} old USING delivered new ON {same} "
        "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
    )


def load(day: date) -> dict[str, int]:
    """Loads a day; tells how many rows were good and how many broke the contract."""
    spark = session()
    ddl = Path(__file__).resolve().parent.parent / "ddl" / "table.sql"
    spark.sql("CREATE NAMESPACE IF NOT EXISTS lakehouse.`${{ values.namespace }}`")
    spark.sql(ddl.read_text(encoding="utf-8"))
    rows = judged(typed(delivered(spark, day))).persist()
    broken = rows.where(F.size(REASONS) > 0)
    good = newest(rows.where(F.size(REASONS) == 0).drop(REASONS))
    broken.write.mode("overwrite").json(f"{LANDING}/_quarantine/{day.isoformat()}")
    merge(spark, good)
    counts = {"good": good.count(), "broken": broken.count()}
    rows.unpersist()
    return counts


def maintain() -> None:
    """Joins small files and lets go of snapshots that the contract no longer promises."""
    spark = session()
    table = "${{ values.namespace }}.${{ values.table }}"
    spark.sql(f"CALL lakehouse.system.rewrite_data_files(table => '{table}')")
    spark.sql(f"CALL lakehouse.system.expire_snapshots(table => '{table}', retain_last => 30)")


if __name__ == "__main__":
    print(load(date.fromisoformat(sys.argv[1])))
