"""Merges what the source delivered into the table of the output port.

Rows that break the contract are appended to a table beside it, with the rules that they break; the
owner looks at them there, consumers never meet them. Files that were read once are not read again.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from delta.tables import DeltaTable  # noqa: E402
from pyspark.sql import DataFrame, SparkSession  # noqa: E402
from pyspark.sql import functions as F  # noqa: E402

from columns import KEY, TYPES  # noqa: E402
from rows import REASONS, judged, newest, typed  # noqa: E402

TABLE = "`${{ values.catalog }}`.`${{ values.schema }}`.`${{ values.table }}`"
QUARANTINE = "`${{ values.catalog }}`.`${{ values.schema }}`.`${{ values.table }}_quarantine`"
LANDING = "${{ values.landingPath }}"
CHECKPOINT = "${{ values.landingPath }}/_checkpoints/${{ values.table }}"


def delivered(spark: SparkSession) -> DataFrame:
    """New files as a stream; Auto Loader remembers which ones were read."""
    return (
        spark.readStream.format("cloudFiles")
        .option("cloudFiles.format", "${{ values.landingFormat }}")
        .option("cloudFiles.schemaLocation", f"{CHECKPOINT}/schema")
        .option("cloudFiles.inferColumnTypes", "false")
        .option("cloudFiles.schemaHints", ", ".join(f"`{name}` STRING" for name in TYPES))
{% if values.landingFormat == "csv" %}
        .option("header", "true")
{% endif %}
        .load(LANDING)
    )


def merge(batch: DataFrame, batch_id: int) -> None:
    rows = judged(typed(batch)).persist()
    broken = rows.where(F.size(REASONS) > 0)
    (
        broken.withColumn("_batch", F.lit(batch_id))
        .withColumn("_quarantined_at", F.current_timestamp())
        .write.format("delta")
        .mode("append")
        .saveAsTable(QUARANTINE)
    )
    good = newest(rows.where(F.size(REASONS) == 0).drop(REASONS))
    if KEY:
        same = " AND ".join(f"old.`{name}` = new.`{name}`" for name in KEY)
        (
            DeltaTable.forName(batch.sparkSession, TABLE)
            .alias("old")
            .merge(good.alias("new"), same)
            .whenMatchedUpdateAll()
            .whenNotMatchedInsertAll()
            .execute()
        )
    else:
        good.write.format("delta").mode("append").saveAsTable(TABLE)
    rows.unpersist()


def main() -> None:
    spark = SparkSession.builder.appName(
        "${{ values.domain }}.${{ values.name }}.${{ values.port }}"
    ).getOrCreate()
    statements = (Path(__file__).resolve().parent.parent / "ddl" / "table.sql").read_text(encoding="utf-8")
    spark.sql(statements)
    (
        delivered(spark)
        .writeStream.foreachBatch(merge)
        .option("checkpointLocation", CHECKPOINT)
        .trigger(availableNow=True)
        .start()
        .awaitTermination()
    )


if __name__ == "__main__":
    main()
