"""Where the checks find the data: the Iceberg table of the output port, read by Spark."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "job"))

from session import session  # noqa: E402

TABLE = "${{ values.table }}"


def rows():
    return session().table("lakehouse.`${{ values.namespace }}`.`${{ values.table }}`")


def batch_definition(context):
    asset = context.data_sources.add_spark("lakehouse").add_dataframe_asset(TABLE)
    return asset.add_batch_definition_whole_dataframe("all")


def batch_parameters():
    return {"dataframe": rows()}


def connect(scan) -> None:
    scan.set_data_source_name("lakehouse")
    rows().createOrReplaceTempView(TABLE)
    scan.add_spark_session(session(), data_source_name="lakehouse")
