package io.meshport.local.check;

import io.meshport.local.LocalStack;
import io.meshport.local.StackException;
import io.meshport.local.StackOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
    try (Connection database =
        DriverManager.getConnection(stack.jdbcUrl(), "meshport", stack.databasePassword())) {
      List<String> findings = new ArrayList<>(new RowInvariants(database).findings());
      findings.addAll(new GrantInvariants(database, new DataMesh(stack, json)).findings());
      findings.addAll(new IndexInvariants(database, stack.elasticsearchUrl(), json).findings());
      return findings;
    } catch (SQLException e) {
      throw new StackException("PostgreSQL cannot be asked: " + e.getMessage(), e);
    }
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
