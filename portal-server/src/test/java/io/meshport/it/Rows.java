package io.meshport.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The portal's own rows, looked at or moved in time past the portal. */
final class Rows {
  private Rows() {}

  /** What a count about one thing gives. */
  static long count(String sql, String id) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Changes exactly one row. */
  static void change(String sql, String id) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      int changed = statement.executeUpdate();
      if (changed != 1) {
        throw new AssertionError(changed + " rows changed by " + sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        StackSession.stack().jdbcUrl(), "meshport", StackSession.stack().databasePassword());
  }
}
