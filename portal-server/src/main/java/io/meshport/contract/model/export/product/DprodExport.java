package io.meshport.contract.model.export.product;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsServer;
import io.meshport.contract.model.standard.OdcsSupport;
import io.meshport.platform.config.PublicAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Data products as linked data: DPROD (OMG, 2024-08-31) on top of DCAT 3, in JSON-LD. Things are
 * named by the public address of the portal, so the same thing has the same name in every export.
 */
public final class DprodExport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ADMS_STATUS = "http://purl.org/adms/status/";

  private final PublicAddress address;

  public DprodExport(PublicAddress address) {
    this.address = address;
  }

  /** The format. */
  public static ExportFormat format() {
    return ExportFormat.plain("dprod", "DCAT 3 and DPROD", "application/ld+json", ".dprod.jsonld");
  }

  /** The context: the document brings it along, so that it can be read without a network. */
  public static ObjectNode context() {
    return JSON.objectNode()
        .put("dprod", "https://ekgf.github.io/dprod/")
        .put("dcat", "http://www.w3.org/ns/dcat#")
        .put("dct", "http://purl.org/dc/terms/")
        .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        .put("prov", "http://www.w3.org/ns/prov#")
        .put("adms", "http://www.w3.org/ns/adms#")
        .put("csvw", "http://www.w3.org/ns/csvw#")
        .put("vcard", "http://www.w3.org/2006/vcard/ns#")
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  /** The name of the catalogue as a whole. */
  public String catalogue() {
    return address.of("catalog");
  }

  /** One product as a document of its own, with the columns of its data. */
  public String export(ProductOffer offer) {
    ObjectNode root = JSON.objectNode();
    root.set("@context", context());
    root.setAll(node(offer, true));
    return Texts.json(root);
  }

  /** One product as a node of a larger document. */
  public ObjectNode node(ProductOffer offer, boolean withColumns) {
    ProductSummary product = offer.product();
    ProductKey key = product.key();
    String id = address.of("products", key.domain(), key.name());
    ObjectNode node = thing(id, "dprod:DataProduct", product.title());
    node.put("dct:identifier", key.toString());
    Texts.put(node, "dct:description", product.description());
    Texts.put(node, "dprod:purpose", product.purpose());
    if (!product.tags().isEmpty()) {
      product.tags().forEach(node.putArray("dcat:keyword")::add);
    }
    node.putObject("dct:modified")
        .put("@type", "xsd:dateTime")
        .put("@value", product.updatedAt().toString());
    String domain = address.of("api", "v1", "domains", key.domain());
    node.set("dprod:domain", reference(domain));
    node.putObject("dprod:dataProductOwner")
        .put("@id", domain + "#owners")
        .put("@type", "prov:Agent")
        .put("rdfs:label", "Owners of " + key.domain());
    node.set("dcat:landingPage", reference(id));
    lifecycle(product, node);
    contacts(offer, node);
    offer
        .inputs()
        .forEach(input -> node.withArray("/dprod:inputPort").add(reference(iri(input.source()))));
    if (!product.ports().isEmpty()) {
      ArrayNode ports = node.putArray("dprod:outputPort");
      product.ports().forEach(port -> ports.add(port(offer, port, id, withColumns)));
    }
    return node;
  }

  private String iri(PortKey port) {
    return address.of("products", port.domain(), port.product()) + "#" + port.port();
  }

  private static ObjectNode thing(String id, String type, String label) {
    return JSON.objectNode()
        .put("@id", id)
        .put("@type", type)
        .put("dct:title", label)
        .put("rdfs:label", label);
  }

  private static ObjectNode reference(String id) {
    return JSON.objectNode().put("@id", id);
  }

  /** DPROD has no word for the end of a product, so ADMS has to say it. */
  private static void lifecycle(ProductSummary product, ObjectNode node) {
    switch (product.lifecycle()) {
      case DRAFT -> node.set("dprod:lifecycleStatus", stage("Design"));
      case PUBLISHED -> node.set("dprod:lifecycleStatus", stage("Consume"));
      case DEPRECATED -> node.set("adms:status", reference(ADMS_STATUS + "Deprecated"));
      case RETIRED -> node.set("adms:status", reference(ADMS_STATUS + "Withdrawn"));
    }
  }

  private static ObjectNode stage(String label) {
    return JSON.objectNode()
        .put("@type", "dprod:DataProductLifecycleStatus")
        .put("rdfs:label", label);
  }

  private static void contacts(ProductOffer offer, ObjectNode node) {
    List<OdcsSupport> channels =
        offer.contracts().stream()
            .flatMap(contract -> contract.contract().support().stream())
            .distinct()
            .toList();
    for (OdcsSupport channel : channels) {
      ObjectNode contact = node.withArray("/dcat:contactPoint").addObject();
      contact.put("@type", "vcard:Kind");
      Texts.put(contact, "vcard:fn", channel.channel());
      Texts.put(contact, "vcard:note", channel.url());
    }
  }

  private ObjectNode port(
      ProductOffer offer, PortSummary port, String product, boolean withColumns) {
    String id = product + "#" + port.name();
    ObjectNode service =
        thing(id, "dcat:DataService", port.title().isBlank() ? port.name() : port.title());
    service.put("dct:identifier", offer.product().key().port(port.name()).toString());
    Texts.put(service, "dct:description", port.description());
    service
        .putObject("dprod:protocol")
        .put("@type", "dprod:Protocol")
        .put("rdfs:label", port.technology());
    for (PortContract contract : offer.of(port)) {
      String version =
          address.of(
              "api", "v1", "contracts", contract.contractId(), "versions", contract.version());
      service.withArray("/dcat:endpointDescription").add(reference(version));
      contract.contract().servers().forEach(server -> endpoint(server, service));
      distributions(contract, version, withColumns, service);
    }
    return service;
  }

  private static void endpoint(OdcsServer server, ObjectNode service) {
    String url = ServerAddress.of(server);
    if (!url.isEmpty()) {
      service.withArray("/dcat:endpointURL").add(reference(url));
    }
  }

  private static void distributions(
      PortContract contract, String version, boolean withColumns, ObjectNode service) {
    for (Table table : Table.of(contract.contract())) {
      String dataset = version + "#" + PublicAddress.encoded(table.name());
      ObjectNode distribution = service.withArray("/dprod:isAccessServiceOf").addObject();
      distribution.put("@id", dataset + "-distribution");
      distribution.put("@type", "dcat:Distribution");
      Texts.put(distribution, "dct:format", table.object().physicalType());
      distribution.set(
          "dprod:isDistributionOf", dataset(contract, table, dataset, version, withColumns));
    }
  }

  private static ObjectNode dataset(
      PortContract contract, Table table, String id, String version, boolean withColumns) {
    ObjectNode dataset = thing(id, "dcat:Dataset", table.name());
    Texts.put(dataset, "dct:description", table.object().description());
    dataset.set("dct:conformsTo", reference(version));
    dataset.put("dcat:version", contract.version());
    Set<String> classes = new TreeSet<>();
    table.fields().forEach(field -> add(classes, field.property().classification()));
    for (String name : classes) {
      dataset
          .withArray("/dprod:informationSensitivityClassification")
          .addObject()
          .put("@type", "dprod:InformationSensitivityClassification")
          .put("rdfs:label", name);
    }
    if (withColumns && !table.fields().isEmpty()) {
      ArrayNode columns = dataset.putObject("csvw:tableSchema").putArray("csvw:column");
      table.fields().forEach(field -> columns.add(column(field)));
    }
    return dataset;
  }

  private static void add(Set<String> classes, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      classes.add(name);
    }
  }

  private static ObjectNode column(Field field) {
    ObjectNode column = JSON.objectNode();
    column.put("csvw:name", field.name());
    Texts.put(column, "dct:description", field.description());
    Texts.put(
        column, "csvw:datatype", Objects.requireNonNullElse(field.property().logicalType(), ""));
    if (field.isRequired()) {
      column.put("csvw:required", true);
    }
    return column;
  }
}
