# Who may read the output port ${{ values.domain }}/${{ values.name }}/${{ values.port }}, column by column.
#
# It follows from the classification in the contract:
#   public        everybody who is signed in
#   internal      whoever holds an active grant of the port
#   confidential  the same, with clearance for confidential data
#   restricted    the same, with clearance for restricted data
# Personal data asks for a purpose in the grant besides.
#
# input: {
#   "subject": {"id": "...", "clearance": "internal" | "confidential" | "restricted"},
#   "grant": {"port": "domain/product/port", "active": true, "purpose": "..."},
#   "columns": ["..."]     the columns that a query reads; all of them where it is left out
# }
package meshport.access

import rego.v1

port := ${{ (values.domain ~ "/" ~ values.name ~ "/" ~ values.port) | dump }}

columns := {
{% for c in values.columns %}
	${{ c.name | dump }}: {"classification": ${{ (c.classification or "internal") | dump }}, "personal": ${{ true if c.personal else false -}} },
{% endfor %}
}

rank := {"public": 0, "internal": 1, "confidential": 2, "restricted": 3}

signed_in if input.subject.id != ""

granted if {
	input.grant.port == port
	input.grant.active == true
}

purpose_given if input.grant.purpose != ""

clearance := rank[input.subject.clearance]

default clearance := 1

level_permits(column) if {
	column.classification == "public"
	signed_in
}

level_permits(column) if {
	rank[column.classification] <= clearance
	signed_in
	granted
}

personal_permits(column) if not column.personal

personal_permits(column) if {
	column.personal
	granted
	purpose_given
}

# The columns that the subject may read.
readable contains name if {
	some name, column in columns
	level_permits(column)
	personal_permits(column)
}

# The columns that a view for the subject leaves out or masks.
hidden contains name if {
	some name
	columns[name]
	not name in readable
}

asked := {name | some name in input.columns} if input.columns

asked := object.keys(columns) if not input.columns

default allow := false

# A query is allowed when every column that it asks for exists and may be read.
allow if {
	count(asked) > 0
	count(asked - readable) == 0
}
