{% set keys = values.columns | selectattr("primaryKey") %}
{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] %}
{% macro literal(v, type) %}{% if type == "integer" or type == "number" %}${{ v | float(0) }}{% elif type == "date" %}DATE '${{ v | replace("'", "''") }}'{% elif type == "timestamp" %}TO_TIMESTAMP_LTZ('${{ v | replace("'", "''") }}')
{%- else %}'${{ v | replace("'", "''") }}'{% endif %}{% endmacro %}
-- Raw events, as the source system sends them.
CREATE TABLE raw_events (
{% for c in values.columns %}
  `${{ c.name }}` ${{ values.flinkTypes[c.type] }}{% if not loop.last or stamp %},{% endif %}

{% endfor %}
{% if stamp %}
  WATERMARK FOR `${{ stamp }}` AS `${{ stamp }}` - INTERVAL '1' MINUTE
{% endif %}
) WITH (
  'connector' = 'kafka',
  'topic' = '${{ values.sourceTopic }}',
  'properties.bootstrap.servers' = '${{ values.bootstrap }}',
  'properties.group.id' = '${{ values.domain }}.${{ values.name }}.${{ values.port }}',
  'properties.auto.offset.reset' = 'earliest',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json',
  'json.timestamp-format.standard' = 'ISO-8601',
  'json.ignore-parse-errors' = 'true'
);

-- The output port. job.py puts the Avro schema of the port into it.
CREATE TABLE output_port (
{% for c in values.columns %}
  `${{ c.name }}` ${{ "TIMESTAMP(3)" if c.type == "timestamp" else values.flinkTypes[c.type] }}{% if c.required or c.primaryKey %} NOT NULL{% endif %}{% if not loop.last or keys.length > 0 %},{% endif %}

{% endfor %}
{% if keys.length > 0 %}
  PRIMARY KEY ({% for key in keys %}`${{ key.name }}`{% if not loop.last %}, {% endif %}{% endfor %}) NOT ENFORCED
{% endif %}
) WITH (
  'connector' = '{% if keys.length > 0 %}upsert-kafka{% else %}kafka{% endif %}',
  'topic' = '${{ values.topic }}',
  'properties.bootstrap.servers' = '${{ values.bootstrap }}',
{% if keys.length > 0 %}
  'key.format' = 'json',
{% endif %}
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '${{ values.registry }}',
  'value.avro-confluent.subject' = '${{ values.topic }}-value',
  'value.avro-confluent.schema' = '@schema@'
);

-- What breaks the contract, as it came.
CREATE TABLE broken_events (
{% for c in values.columns %}
  `${{ c.name }}` ${{ values.flinkTypes[c.type] }}{% if not loop.last %},{% endif %}

{% endfor %}
) WITH (
  'connector' = 'kafka',
  'topic' = '${{ values.topic }}.broken',
  'properties.bootstrap.servers' = '${{ values.bootstrap }}',
  'format' = 'json',
  'json.timestamp-format.standard' = 'ISO-8601'
);

CREATE TEMPORARY VIEW judged_events AS
SELECT *,
  TRUE
{% for c in values.columns %}
{% if c.required or c.primaryKey %}
    AND `${{ c.name }}` IS NOT NULL
{% endif %}
{% if c.allowed and c.allowed.length > 0 and c.type != "boolean" %}
    AND (`${{ c.name }}` IS NULL OR `${{ c.name }}` IN ({% for v in c.allowed %}${{ literal(v, c.type) }}{% if not loop.last %}, {% endif %}{% endfor %}))
{% endif %}
{% if (c.type == "integer" or c.type == "number") and c.minimum is number %}
    AND (`${{ c.name }}` IS NULL OR `${{ c.name }}` >= ${{ c.minimum }})
{% endif %}
{% if (c.type == "integer" or c.type == "number") and c.maximum is number %}
    AND (`${{ c.name }}` IS NULL OR `${{ c.name }}` <= ${{ c.maximum }})
{% endif %}
{% endfor %}
  AS contract_holds
FROM raw_events;

INSERT INTO output_port
SELECT
{% for c in values.columns %}
  {% if c.type == "timestamp" %}CAST(`${{ c.name }}` AS TIMESTAMP(3)){% else %}`${{ c.name }}`{% endif %}{% if not loop.last %},{% endif %}

{% endfor %}
FROM judged_events WHERE contract_holds;

INSERT INTO broken_events
SELECT
{% for c in values.columns %}
  `${{ c.name }}`{% if not loop.last %},{% endif %}

{% endfor %}
FROM judged_events WHERE NOT contract_holds;
