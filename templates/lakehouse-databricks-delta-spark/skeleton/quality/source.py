"""Where the checks find the data: the Delta table of the output port, read by Spark."""

from pyspark.sql import SparkSession

TABLE = "${{ values.table }}"


def rows():
    spark = SparkSession.builder.getOrCreate()
    return spark.table("`${{ values.catalog }}`.`${{ values.schema }}`.`${{ values.table }}`")


def batch_definition(context):
    asset = context.data_sources.add_spark("lakehouse").add_dataframe_asset(TABLE)
    return asset.add_batch_definition_whole_dataframe("all")


def batch_parameters():
    return {"dataframe": rows()}


def connect(scan) -> None:
    scan.set_data_source_name("lakehouse")
    rows().createOrReplaceTempView(TABLE)
    scan.add_spark_session(SparkSession.builder.getOrCreate(), data_source_name="lakehouse")
