{% raw %}{% test within_range(model, column_name, minimum=none, maximum=none) %}
-- Rows whose value lies outside of the range that the contract gives.
select {{ column_name }}
from {{ model }}
where false
{%- if minimum is not none %}
    or {{ column_name }} < {{ minimum }}
{%- endif %}
{%- if maximum is not none %}
    or {{ column_name }} > {{ maximum }}
{%- endif %}
{% endtest %}{% endraw %}
