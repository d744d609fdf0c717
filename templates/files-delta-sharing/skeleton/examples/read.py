"""How a consumer reads the port: save the profile of the grant as config.share, then run this."""

import delta_sharing

PROFILE = "config.share"
TABLE = "${{ values.share }}.${{ values.domain | replace("-", "_") }}.${{ values.table }}"

print(delta_sharing.load_as_pandas(f"{PROFILE}#{TABLE}", limit=10))
