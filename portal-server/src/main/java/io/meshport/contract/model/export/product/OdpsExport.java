package io.meshport.contract.model.export.product;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsDescription;
import io.meshport.contract.model.standard.OdcsSupport;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.platform.config.PublicAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data product in the Open Data Product Standard of Bitol, version 1.0.0, as YAML. Each contract
 * version that a port offers is an output port of its own: name and version are the key there.
 */
public final class OdpsExport {
  /** Version of a port that has no contract yet; the standard wants one. */
  private static final String NO_VERSION = "0.0.0";

  private final PublicAddress address;

  public OdpsExport(PublicAddress address) {
    this.address = address;
  }

  /** The format. */
  public static ExportFormat format() {
    return ExportFormat.plain(
        "bitol-odps", "Open Data Product Standard (Bitol)", "application/yaml", ".odps.yaml");
  }

  /** The product as a document. */
  public String export(ProductOffer offer) {
    ProductSummary product = offer.product();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("apiVersion", "v1.0.0");
    root.put("kind", "DataProduct");
    root.put("id", product.key().toString());
    root.put("status", status(product));
    root.put("name", product.title());
    root.put("domain", product.key().domain());
    description(offer, root);
    if (!product.tags().isEmpty()) {
      product.tags().forEach(root.putArray("tags")::add);
    }
    root.putArray("authoritativeDefinitions")
        .addObject()
        .put("type", "canonicalUrl")
        .put("url", address.of("products", product.key().domain(), product.key().name()));
    offer.inputs().forEach(input -> input(input, root));
    if (!product.ports().isEmpty()) {
      ArrayNode ports = root.putArray("outputPorts");
      product.ports().forEach(port -> port(offer, port, ports));
    }
    support(offer, root);
    root.putObject("team").put("name", product.key().domain());
    return OdcsWriter.yaml(root);
  }

  private static String status(ProductSummary product) {
    return switch (product.lifecycle()) {
      case DRAFT -> "draft";
      case PUBLISHED -> "active";
      case DEPRECATED -> "deprecated";
      case RETIRED -> "retired";
    };
  }

  /** Purpose and description are the product's; usage and limits are in the contracts. */
  private static void description(ProductOffer offer, ObjectNode root) {
    ProductSummary product = offer.product();
    ObjectNode description = JsonNodeFactory.instance.objectNode();
    Texts.put(description, "purpose", product.purpose());
    List<OdcsDescription> said =
        offer.contracts().stream()
            .map(contract -> contract.contract().description())
            .filter(Objects::nonNull)
            .toList();
    Texts.put(description, "usage", only(said.stream().map(OdcsDescription::usage).toList()));
    Texts.put(
        description, "limitations", only(said.stream().map(OdcsDescription::limitations).toList()));
    if (!product.description().isBlank()) {
      description
          .putArray("customProperties")
          .addObject()
          .put("property", "description")
          .put("value", product.description());
    }
    if (!description.isEmpty()) {
      root.set("description", description);
    }
  }

  private static @Nullable String only(List<@Nullable String> texts) {
    List<@Nullable String> distinct = texts.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : null;
  }

  /** The standard wants a contract for each input; one that promises nothing yet is left out. */
  private static void input(ProductInput input, ObjectNode root) {
    if (input.contractId() != null) {
      root.withArray("/inputPorts")
          .addObject()
          .put("name", input.name())
          .put("version", input.version())
          .put("contractId", input.contractId());
    }
  }

  private static void port(ProductOffer offer, PortSummary port, ArrayNode ports) {
    List<PortContract> contracts = offer.of(port);
    if (contracts.isEmpty()) {
      described(port, NO_VERSION, ports);
    }
    for (PortContract contract : contracts) {
      described(port, contract.version(), ports).put("contractId", contract.contractId());
    }
  }

  private static ObjectNode described(PortSummary port, String version, ArrayNode ports) {
    ObjectNode written = ports.addObject();
    written.put("name", port.name());
    written.put("version", version);
    Texts.put(written, "description", port.description());
    Texts.put(written, "type", port.technology().toLowerCase(Locale.ROOT));
    return written;
  }

  /** The channels of all contracts, each once; the standard wants an address for each. */
  private static void support(ProductOffer offer, ObjectNode root) {
    Set<String> written = new HashSet<>();
    for (PortContract contract : offer.contracts()) {
      for (OdcsSupport support : contract.contract().support()) {
        if (isAddress(support.url()) && written.add(support.channel() + " " + support.url())) {
          ObjectNode channel = root.withArray("/support").addObject();
          channel.put("channel", support.channel());
          channel.put("url", support.url());
          Texts.put(channel, "description", support.description());
          Texts.put(channel, "tool", support.tool());
          Texts.put(channel, "scope", support.scope());
        }
      }
    }
  }

  private static boolean isAddress(@Nullable String url) {
    try {
      return url != null && URI.create(url).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
