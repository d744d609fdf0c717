"""Writes the files of the landing folder into the Delta table that is shared.

The table is merged by its key, or written anew without one. Rows that break the contract go to a
table beside it that nobody shares. The run is reported to the portal as OpenLineage events.
"""

import uuid
from datetime import datetime, timezone

import pyarrow as pa
import pyarrow.dataset as ds
from deltalake import DeltaTable, write_deltalake
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

from contract import KEY
from rows import split

STORAGE = "${{ values.storage }}"
TABLE = f"{STORAGE}/${{ values.table }}"
BROKEN = f"{STORAGE}/_broken/${{ values.table }}"
LANDING = "${{ values.landingPath }}"
PRODUCER = "${{ values.portalUrl }}/products/${{ values.domain }}/${{ values.name }}"


def delivered() -> pa.Table:
{% if values.landingFormat == "csv" %}
    return ds.dataset(LANDING, format="csv").to_table()
{% else %}
    return ds.dataset(LANDING, format="parquet").to_table()
{% endif %}


def merge(good: pa.Table) -> None:
    if not KEY or not DeltaTable.is_deltatable(TABLE):
        write_deltalake(TABLE, good, mode="overwrite", schema_mode="overwrite")
        return
    same = " AND ".join(f"old.{name} = new.{name}" for name in KEY)
    (
        DeltaTable(TABLE)
        .merge(good, predicate=same, source_alias="new", target_alias="old")
        .when_matched_update_all()
        .when_not_matched_insert_all()
        .execute()
    )


def export() -> dict[str, int]:
    good, broken = split(delivered())
    merge(good)
    if broken.num_rows:
        write_deltalake(BROKEN, broken, mode="append")
    return {"good": good.num_rows, "broken": broken.num_rows}


def event(state: RunState, run: str) -> RunEvent:
    return RunEvent(
        eventType=state,
        eventTime=datetime.now(timezone.utc).isoformat(),
        run=Run(runId=run),
        job=Job(namespace="${{ values.domain }}.${{ values.name }}", name="${{ values.port }}"),
        producer=PRODUCER,
        inputs=[InputDataset(namespace="files", name=LANDING)],
        outputs=[OutputDataset(namespace="files", name=TABLE)],
    )


def main() -> None:
    lineage = OpenLineageClient()
    run = str(uuid.uuid4())
    lineage.emit(event(RunState.START, run))
    try:
        print(export())
    except Exception:
        lineage.emit(event(RunState.FAIL, run))
        raise
    lineage.emit(event(RunState.COMPLETE, run))


if __name__ == "__main__":
    main()
