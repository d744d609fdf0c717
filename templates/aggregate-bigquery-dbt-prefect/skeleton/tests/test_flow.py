"""The flow runs its steps in their order, and stops at the first that fails."""

import sys
from pathlib import Path

import pytest
from prefect.testing.utilities import prefect_test_harness

sys.path.insert(0, str(Path(__file__).parent.parent / "flows"))

import build as flows  # noqa: E402


@pytest.fixture(scope="module", autouse=True)
def prefect():
    with prefect_test_harness():
        yield


def test_steps_run_in_order(monkeypatch):
    ran = []
    monkeypatch.setattr(flows, "run", lambda program, *arguments: ran.append((program, *arguments[:1])))

    flows.build_port()

    assert ran == [
        (".venv/bin/dbt", "source"),
        (".venv/bin/dbt-ol", "run"),
        (".venv/bin/dbt", "test"),
        (".venv-quality/bin/python", "quality/run.py"),
    ]


def test_nothing_runs_after_a_failed_test(monkeypatch):
    ran = []

    def failing(program, *arguments):
        ran.append(arguments[0])
        if arguments[0] == "test":
            raise RuntimeError("a rule of the contract is broken")

    monkeypatch.setattr(flows, "run", failing)

    with pytest.raises(RuntimeError):
        flows.build_port()
    assert ran == ["source", "run", "test"]
