"""Registers the Avro schema of the port, and lets only changes pass that old and new readers bear."""

import os
from pathlib import Path

from confluent_kafka.schema_registry import Schema, SchemaRegistryClient

SUBJECT = "${{ values.topic }}-value"
COMPATIBILITY = "FULL_TRANSITIVE"


def client() -> SchemaRegistryClient:
    configuration = {"url": "${{ values.registry }}"}
    credentials = os.environ.get("SCHEMA_REGISTRY_CREDENTIALS")
    if credentials:
        configuration["basic.auth.user.info"] = credentials
    return SchemaRegistryClient(configuration)


def main() -> None:
    text = (Path(__file__).parent / "${{ values.table }}.avsc").read_text(encoding="utf-8")
    registry = client()
    registry.set_compatibility(subject_name=SUBJECT, level=COMPATIBILITY)
    print(f"{SUBJECT} is schema {registry.register_schema(SUBJECT, Schema(text, 'AVRO'))}")


if __name__ == "__main__":
    main()
