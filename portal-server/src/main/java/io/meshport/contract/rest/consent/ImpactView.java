package io.meshport.contract.rest.consent;

import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.Severity;
import io.meshport.contract.service.consent.Impact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a contract touches, compared with the one before it.
 *
 * @param from the version before; none for the first
 * @param to the version
 * @param severity the weight of the heaviest change
 * @param ports the ports that the contract describes
 * @param grants who has access, and whether it carries over
 * @param inputPorts input ports of other products that use what changed
 * @param lineage edges to the output ports of those products; derived from input ports
 * @param touched the changes of the schema
 */
public record ImpactView(
    @Nullable String from,
    String to,
    Severity severity,
    List<PortView> ports,
    List<GrantView> grants,
    List<ReaderView> inputPorts,
    List<EdgeView> lineage,
    List<TouchedView> touched) {

  /** A port by its address. */
  public record PortView(String outputPort, String technology) {}

  /**
   * A grant on the port.
   *
   * @param grantId the grant
   * @param subject who has access
   * @param status how far the grant has come
   * @param endsAt when it ends by itself
   * @param carriesOver whether access goes on without a new request
   * @param reason why a new request is needed
   */
  public record GrantView(
      String grantId,
      ConsumerView subject,
      String status,
      Instant endsAt,
      boolean carriesOver,
      @Nullable String reason) {
    static GrantView of(Impact.GrantImpact impact) {
      return new GrantView(
          impact.grant().id().toString(),
          ConsumerView.of(impact.grant().consumer()),
          impact.grant().status(),
          impact.grant().endsAt(),
          impact.widening() == null,
          impact.widening());
    }
  }

  /**
   * An input port of another product.
   *
   * @param dataProduct the product, {@code domain/name}
   * @param inputPort the name of its input port
   * @param columns the columns it uses that changed; empty when it does not say what it uses
   */
  public record ReaderView(String dataProduct, String inputPort, List<String> columns) {
    static ReaderView of(Impact.ReaderImpact impact) {
      return new ReaderView(
          impact.reader().product().key().toString(),
          impact.reader().inputPort().name(),
          impact.columns());
    }
  }

  /** Data flows from one output port to another. */
  public record EdgeView(String from, String to, List<String> columns) {
    static EdgeView of(Impact.Edge edge) {
      return new EdgeView(edge.from().toString(), edge.to().toString(), edge.columns());
    }
  }

  /** A change of the schema in a sentence. */
  public record TouchedView(String element, Severity severity, String message) {
    static TouchedView of(Change change) {
      return new TouchedView(change.element(), change.severity(), change.message());
    }
  }

  static ImpactView of(Impact impact) {
    return new ImpactView(
        impact.from(),
        impact.to(),
        impact.severity(),
        List.of(new PortView(impact.port().toString(), impact.technology())),
        impact.grants().stream().map(GrantView::of).toList(),
        impact.readers().stream().map(ReaderView::of).toList(),
        impact.lineage().stream().map(EdgeView::of).toList(),
        impact.touched().stream().map(TouchedView::of).toList());
  }
}
