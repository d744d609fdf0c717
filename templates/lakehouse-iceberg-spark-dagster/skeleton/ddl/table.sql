{% macro literal(words) %}'${{ words | replace("${", "$ {") | replace("\\", "\\\\") | replace("'", "\\'") }}'{% endmacro %}
{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] %}
CREATE TABLE IF NOT EXISTS lakehouse.`${{ values.namespace }}`.`${{ values.table }}` (
{% for c in values.columns %}
  `${{ c.name }}` ${{ values.types[c.type] }}{% if c.required or c.primaryKey %} NOT NULL{% endif %}{% if c.description %} COMMENT ${{ literal(c.description) }}{% endif %}{% if not loop.last %},{% endif %}

{% endfor %}
)
USING iceberg
{% if stamp %}
PARTITIONED BY (days(`${{ stamp }}`))
{% endif %}
COMMENT ${{ literal(values.title) }}
TBLPROPERTIES (
  'format-version' = '2',
  'write.delete.mode' = 'merge-on-read',
  'contract.id' = '${{ values.domain }}.${{ values.name }}.${{ values.port }}',
  'contract.version' = '1.0.0'
)
