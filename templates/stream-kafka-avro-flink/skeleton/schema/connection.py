"""How clients reach Kafka; user and password come from the environment."""

import os


def kafka() -> dict[str, str]:
    configuration = {"bootstrap.servers": "${{ values.bootstrap }}"}
    user = os.environ.get("KAFKA_USER")
    if user:
        configuration |= {
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": user,
            "sasl.password": os.environ["KAFKA_PASSWORD"],
        }
    return configuration
