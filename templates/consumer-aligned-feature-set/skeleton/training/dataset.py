"""Training data: examples with the features as they were at the time of each example.

    python training/dataset.py examples.parquet training.parquet

The examples hold the key columns, the label, and event_timestamp: when the prediction would have
been made. Feast joins the newest value before that time, so nothing of the future leaks in.
"""

import sys
from pathlib import Path

import pandas as pd
from feast import FeatureStore

ROOT = Path(__file__).resolve().parent.parent


def training_data(examples: pd.DataFrame) -> pd.DataFrame:
    store = FeatureStore(repo_path=str(ROOT / "features"))
    return store.get_historical_features(
        entity_df=examples, features=store.get_feature_service("${{ values.table }}_v1")
    ).to_df()


if __name__ == "__main__":
    training_data(pd.read_parquet(sys.argv[1])).to_parquet(sys.argv[2])
