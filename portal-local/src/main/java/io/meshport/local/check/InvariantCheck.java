package io.meshport.local.check;

import io.meshport.local.LocalStack;
import io.meshport.local.StackException;
import io.meshport.local.StackOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Looks for contradictions: a request without its decision, a grant that Keycloak does not know, a
 * role that nobody approved, a product that search shows in an older state. It reports and repairs
 * nothing. Run it when the workers have had time to finish.
 */
public final class InvariantCheck {

  private final LocalStack stack;

  public InvariantCheck(LocalStack stack) {
    this.stack = stack;
  }

  /** One sentence for each contradiction; empty when the three agree. */
  public List<String> findings() {
    Json json = new Json();
    try (Connection database = database()) {
      List<String> findings = new ArrayList<>(new RowInvariants(database).findings());
      findings.addAll(new GrantInvariants(database, new DataMesh(stack, json)).findings());
      findings.addAll(new IndexInvariants(database, stack.elasticsearchUrl(), json).findings());
      return findings;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Waits until no worker has a delivery left to do; those that were set aside do not count. */
  public void awaitIdle(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    long waiting = waiting();
    while (waiting > 0) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            waiting + " deliveries still wait after " + limit.toSeconds() + " s");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("Interrupted while waiting for the workers", e);
      }
      waiting = waiting();
    }
  }

  private long waiting() {
    String query = "select count(*) from outbox_delivery where status = 'PENDING'";
    try (Connection database = database();
        PreparedStatement statement = database.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl(), "meshport", stack.databasePassword());
  }

  private static StackException unreachable(SQLException e) {
    return new StackException("PostgreSQL cannot be asked: " + e.getMessage(), e);
  }

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    int exit = 1;
    try {
      Path checkout = Path.of(System.getProperty("meshport.checkout", "."));
      LocalStack stack = LocalStack.running(StackOptions.local(checkout, System.getenv()));
      List<String> findings = new InvariantCheck(stack).findings();
      findings.forEach(out::println);
      out.println(
          findings.isEmpty()
              ? "PostgreSQL, Elasticsearch and Keycloak agree."
              : findings.size() + " contradictions.");
      exit = findings.isEmpty() ? 0 : 1;
    } catch (StackException e) {
      out.println("Error: " + e.getMessage());
    }
    System.exit(exit);
  }
}
