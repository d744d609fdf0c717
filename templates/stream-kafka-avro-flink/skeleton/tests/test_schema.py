"""The Avro schema is one, and the script cuts into the statements that the job expects."""

import json
import sys
from pathlib import Path

import fastavro

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "flink"))

from statements import is_insert, quoted, statements  # noqa: E402


def test_the_schema_is_avro():
    schema = json.loads((ROOT / "schema" / "${{ values.table }}.avsc").read_text(encoding="utf-8"))

    assert fastavro.parse_schema(schema)["name"].endswith("${{ values.table }}")


def test_the_script_has_three_tables_a_view_and_two_inserts():
    schema = (ROOT / "schema" / "${{ values.table }}.avsc").read_text(encoding="utf-8")
    script = (ROOT / "flink" / "job.sql").read_text(encoding="utf-8")

    found = statements(script.replace("'@schema@'", quoted(schema)))

    assert [is_insert(statement) for statement in found] == [False] * 4 + [True] * 2


def test_a_semicolon_within_quotes_ends_no_statement():
    assert statements("SELECT ';' -- ;\n; SELECT `a;b`") == ["SELECT ';'", "SELECT `a;b`"]
