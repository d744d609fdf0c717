"""Computes the features and lays them where training and serving find them.

    python pipeline/build.py              computes the features
    python pipeline/build.py materialize  and takes the newest of them over for serving

The run is reported to the portal as OpenLineage events.
"""

import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

import duckdb
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] %}
ROOT = Path(__file__).resolve().parent.parent
SOURCE = "${{ values.sourcePath }}"
FEATURES = "${{ values.offlinePath }}/${{ values.table }}.parquet"
TIMESTAMP = "${{ stamp or "event_timestamp" }}"


def connection() -> duckdb.DuckDBPyConnection:
    database = duckdb.connect()
    if "://" in SOURCE or "://" in FEATURES:
        database.execute("INSTALL httpfs; LOAD httpfs; CREATE SECRET (TYPE s3, PROVIDER credential_chain)")
    return database


def features(database: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyRelation:
    """The features of the rows in the table source; each has a time, now where none is given."""
    computed = database.sql((ROOT / "pipeline" / "features.sql").read_text(encoding="utf-8"))
    if TIMESTAMP in computed.columns:
        return computed
    return computed.project(f'*, now()::TIMESTAMP AS "{TIMESTAMP}"')


def build() -> int:
    database = connection()
    database.execute(f"CREATE VIEW source AS SELECT * FROM read_parquet('{SOURCE}')")
    made = features(database)
    made.write_parquet(FEATURES)
    return made.count("*").fetchall()[0][0]


def materialize() -> None:
    from feast import FeatureStore

    FeatureStore(repo_path=str(ROOT / "features")).materialize_incremental(datetime.now(timezone.utc))


def event(state: RunState, run: str) -> RunEvent:
    return RunEvent(
        eventType=state,
        eventTime=datetime.now(timezone.utc).isoformat(),
        run=Run(runId=run),
        job=Job(namespace="${{ values.domain }}.${{ values.name }}", name="${{ values.port }}"),
        producer="${{ values.portalUrl }}/products/${{ values.domain }}/${{ values.name }}",
        inputs=[InputDataset(namespace="files", name=SOURCE)],
        outputs=[OutputDataset(namespace="files", name=FEATURES)],
    )


def main() -> None:
    lineage = OpenLineageClient()
    run = str(uuid.uuid4())
    lineage.emit(event(RunState.START, run))
    try:
        print(f"{build()} rows")
        if sys.argv[1:] == ["materialize"]:
            materialize()
    except Exception:
        lineage.emit(event(RunState.FAIL, run))
        raise
    lineage.emit(event(RunState.COMPLETE, run))


if __name__ == "__main__":
    main()
