"""Builds the output port ${{ values.domain }}/${{ values.name }}/${{ values.port }} on a schedule.

The source is asked for its freshness first; the rules of the contract are checked last, and a run
that breaks one of them fails. Each step runs dbt or Python from the environments that `make install`
lays beside this repository, so Airflow needs none of their libraries.
"""

from datetime import datetime, timedelta
from pathlib import Path

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

ROOT = Path(__file__).resolve().parent.parent
DBT_OPTIONS = "--project-dir dbt --profiles-dir dbt"

with DAG(
    dag_id="${{ values.domain }}.${{ values.name }}.${{ values.port }}",
    description="Data product ${{ values.domain }}/${{ values.name }}",
    schedule="${{ values.schedule }}",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={
        "owner": "${{ values.domain }}",
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "retry_exponential_backoff": True,
        "execution_timeout": timedelta(hours=2),
    },
    tags=["data-product", "${{ values.domain }}", "${{ values.name }}"],
) as dag:
    source_is_fresh = BashOperator(
        task_id="source_is_fresh",
        bash_command=f".venv/bin/dbt source freshness {DBT_OPTIONS}",
        cwd=str(ROOT),
    )
    build = BashOperator(
        task_id="build",
        bash_command=f".venv/bin/dbt-ol run {DBT_OPTIONS}",
        cwd=str(ROOT),
        env={"OPENLINEAGE_NAMESPACE": "${{ values.domain }}.${{ values.name }}"},
        append_env=True,
    )
    test = BashOperator(
        task_id="test",
        bash_command=f".venv/bin/dbt test {DBT_OPTIONS}",
        cwd=str(ROOT),
        retries=0,
    )
    contract_holds = BashOperator(
        task_id="contract_holds",
        bash_command=".venv-quality/bin/python quality/run.py",
        cwd=str(ROOT),
        retries=0,
    )

    source_is_fresh >> build >> test >> contract_holds
