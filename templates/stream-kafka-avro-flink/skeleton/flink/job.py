"""Runs job.sql: tables and view first, then both inserts as one job of Flink."""

import os
from pathlib import Path

from pyflink.table import EnvironmentSettings, TableEnvironment

from statements import is_insert, quoted, statements

ROOT = Path(__file__).resolve().parent.parent


def script() -> str:
    schema = (ROOT / "schema" / "${{ values.table }}.avsc").read_text(encoding="utf-8")
    return (ROOT / "flink" / "job.sql").read_text(encoding="utf-8").replace("'@schema@'", quoted(schema))


def environment() -> TableEnvironment:
    table_environment = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
    configuration = table_environment.get_config()
    configuration.set("pipeline.name", "${{ values.domain }}.${{ values.name }}.${{ values.port }}")
    configuration.set("table.local-time-zone", "UTC")
    configuration.set("table.exec.sink.not-null-enforcer", "DROP")
    configuration.set("execution.checkpointing.interval", "30 s")
    configuration.set("execution.checkpointing.mode", "EXACTLY_ONCE")
    jars = os.environ.get("FLINK_CONNECTOR_JARS")
    if jars:
        configuration.set("pipeline.jars", jars)
    return table_environment


def main() -> None:
    table_environment = environment()
    inserts = table_environment.create_statement_set()
    for statement in statements(script()):
        if is_insert(statement):
            inserts.add_insert_sql(statement)
        else:
            table_environment.execute_sql(statement)
    inserts.execute()


if __name__ == "__main__":
    main()
