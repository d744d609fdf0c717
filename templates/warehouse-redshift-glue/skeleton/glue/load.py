"""The Glue job of the output port: files on S3 become rows of the table in Redshift.

Glue remembers by its bookmark which files it has read. Rows that break the contract are written
beside the landing files, with the rules that they break. The rest is merged by the key in one
transaction of Redshift, so consumers see all of a run or nothing.
"""

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

from columns import KEY, TYPES
from rows import REASONS, judged, newest, typed

TABLE = '"${{ values.schema }}"."${{ values.table }}"'
STAGING = "${{ values.schema }}.${{ values.table }}_staging"
LANDING = "${{ values.landingPath }}"
FORMAT = "${{ values.landingFormat }}"


def merge_statements() -> str:
    """What Redshift carries out after the rows lie in the staging table."""
    columns = ", ".join(f'"{name}"' for name in TYPES)
    statements = ["BEGIN"]
    if KEY:
        same = " AND ".join(f'{TABLE}."{name}" = {STAGING}."{name}"' for name in KEY)
        statements.append(f"DELETE FROM {TABLE} USING {STAGING} WHERE {same}")
    statements.append(f"INSERT INTO {TABLE} ({columns}) SELECT {columns} FROM {STAGING}")
    statements.append(f"DROP TABLE {STAGING}")
    statements.append("END")
    return "; ".join(statements) + ";"


def main() -> None:
    options = getResolvedOptions(sys.argv, ["JOB_NAME", "TempDir", "redshift_connection"])
    glue = GlueContext(SparkContext.getOrCreate())
    job = Job(glue)
    job.init(options["JOB_NAME"], options)

    delivered = glue.create_dynamic_frame.from_options(
        connection_type="s3",
        connection_options={"paths": [LANDING], "recurse": True, "exclusions": '["**/_quarantine/**"]'},
        format=FORMAT,
        format_options={"withHeader": True} if FORMAT == "csv" else {},
        transformation_ctx="delivered",
    ).toDF()
    if delivered.columns:
        for name in set(TYPES) - set(delivered.columns):
            delivered = delivered.withColumn(name, F.lit(None).cast("string"))
        rows = judged(typed(delivered)).persist()
        rows.where(F.size(REASONS) > 0).write.mode("append").json(f"{LANDING}/_quarantine")
        good = newest(rows.where(F.size(REASONS) == 0).drop(REASONS))
        glue.write_dynamic_frame.from_jdbc_conf(
            frame=DynamicFrame.fromDF(good, glue, "good"),
            catalog_connection=options["redshift_connection"],
            connection_options={
                "database": "${{ values.database }}",
                "dbtable": STAGING,
                "preactions": f"DROP TABLE IF EXISTS {STAGING}; CREATE TABLE {STAGING} (LIKE {TABLE});",
                "postactions": merge_statements(),
            },
            redshift_tmp_dir=options["TempDir"],
            transformation_ctx="merged",
        )
    job.commit()


if __name__ == "__main__":
    main()
