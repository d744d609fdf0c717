"""Airflow reads the DAG, and its steps stand in their order."""

from pathlib import Path

from airflow.models import DagBag

DAG_ID = "${{ values.domain }}.${{ values.name }}.${{ values.port }}"


def test_the_dag_is_read_and_in_order():
    bag = DagBag(dag_folder=str(Path(__file__).parent.parent / "dags"), include_examples=False)

    assert bag.import_errors == {}
    dag = bag.dags[DAG_ID]
    assert [task.task_id for task in dag.topological_sort()] == [
        "source_is_fresh",
        "build",
        "test",
        "contract_holds",
    ]
