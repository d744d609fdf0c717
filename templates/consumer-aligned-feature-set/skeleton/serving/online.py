"""The newest features of some keys, for a model that answers now.

    from online import newest
    newest([{...the key columns...}])
"""

from functools import cache
from pathlib import Path
from typing import Any

from feast import FeatureStore

ROOT = Path(__file__).resolve().parent.parent


@cache
def store() -> FeatureStore:
    return FeatureStore(repo_path=str(ROOT / "features"))


def newest(keys: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One dictionary for each key, in their order; a value that is too old or missing is None."""
    answer = store().get_online_features(
        features=store().get_feature_service("${{ values.table }}_v1"), entity_rows=keys
    ).to_dict()
    return [{name: values[row] for name, values in answer.items()} for row in range(len(keys))]
