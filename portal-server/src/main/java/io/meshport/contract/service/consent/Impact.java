package io.meshport.contract.service.consent;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortReader;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a contract touches, compared with the one before it.
 *
 * @param from the version before; none for the first
 * @param to the version
 * @param severity the weight of the heaviest change
 * @param port the port that the contract describes
 * @param technology what the port runs on
 * @param grants who has access, and whether it carries over
 * @param readers products whose input ports use what changed
 * @param lineage the edges from the port to the output ports of those products
 * @param touched the changes of the schema
 */
public record Impact(
    @Nullable String from,
    String to,
    Severity severity,
    PortKey port,
    String technology,
    List<GrantImpact> grants,
    List<ReaderImpact> readers,
    List<Edge> lineage,
    List<Change> touched) {

  public Impact {
    grants = List.copyOf(grants);
    readers = List.copyOf(readers);
    lineage = List.copyOf(lineage);
    touched = List.copyOf(touched);
  }

  /**
   * A grant on the port.
   *
   * @param grant the grant
   * @param widening why a new request is needed; none when access carries over
   */
  public record GrantImpact(ConsumerGrant grant, @Nullable String widening) {}

  /**
   * An input port of another product.
   *
   * @param reader the product and its input port
   * @param columns the columns it uses that changed; empty when it does not say what it uses
   */
  public record ReaderImpact(PortReader reader, List<String> columns) {
    public ReaderImpact {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Data flows from one port to another.
   *
   * @param from the port of this contract
   * @param to an output port of a product that reads it
   * @param columns the columns that changed, as far as the reader says
   */
  public record Edge(PortKey from, PortKey to, List<String> columns) {
    public Edge {
      columns = List.copyOf(columns);
    }
  }
}
