package io.meshport.contract.model.export.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meshport.contract.model.standard.OdcsServer;
import io.meshport.platform.config.PublicAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that locate data on a server (ODCS 3.1.0, servers) as one address. */
final class ServerAddress {
  private static final List<String> LOCATIONS = List.of("location", "endpointUrl");
  private static final List<String> PATH =
      List.of("catalog", "project", "database", "dataset", "schema", "serviceName");

  private ServerAddress() {}

  /** The address; empty when the contract does not say enough. */
  static String of(OdcsServer server) {
    for (String field : LOCATIONS) {
      String location = text(server, field);
      if (isAddress(location)) {
        return location;
      }
    }
    String host =
        Stream.of("host", "account")
            .map(field -> text(server, field))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    String path =
        PATH.stream()
            .map(field -> text(server, field))
            .filter(value -> !value.isEmpty())
            .map(PublicAddress::encoded)
            .collect(Collectors.joining("/"));
    if (host.isEmpty() && path.isEmpty()) {
      return "";
    }
    String port = text(server, "port");
    String address =
        Objects.requireNonNullElse(server.type(), "data")
            + "://"
            + host
            + (port.isEmpty() ? "" : ":" + port)
            + (path.isEmpty() ? "" : "/" + path);
    return isAddress(address) ? address : "";
  }

  private static String text(OdcsServer server, String field) {
    JsonNode value = server.address().getOrDefault(field, MissingNode.getInstance());
    return value.isValueNode() ? value.asText("").strip() : "";
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
