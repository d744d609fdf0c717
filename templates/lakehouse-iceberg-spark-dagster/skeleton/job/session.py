"""A Spark session that knows the Iceberg catalog and reports its runs as OpenLineage events."""

import os

from pyspark.sql import SparkSession

ICEBERG = "1.10.0"
OPENLINEAGE = "1.54.0"
PACKAGES = [
    f"org.apache.iceberg:iceberg-spark-runtime-3.5_2.12:{ICEBERG}",
    f"org.apache.iceberg:iceberg-aws-bundle:{ICEBERG}",
    "org.apache.hadoop:hadoop-aws:3.3.4",
    f"io.openlineage:openlineage-spark_2.12:{OPENLINEAGE}",
]


def session() -> SparkSession:
    builder = (
        SparkSession.builder.appName("${{ values.domain }}.${{ values.name }}.${{ values.port }}")
        .config("spark.jars.packages", ",".join(PACKAGES))
        .config(
            "spark.sql.extensions",
            "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
        )
        .config("spark.sql.catalog.lakehouse", "org.apache.iceberg.spark.SparkCatalog")
        .config("spark.sql.catalog.lakehouse.type", "rest")
        .config("spark.sql.catalog.lakehouse.uri", "${{ values.catalogUri }}")
        .config("spark.sql.catalog.lakehouse.warehouse", "${{ values.warehouse }}")
        .config("spark.sql.catalog.lakehouse.io-impl", "org.apache.iceberg.aws.s3.S3FileIO")
        .config("spark.sql.catalog.lakehouse.client.region", "${{ values.region }}")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.extraListeners", "io.openlineage.spark.agent.OpenLineageSparkListener")
        .config("spark.openlineage.transport.type", "http")
        .config("spark.openlineage.transport.url", "${{ values.portalUrl }}")
        .config("spark.openlineage.transport.endpoint", "/api/v1/lineage")
        .config("spark.openlineage.namespace", "${{ values.domain }}.${{ values.name }}")
    )
    credential = os.environ.get("ICEBERG_CREDENTIAL")
    if credential:
        builder = builder.config("spark.sql.catalog.lakehouse.credential", credential)
    key = os.environ.get("OPENLINEAGE__TRANSPORT__AUTH__API_KEY")
    if key:
        builder = builder.config("spark.openlineage.transport.auth.type", "api_key")
        builder = builder.config("spark.openlineage.transport.auth.apiKey", key)
    return builder.getOrCreate()
