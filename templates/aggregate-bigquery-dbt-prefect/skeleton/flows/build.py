"""Builds the output port ${{ values.domain }}/${{ values.name }}/${{ values.port }}.

    python flows/build.py           one run, now
    python flows/build.py serve     runs on the schedule until it is stopped

dbt and the checks run in environments of their own, so Prefect needs none of their libraries.
"""

import os
import subprocess
import sys
from pathlib import Path

from prefect import flow, get_run_logger, task

ROOT = Path(__file__).resolve().parent.parent
DBT_OPTIONS = ["--project-dir", "dbt", "--profiles-dir", "dbt"]


def run(program: str, *arguments: str) -> None:
    """Runs a program of this repository; its output goes to the log of the run."""
    logger = get_run_logger()
    finished = subprocess.run(
        [str(ROOT / program), *arguments],
        cwd=ROOT,
        env={**os.environ, "OPENLINEAGE_NAMESPACE": "${{ values.domain }}.${{ values.name }}"},
        capture_output=True,
        text=True,
        timeout=2 * 3600,
    )
    logger.info(finished.stdout)
    if finished.returncode != 0:
        logger.error(finished.stderr)
        raise RuntimeError(f"{program} {' '.join(arguments)} ended with {finished.returncode}")


@task(retries=2, retry_delay_seconds=300)
def source_is_fresh() -> None:
    run(".venv/bin/dbt", "source", "freshness", *DBT_OPTIONS)


@task(retries=2, retry_delay_seconds=60)
def build() -> None:
    run(".venv/bin/dbt-ol", "run", *DBT_OPTIONS)


@task
def test() -> None:
    run(".venv/bin/dbt", "test", *DBT_OPTIONS)


@task
def contract_holds() -> None:
    run(".venv-quality/bin/python", "quality/run.py")


@flow(name="${{ values.domain }}.${{ values.name }}.${{ values.port }}")
def build_port() -> None:
    source_is_fresh()
    build()
    test()
    contract_holds()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        build_port.serve(
            name="${{ values.name }}",
            cron="${{ values.schedule }}",
            tags=["data-product", "${{ values.domain }}"],
        )
    else:
        build_port()
