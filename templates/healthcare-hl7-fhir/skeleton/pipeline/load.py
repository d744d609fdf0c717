"""Turns rows into FHIR resources and gives them to the server.

Each resource is checked against FHIR before it is sent. The run is reported to the portal as
OpenLineage events, which name where data went, never the data.
"""

import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

import pyarrow.dataset as ds
from fhir.resources.R4B import get_fhir_model_class
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mapping import MAPPING, NAMES, to_resource  # noqa: E402
from server import BASE, put  # noqa: E402

SOURCE = "${{ values.sourcePath }}"
BATCH = 200


def load() -> int:
    model = get_fhir_model_class(MAPPING["resource"])
    count = 0
    for batch in ds.dataset(SOURCE, format="parquet").to_batches(columns=NAMES, batch_size=BATCH):
        resources = [to_resource(row) for row in batch.to_pylist()]
        for resource in resources:
            model.model_validate(resource)
        if resources:
            put(resources)
        count += len(resources)
    return count


def event(state: RunState, run: str) -> RunEvent:
    return RunEvent(
        eventType=state,
        eventTime=datetime.now(timezone.utc).isoformat(),
        run=Run(runId=run),
        job=Job(namespace="${{ values.domain }}.${{ values.name }}", name="${{ values.port }}"),
        producer="${{ values.portalUrl }}/products/${{ values.domain }}/${{ values.name }}",
        inputs=[InputDataset(namespace="files", name=SOURCE)],
        outputs=[OutputDataset(namespace=BASE, name=MAPPING["resource"])],
    )


def main() -> None:
    lineage = OpenLineageClient()
    run = str(uuid.uuid4())
    lineage.emit(event(RunState.START, run))
    try:
        print(f"{load()} resources")
    except Exception:
        lineage.emit(event(RunState.FAIL, run))
        raise
    lineage.emit(event(RunState.COMPLETE, run))


if __name__ == "__main__":
    main()
