"""Creates the topics of the port where they are missing."""

from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import KafkaException, NewTopic

from connection import kafka

{% set keys = values.columns | selectattr("primaryKey") %}
RETENTION = str(${{ values.retentionDays }} * 24 * 3600 * 1000)
TOPICS = [
    NewTopic(
        "${{ values.topic }}",
        num_partitions=${{ values.partitions }},
        config={"cleanup.policy": "{% if keys.length > 0 %}compact,delete{% else %}delete{% endif %}", "retention.ms": RETENTION},
    ),
    NewTopic("${{ values.topic }}.broken", num_partitions=1, config={"retention.ms": RETENTION}),
]


def main() -> None:
    for name, created in AdminClient(kafka()).create_topics(TOPICS).items():
        try:
            created.result()
            print(f"{name} was created")
        except KafkaException as problem:
            if problem.args[0].name() != "TOPIC_ALREADY_EXISTS":
                raise
            print(f"{name} is there already")


if __name__ == "__main__":
    main()
