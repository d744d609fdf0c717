{% raw %}{% test unique_together(model, columns) %}
-- Keys that stand in more than one row.
select {{ columns | join(', ') }}
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}{% endraw %}
