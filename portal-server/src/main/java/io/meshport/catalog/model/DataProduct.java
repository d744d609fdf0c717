package io.meshport.catalog.model;

import io.meshport.catalog.Finding;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.Names;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.platform.http.ETags;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data that a domain offers to others, with everything they need to trust and use it. Its life goes
 * DRAFT → PUBLISHED → DEPRECATED → RETIRED and never back.
 */
@Entity
@Table(name = "data_product")
public class DataProduct {
  private static final int MOST_PORTS = 20;
  private static final int MOST_INPUT_PORTS = 50;

  @Id private UUID id;
  private String domain;
  private String name;
  private String title;
  private String description;
  private String purpose;
  private String[] tags;

  @Enumerated(EnumType.STRING)
  private Lifecycle lifecycle = Lifecycle.DRAFT;

  private @Nullable String successor;

  @Column(name = "end_date")
  private @Nullable LocalDate endDate;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "data_product_id", nullable = false, updatable = false)
  @OrderBy("name")
  private List<OutputPort> ports = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "data_product_id", nullable = false, updatable = false)
  @OrderBy("name")
  private List<InputPort> inputPorts = new ArrayList<>();

  @Version private long version;

  protected DataProduct() {
    this(
        new UUID(0, 0),
        new ProductKey("", ""),
        new ProductDescription("", "", "", List.of()),
        "",
        Instant.EPOCH);
  }

  private DataProduct(
      UUID id, ProductKey key, ProductDescription said, String createdBy, Instant now) {
    this.id = id;
    this.domain = key.domain();
    this.name = key.name();
    this.title = said.title();
    this.description = said.description();
    this.purpose = said.purpose();
    this.tags = said.tags().toArray(String[]::new);
    this.createdAt = now;
    this.createdBy = createdBy;
    this.updatedAt = now;
  }

  /** A new draft; its address is forever. */
  public static DataProduct draft(
      ProductKey key, ProductDescription said, String createdBy, Instant now) {
    Names.check(key.domain(), "/domain");
    Names.check(key.name(), "/name");
    return new DataProduct(UUID.randomUUID(), key, said, createdBy, now);
  }

  /** Says anew what the product is. */
  public void describe(ProductDescription said, long expectedVersion, Instant now) {
    beginChange(expectedVersion, now);
    title = said.title();
    description = said.description();
    purpose = said.purpose();
    tags = said.tags().toArray(String[]::new);
  }

  /** Adds a port, or says anew what the port of this name is. */
  public void putPort(String port, PortDescription said, long expectedVersion, Instant now) {
    beginChange(expectedVersion, now);
    Optional<OutputPort> known = findPort(port);
    if (known.isPresent()) {
      known.get().describe(said);
    } else {
      addPort(port, said);
    }
  }

  /** Adds a port to a product that is just being registered. */
  public void addPort(String port, PortDescription said) {
    if (findPort(port).isPresent()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "Two output ports are called '" + port + "'",
          List.of(Violation.at("/outputPorts", "must have different names")));
    }
    if (ports.size() == MOST_PORTS) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A product has at most " + MOST_PORTS + " output ports",
          List.of(Violation.at("/outputPorts", "must not be more than " + MOST_PORTS)));
    }
    ports.add(OutputPort.named(port, said));
  }

  /** Takes a port away; only while the product is a draft, since consumers may rely on it later. */
  public void removePort(String port, long expectedVersion, Instant now) {
    beginChange(expectedVersion, now);
    OutputPort known =
        findPort(port)
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FOUND, "The product has no output port '" + port + "'"));
    if (lifecycle != Lifecycle.DRAFT) {
      throw new PortalException(
              ProblemType.ILLEGAL_TRANSITION,
              "A port of a product that was published cannot be taken away")
          .withRemedy("Deprecate the product and name its successor");
    }
    ports.remove(known);
  }

  /** Adds an input port, or says anew what it reads; no product reads itself. */
  public void putInputPort(
      String port, InputPortDescription said, long expectedVersion, Instant now) {
    beginChange(expectedVersion, now);
    if (said.source().productKey().equals(key())) {
      throw Texts.refused("/source", "must be an output port of another product");
    }
    Optional<InputPort> known = findInputPort(port);
    if (known.isPresent()) {
      known.get().describe(said);
    } else if (inputPorts.size() == MOST_INPUT_PORTS) {
      throw Texts.refused("", "must not be more than " + MOST_INPUT_PORTS + " input ports");
    } else {
      inputPorts.add(InputPort.named(port, said));
    }
  }

  /** Takes an input port away: the product reads it no longer. */
  public void removeInputPort(String port, long expectedVersion, Instant now) {
    beginChange(expectedVersion, now);
    InputPort known =
        findInputPort(port)
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FOUND, "The product has no input port '" + port + "'"));
    inputPorts.remove(known);
  }

  /** Offers the product to everybody, unless findings speak against it. */
  public void publish(List<Finding> findings, long expectedVersion, Instant now) {
    ETags.check(expectedVersion, version);
    require(Lifecycle.DRAFT, "published");
    refuseIf(ProblemType.PUBLICATION_REFUSED, findings);
    lifecycle = Lifecycle.PUBLISHED;
    publishedAt = now;
    updatedAt = now;
  }

  /** Announces the end of the product, and who takes its place. */
  public void deprecate(
      LocalDate lastDay, @Nullable String successorKey, long expectedVersion, Instant now) {
    ETags.check(expectedVersion, version);
    require(Lifecycle.PUBLISHED, "deprecated");
    if (!lastDay.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      throw Texts.refused("/endDate", "must be in the future");
    }
    if (key().toString().equals(successorKey)) {
      throw Texts.refused("/successor", "must be another product");
    }
    lifecycle = Lifecycle.DEPRECATED;
    endDate = lastDay;
    successor = successorKey;
    updatedAt = now;
  }

  /** Ends the product, unless somebody still has access. */
  public void retire(List<Finding> findings, long expectedVersion, Instant now) {
    ETags.check(expectedVersion, version);
    require(Lifecycle.DEPRECATED, "retired");
    refuseIf(ProblemType.RETIREMENT_REFUSED, findings);
    lifecycle = Lifecycle.RETIRED;
    updatedAt = now;
  }

  private void beginChange(long expectedVersion, Instant now) {
    ETags.check(expectedVersion, version);
    if (lifecycle == Lifecycle.RETIRED) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION, "The product is retired and stays as it was");
    }
    updatedAt = now;
  }

  private void require(Lifecycle state, String done) {
    if (lifecycle != state) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION,
          "Only a " + state + " product can be " + done + "; this one is " + lifecycle);
    }
  }

  private static void refuseIf(ProblemType type, List<Finding> findings) {
    if (!findings.isEmpty()) {
      List<Violation> reasons =
          findings.stream()
              .map(
                  finding ->
                      Violation.at(finding.pointer(), finding.message() + ". " + finding.remedy()))
              .toList();
      throw new PortalException(type, findings.get(0).message(), reasons)
          .withRemedy("Settle what is listed under errors, then try again");
    }
  }

  private Optional<OutputPort> findPort(String port) {
    return ports.stream().filter(known -> known.name().equals(port)).findFirst();
  }

  private Optional<InputPort> findInputPort(String port) {
    return inputPorts.stream().filter(known -> known.name().equals(port)).findFirst();
  }

  /** The product's address. */
  public ProductKey key() {
    return new ProductKey(domain, name);
  }

  /** What other features see of it. */
  public ProductSummary summary() {
    return new ProductSummary(
        id,
        key(),
        title,
        description,
        purpose,
        List.of(tags),
        lifecycle,
        version,
        updatedAt,
        ports.stream().map(OutputPort::summary).toList(),
        inputPorts.stream().map(InputPort::summary).toList());
  }

  /** Dates and names that only the catalog itself shows. */
  public ProductHistory history() {
    return new ProductHistory(createdAt, createdBy, publishedAt, endDate, successor);
  }

  public UUID id() {
    return id;
  }
}
