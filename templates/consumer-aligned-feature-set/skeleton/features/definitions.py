"""The one definition that training and serving share (Feast)."""

from datetime import timedelta

from feast import Entity, FeatureService, FeatureView, Field, FileSource, ValueType
from feast.types import Bool, Float64, Int64, String, UnixTimestamp

{% set keys = values.columns | selectattr("primaryKey") %}
{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] or "event_timestamp" %}
{% macro feast(type) %}
{%- if type == "integer" %}Int64
{%- elif type == "number" %}Float64
{%- elif type == "boolean" %}Bool
{%- elif type == "date" or type == "timestamp" %}UnixTimestamp
{%- else %}String
{%- endif %}{% endmacro %}
{% for key in keys %}
${{ key.name }}_entity = Entity(
    name="${{ key.name }}",
    join_keys=["${{ key.name }}"],
    value_type=ValueType.${{ "INT64" if key.type == "integer" else "STRING" }},
    description=${{ (key.description or "") | dump }},
)

{% endfor %}
source = FileSource(
    name="${{ values.table }}_source",
    path="${{ values.offlinePath }}/${{ values.table }}.parquet",
    timestamp_field="${{ stamp }}",
)

view = FeatureView(
    name="${{ values.table }}",
    description=${{ values.title | dump }},
    entities=[{% for key in keys %}${{ key.name }}_entity{% if not loop.last %}, {% endif %}{% endfor %}],
    ttl=timedelta(days=${{ values.ttlDays }}),
    schema=[
{% for c in values.columns %}
{% if c.name != stamp %}
        Field(
            name="${{ c.name }}",
            dtype=${{ feast(c.type) }},
            description=${{ (c.description or "") | dump }},
            tags={"classification": "${{ c.classification or "internal" }}"{% if c.personal %}, "personal": "true"{% endif %}},
        ),
{% endif %}
{% endfor %}
    ],
    source=source,
    online=True,
    tags={"contract": "${{ values.domain }}.${{ values.name }}.${{ values.port }}", "version": "1.0.0"},
)

# What a model asks for; a model of its own version gets a service of its own.
service = FeatureService(name="${{ values.table }}_v1", features=[view])
