"""Where the checks find the data: the features for training, read into memory."""

from functools import cache

import pandas as pd

TABLE = "${{ values.table }}"


@cache
def rows() -> pd.DataFrame:
    return pd.read_parquet("${{ values.offlinePath }}/${{ values.table }}.parquet")


def batch_definition(context):
    asset = context.data_sources.add_pandas("features").add_dataframe_asset(TABLE)
    return asset.add_batch_definition_whole_dataframe("all")


def batch_parameters():
    return {"dataframe": rows()}


def connect(scan) -> None:
    scan.set_data_source_name("features")
    scan.add_pandas_dataframe(dataset_name=TABLE, pandas_df=rows(), data_source_name="features")
