{% macro literal(words) %}'${{ words | replace("${", "$ {") | replace("\\", "\\\\") | replace("'", "\\'") }}'{% endmacro %}
CREATE TABLE IF NOT EXISTS `${{ values.catalog }}`.`${{ values.schema }}`.`${{ values.table }}` (
{% for c in values.columns %}
  `${{ c.name }}` ${{ values.types[c.type] }}{% if c.required or c.primaryKey %} NOT NULL{% endif %}{% if c.description %} COMMENT ${{ literal(c.description) }}{% endif %}{% if not loop.last %},{% endif %}

{% endfor %}
)
USING DELTA
COMMENT ${{ literal(values.title) }}
TBLPROPERTIES (
  'delta.enableChangeDataFeed' = 'true',
  'contract.id' = '${{ values.domain }}.${{ values.name }}.${{ values.port }}',
  'contract.version' = '1.0.0'
)
