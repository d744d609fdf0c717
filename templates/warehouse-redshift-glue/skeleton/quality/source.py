"""Where the checks find the data: the table that Glue loaded into Redshift."""

from pathlib import Path

CONFIGURATION = Path(__file__).parent / "configuration.yml"


def batch_definition(context):
    # Great Expectations takes ${...} from the environment, so no password stands in the code.
    warehouse = context.data_sources.add_sql(
        "warehouse",
        connection_string="redshift+psycopg2://${REDSHIFT_USER}:${REDSHIFT_PASSWORD}"
        "@${{ values.host }}:5439/${{ values.database }}?sslmode=require",
    )
    table = warehouse.add_table_asset(
        "${{ values.table }}", table_name="${{ values.table }}", schema_name="${{ values.schema }}"
    )
    return table.add_batch_definition_whole_table("all")


def batch_parameters():
    return None


def connect(scan) -> None:
    scan.set_data_source_name("warehouse")
    scan.add_configuration_yaml_file(str(CONFIGURATION))
