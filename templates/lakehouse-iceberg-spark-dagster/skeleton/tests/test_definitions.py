"""Dagster reads the definitions, and the contract guards the asset."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "pipeline"))

from definitions import contract_holds, defs, output_port  # noqa: E402


def test_the_port_is_an_asset_that_the_contract_guards():
    assert output_port.key.path[-1] == "${{ values.table }}"
    assert [spec.asset_key for spec in contract_holds.check_specs] == [output_port.key]
    assert defs.get_job_def("maintenance") is not None
