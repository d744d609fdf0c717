"""Where the checks find the data: the table that dbt built in BigQuery."""

from pathlib import Path

CONFIGURATION = Path(__file__).parent / "configuration.yml"


def batch_definition(context):
    warehouse = context.data_sources.add_sql(
        "warehouse",
        connection_string="bigquery://${{ values.project }}/${{ values.dataset }}"
        "?location=${{ values.location }}",
    )
    table = warehouse.add_table_asset("${{ values.table }}", table_name="${{ values.table }}")
    return table.add_batch_definition_whole_table("all")


def batch_parameters():
    return None


def connect(scan) -> None:
    scan.set_data_source_name("warehouse")
    scan.add_configuration_yaml_file(str(CONFIGURATION))
