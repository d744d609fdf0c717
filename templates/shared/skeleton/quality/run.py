"""Runs the checks that the contract promises, with Great Expectations and with Soda.

Where the data lies stands in source.py. The exit code is 1 when a check of either tool fails, so a
scheduler or a CI job can stop there.
"""

import json
import sys
from pathlib import Path

import great_expectations as gx
from soda.scan import Scan

import source

HERE = Path(__file__).parent


def expectations_hold() -> bool:
    context = gx.get_context(mode="ephemeral")
    definition = json.loads((HERE / "expectations.json").read_text(encoding="utf-8"))
    suite = context.suites.add(
        gx.ExpectationSuite(
            name=definition["name"],
            expectations=definition["expectations"],
            meta=definition["meta"],
        )
    )
    validation = context.validation_definitions.add(
        gx.ValidationDefinition(
            name=definition["name"], data=source.batch_definition(context), suite=suite
        )
    )
    result = validation.run(batch_parameters=source.batch_parameters())
    print(result.describe())
    return bool(result.success)


def soda_checks_hold() -> bool:
    scan = Scan()
    scan.set_scan_definition_name("${{ values.domain }}.${{ values.name }}.${{ values.port }}")
    source.connect(scan)
    scan.add_sodacl_yaml_file(str(HERE / "checks.yml"))
    scan.execute()
    print(scan.get_logs_text())
    return not scan.has_error_logs() and not scan.has_check_fails()


if __name__ == "__main__":
    results = [expectations_hold(), soda_checks_hold()]
    sys.exit(0 if all(results) else 1)
