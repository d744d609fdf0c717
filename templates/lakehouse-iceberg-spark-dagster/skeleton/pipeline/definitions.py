"""The output port as a Dagster asset: a partition for each day, the contract as checks."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import dagster as dg

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "job"))

import main as spark_job  # noqa: E402

DAYS = dg.DailyPartitionsDefinition(start_date="2026-01-01")


@dg.asset(
    name="${{ values.table }}",
    key_prefix=["${{ values.domain | replace("-", "_") }}", "${{ values.name | replace("-", "_") }}"],
    partitions_def=DAYS,
    group_name="${{ values.name | replace("-", "_") }}",
    kinds={"spark", "iceberg"},
    tags={"contract": "${{ values.domain }}.${{ values.name }}.${{ values.port }}"},
    retry_policy=dg.RetryPolicy(max_retries=2, delay=60),
)
def output_port(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
    counts = spark_job.load(date.fromisoformat(context.partition_key))
    return dg.MaterializeResult(metadata={"rows": counts["good"], "broken rows": counts["broken"]})


@dg.asset_check(asset=output_port, blocking=True)
def contract_holds() -> dg.AssetCheckResult:
    """Great Expectations and Soda in their own environment; the log holds each result."""
    finished = subprocess.run(
        [str(ROOT / ".venv-quality" / "bin" / "python"), str(ROOT / "quality" / "run.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=3600,
    )
    return dg.AssetCheckResult(
        passed=finished.returncode == 0,
        metadata={"log": dg.MetadataValue.text(finished.stdout[-20000:] + finished.stderr[-5000:])},
    )


@dg.op
def join_files_and_expire_snapshots() -> None:
    spark_job.maintain()


@dg.job
def maintenance() -> None:
    join_files_and_expire_snapshots()


daily = dg.build_schedule_from_partitioned_job(
    dg.define_asset_job("daily", selection=[output_port], partitions_def=DAYS), hour_of_day=4
)

weekly = dg.ScheduleDefinition(job=maintenance, cron_schedule="0 2 * * 0", execution_timezone="UTC")

defs = dg.Definitions(
    assets=[output_port],
    asset_checks=[contract_holds],
    jobs=[maintenance],
    schedules=[daily, weekly],
)
