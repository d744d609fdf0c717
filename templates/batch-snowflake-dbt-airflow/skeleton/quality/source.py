"""Where the checks find the data: the table that dbt built in Snowflake."""

import os
from pathlib import Path

from cryptography.hazmat.primitives import serialization

CONFIGURATION = Path(__file__).parent / "configuration.yml"


def private_key() -> bytes:
    """The key of SNOWFLAKE_PRIVATE_KEY_PATH as the driver takes it."""
    passphrase = os.environ.get("SNOWFLAKE_PRIVATE_KEY_PASSPHRASE")
    key = serialization.load_pem_private_key(
        Path(os.environ["SNOWFLAKE_PRIVATE_KEY_PATH"]).read_bytes(),
        password=passphrase.encode() if passphrase else None,
    )
    return key.private_bytes(
        encoding=serialization.Encoding.DER,
        format=serialization.PrivateFormat.PKCS8,
        encryption_algorithm=serialization.NoEncryption(),
    )


def batch_definition(context):
    warehouse = context.data_sources.add_sql(
        "warehouse",
        connection_string="snowflake://${SNOWFLAKE_USER}@${{ values.account }}"
        "/${{ values.database }}/${{ values.schema }}"
        "?warehouse=${{ values.warehouse }}&role=${{ values.role }}",
        kwargs={"connect_args": {"private_key": private_key()}},
    )
    table = warehouse.add_table_asset(
        "${{ values.table }}", table_name="${{ values.table }}", schema_name="${{ values.schema | lower }}"
    )
    return table.add_batch_definition_whole_table("all")


def batch_parameters():
    return None


def connect(scan) -> None:
    scan.set_data_source_name("warehouse")
    scan.add_configuration_yaml_file(str(CONFIGURATION))
