"""Where the checks find the data: the newest events of the topic, read into memory.

A stream has no end, so the checks see what was written since yesterday, at most SAMPLE events.
"""

import sys
import time
from functools import cache
from pathlib import Path

import pandas as pd
from confluent_kafka import Consumer, TopicPartition
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "schema"))

from connection import kafka  # noqa: E402
from register import client  # noqa: E402

TABLE = "${{ values.table }}"
TOPIC = "${{ values.topic }}"
COLUMNS = [{% for c in values.columns %}"${{ c.name }}"{% if not loop.last %}, {% endif %}{% endfor %}]
SAMPLE = 100_000


@cache
def rows() -> pd.DataFrame:
    consumer = Consumer(kafka() | {"group.id": f"{TOPIC}.checks", "enable.auto.commit": "false"})
    deserialize = AvroDeserializer(client())
    since = int((time.time() - 24 * 3600) * 1000)
    partitions = consumer.list_topics(TOPIC, timeout=30).topics[TOPIC].partitions
    starts = consumer.offsets_for_times([TopicPartition(TOPIC, p, since) for p in partitions], timeout=30)
    consumer.assign([start for start in starts if start.offset >= 0])
    events = []
    try:
        while len(events) < SAMPLE:
            message = consumer.poll(10)
            if message is None:
                break
            if message.error() is None and message.value() is not None:
                events.append(deserialize(message.value(), SerializationContext(TOPIC, MessageField.VALUE)))
    finally:
        consumer.close()
    return pd.DataFrame(events, columns=COLUMNS)


def batch_definition(context):
    asset = context.data_sources.add_pandas("stream").add_dataframe_asset(TABLE)
    return asset.add_batch_definition_whole_dataframe("all")


def batch_parameters():
    return {"dataframe": rows()}


def connect(scan) -> None:
    scan.set_data_source_name("stream")
    scan.add_pandas_dataframe(dataset_name=TABLE, pandas_df=rows(), data_source_name="stream")
