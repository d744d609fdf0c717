"""Where the checks find the data: the resources of the FHIR server, as rows of the contract."""

import sys
from functools import cache
from pathlib import Path

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "pipeline"))

from mapping import MAPPING, NAMES, to_row  # noqa: E402
from server import search  # noqa: E402

TABLE = "${{ values.table }}"


@cache
def rows() -> pd.DataFrame:
    found = [to_row(resource) for resource in search(MAPPING["resource"], MAPPING["profile"])]
    return pd.DataFrame(found, columns=NAMES)


def batch_definition(context):
    asset = context.data_sources.add_pandas("fhir").add_dataframe_asset(TABLE)
    return asset.add_batch_definition_whole_dataframe("all")


def batch_parameters():
    return {"dataframe": rows()}


def connect(scan) -> None:
    scan.set_data_source_name("fhir")
    scan.add_pandas_dataframe(dataset_name=TABLE, pandas_df=rows(), data_source_name="fhir")
