package meshport.access_test

import data.meshport.access
import rego.v1

grant := {"port": access.port, "active": true, "purpose": "monthly report"}

cleared := {"id": "analyst", "clearance": "restricted"}

test_nobody_reads_anything_without_signing_in if {
	count(access.readable) == 0 with input as {"subject": {"id": ""}, "grant": grant}
}

test_a_cleared_reader_with_a_grant_reads_everything if {
	access.allow with input as {"subject": cleared, "grant": grant}
}

test_a_grant_of_another_port_opens_only_public_columns if {
	other := {"port": "elsewhere/other/port", "active": true, "purpose": "monthly report"}
	readable := access.readable with input as {"subject": cleared, "grant": other}
	every name in readable {
		access.columns[name].classification == "public"
	}
}

test_an_ended_grant_opens_only_public_columns if {
	ended := object.union(grant, {"active": false})
	readable := access.readable with input as {"subject": cleared, "grant": ended}
	every name in readable {
		access.columns[name].classification == "public"
	}
}

test_without_clearance_nothing_above_internal_is_read if {
	readable := access.readable with input as {"subject": {"id": "analyst"}, "grant": grant}
	every name in readable {
		access.rank[access.columns[name].classification] <= 1
	}
}

test_personal_data_asks_for_a_purpose if {
	silent := object.union(grant, {"purpose": ""})
	readable := access.readable with input as {"subject": cleared, "grant": silent}
	every name in readable {
		access.columns[name].personal == false
	}
}

test_a_column_that_does_not_exist_is_refused if {
	not access.allow with input as {"subject": cleared, "grant": grant, "columns": ["no column of this name"]}
}
{% for c in values.columns %}
{% if c.classification == "confidential" or c.classification == "restricted" %}

test_column_${{ c.name }}_is_hidden_without_clearance if {
	${{ c.name | dump }} in access.hidden with input as {"subject": {"id": "analyst", "clearance": "internal"}, "grant": grant}
}
{% endif %}
{% endfor %}
