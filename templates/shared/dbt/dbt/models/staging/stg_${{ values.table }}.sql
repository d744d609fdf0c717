{% macro id(name) %}${{ values.quote ~ (name | upper if values.upperCase else name) ~ values.quote }}{% endmacro %}
-- Types as the contract promises them; nothing is left out or added here.
select
{% for c in values.columns %}
    cast(${{ id(c.name) }} as ${{ values.types[c.type] }}) as ${{ id(c.name) }}{% if not loop.last %},{% endif %}

{% endfor %}
from {{ source('landing', '${{ values.landingTable }}') }}
