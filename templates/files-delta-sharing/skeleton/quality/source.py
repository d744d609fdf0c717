"""Where the checks find the data: the Delta table of the output port, read into memory."""

from functools import cache

import pandas as pd
from deltalake import DeltaTable

TABLE = "${{ values.table }}"


@cache
def rows() -> pd.DataFrame:
    return DeltaTable("${{ values.storage }}/${{ values.table }}").to_pandas()


def batch_definition(context):
    asset = context.data_sources.add_pandas("shared").add_dataframe_asset(TABLE)
    return asset.add_batch_definition_whole_dataframe("all")


def batch_parameters():
    return {"dataframe": rows()}


def connect(scan) -> None:
    scan.set_data_source_name("shared")
    scan.add_pandas_dataframe(dataset_name=TABLE, pandas_df=rows(), data_source_name="shared")
