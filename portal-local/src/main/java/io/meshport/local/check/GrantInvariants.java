package io.meshport.local.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grants in PostgreSQL against roles in Keycloak, both ways. */
final class GrantInvariants {

  /** While a grant is on its way, Keycloak may already or still have the role. */
  private static final Set<String> ON_THE_WAY =
      Set.of("ACTIVATING", "ACTIVATION_FAILED", "REVOKING", "REVOCATION_FAILED");

  private final Connection database;
  private final DataMesh dataMesh;

  GrantInvariants(Connection database, DataMesh dataMesh) {
    this.database = database;
    this.dataMesh = dataMesh;
  }

  List<String> findings() throws SQLException {
    Set<String> active = new HashSet<>();
    Set<String> explained = new HashSet<>();
    String query =
        """
        select domain || '.' || product || '.' || port || ' of ' || subject_type || ' '
          || subject_id, status from access_grant
        """;
    try (PreparedStatement statement = database.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        boolean isActive = rows.getString(2).equals("ACTIVE");
        if (isActive) {
          active.add(rows.getString(1));
        }
        if (isActive || ON_THE_WAY.contains(rows.getString(2))) {
          explained.add(rows.getString(1));
        }
      }
    }
    Set<String> mapped = dataMesh.assignments();
    List<String> findings = new ArrayList<>();
    active.stream()
        .filter(grant -> !mapped.contains(grant))
        .forEach(grant -> findings.add("Active and not in Keycloak: " + grant));
    mapped.stream()
        .filter(grant -> !explained.contains(grant))
        .forEach(grant -> findings.add("In Keycloak without a grant: " + grant));
    return findings;
  }
}
