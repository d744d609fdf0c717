package io.meshport.local.demo;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the demo mesh consists of, as written in the resources under {@code demo/}. */
public record DemoData(
    String admin,
    List<String> people,
    List<Domain> domains,
    List<Product> products,
    List<Request> requests,
    List<Change> changes,
    List<InputPort> inputPorts) {

  /** A domain and the person who owns it. */
  public record Domain(String name, String title, String description, String owner) {}

  /** How far the life of a product has come in the demo. */
  public enum Lifecycle {
    DRAFT,
    PUBLISHED,
    DEPRECATED
  }

  /** A data product; {@code author} registers it, {@code owner} publishes it. */
  public record Product(
      String domain,
      String owner,
      String author,
      String name,
      String title,
      String description,
      String purpose,
      List<String> tags,
      Lifecycle lifecycle,
      @Nullable String successor,
      int endsInDays,
      List<Port> ports) {

    /** The address of the product, {@code domain/name}. */
    public String key() {
      return domain + "/" + name;
    }
  }

  /** An output port with the file that holds its contract. */
  public record Port(
      String name,
      String title,
      String technology,
      String description,
      String contract,
      String connectionGuide) {}

  /** What became of an access request. */
  public enum Outcome {
    OPEN,
    ACTIVE,
    DENIED,
    WITHDRAWN,
    REVOKED,
    GIVEN_BACK
  }

  /** For whom access is asked; a USER without id is the requester. */
  public record Subject(String type, @Nullable String id) {}

  /** An access request and what became of it. */
  public record Request(
      String requester,
      String port,
      Subject subject,
      String purpose,
      int durationDays,
      Outcome outcome,
      @Nullable String decidedBy,
      @Nullable String reason,
      @Nullable String endReason) {}

  /** What a consumer says to a breaking change. */
  public enum Stance {
    ACCEPTED,
    MIGRATED,
    OBJECTED
  }

  /** The answer of a person; an objection reaches so many days beyond the notice. */
  public record Answer(
      String consumer, Stance state, int afterNoticeDays, @Nullable String comment) {}

  /** A new version of the contract of a port that breaks somebody's work. */
  public record Change(
      String port,
      String owner,
      String version,
      String contract,
      int noticeDays,
      List<Answer> answers) {

    /** The address of the product, {@code domain/name}. */
    public String product() {
      return port.substring(0, port.lastIndexOf('/'));
    }
  }

  /** What a product reads from another. */
  public record InputPort(
      String product,
      String author,
      String name,
      String source,
      List<String> columns,
      String description) {}

  private record MeshFile(
      String admin,
      List<String> people,
      List<Domain> domains,
      List<Request> requests,
      List<Change> changes,
      List<InputPort> inputPorts) {}

  private record ProductFile(List<ProductEntry> products) {}

  private record ProductEntry(
      String name,
      String title,
      String description,
      String purpose,
      List<String> tags,
      Lifecycle lifecycle,
      @Nullable String author,
      @Nullable String successor,
      int endsInDays,
      List<Port> ports) {

    Product in(Domain domain) {
      return new Product(
          domain.name(),
          domain.owner(),
          Objects.requireNonNullElse(author, domain.owner()),
          name,
          title,
          description,
          purpose,
          tags,
          lifecycle,
          successor,
          endsInDays,
          ports);
    }
  }

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads the demo mesh that comes with this module. */
  public static DemoData load() {
    MeshFile mesh = parse("mesh.yaml", MeshFile.class);
    List<Product> products =
        mesh.domains().stream()
            .flatMap(
                domain ->
                    parse("products/" + domain.name() + ".yaml", ProductFile.class)
                        .products()
                        .stream()
                        .map(entry -> entry.in(domain)))
            .toList();
    return new DemoData(
        mesh.admin(),
        mesh.people(),
        mesh.domains(),
        products,
        mesh.requests(),
        mesh.changes(),
        mesh.inputPorts());
  }

  /** The text of the contract of a port. */
  public static String contractOf(Port port) {
    return read("contracts/" + port.contract());
  }

  /** The text of the contract that a change brings. */
  public static String contractOf(Change change) {
    return read("contracts/" + change.contract());
  }

  private static <T> T parse(String file, Class<T> type) {
    try {
      return YAML.readValue(read(file), type);
    } catch (IOException malformed) {
      throw new UncheckedIOException("Demo file " + file + " is malformed", malformed);
    }
  }

  private static String read(String file) {
    try (InputStream in = DemoData.class.getResourceAsStream("/demo/" + file)) {
      if (in == null) {
        throw new FileNotFoundException("Demo file " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
