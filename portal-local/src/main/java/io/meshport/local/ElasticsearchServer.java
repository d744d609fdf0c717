package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A single Elasticsearch node without security, reachable from this machine only. */
final class ElasticsearchServer implements Server {

  private static final String HEAP = "512m";

  private final StackContext stack;

  ElasticsearchServer(StackContext stack) {
    this.stack = stack;
  }

  @Override
  public Component component() {
    return Component.ELASTICSEARCH;
  }

  @Override
  public void prepare() {
    try {
      for (String folder : List.of("config", "data", "tmp", "logs")) {
        Files.createDirectories(home().resolve(folder));
      }
      Files.writeString(home().resolve("config/elasticsearch.yml"), settings());
      Files.writeString(home().resolve("config/jvm.options"), jvmOptions());
      Files.writeString(home().resolve("config/log4j2.properties"), logging());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stack.account().give(home());
  }

  @Override
  public ServerProcess.Launch launch() {
    String binary = stack.homes().elasticsearch().resolve("bin/elasticsearch").toString();
    Map<String, String> environment =
        Map.of(
            "ES_JAVA_HOME", System.getProperty("java.home"),
            "ES_PATH_CONF", home().resolve("config").toString(),
            "ES_TMPDIR", home().resolve("tmp").toString(),
            "ES_JAVA_OPTS", "",
            "CLI_JAVA_OPTS", "-Xms4m -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    return new ServerProcess.Launch(
        stack.account().command(List.of(binary)), environment, home(), stack.log(component()));
  }

  @Override
  public boolean answers() {
    return stack.http().answers(stack.elasticsearchUrl() + "/_cluster/health?timeout=1s");
  }

  private Path home() {
    return stack.openFolder().resolve("elasticsearch");
  }

  private String settings() {
    return """
    cluster.name: meshport-local
    node.name: local
    path.data: %s
    path.logs: %s
    network.host: 127.0.0.1
    http.port: %d
    transport.port: 0
    discovery.type: single-node
    cluster.routing.allocation.disk.threshold_enabled: false
    xpack.security.enabled: false
    """
        .formatted(
            yaml(home().resolve("data")),
            yaml(home().resolve("logs")),
            stack.ports().elasticsearch());
  }

  private static String jvmOptions() {
    return """
    -Xms256m
    -Xmx%s
    -XX:+UseSerialGC
    -XX:TieredStopAtLevel=1
    -XX:+ExitOnOutOfMemoryError
    -Djava.io.tmpdir=${ES_TMPDIR}
    20-:--add-modules=jdk.incubator.vector
    -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
    """
        .formatted(HEAP);
  }

  private static String logging() {
    return """
    status = error
    appender.console.type = Console
    appender.console.name = console
    appender.console.layout.type = PatternLayout
    appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %marker%m%n
    rootLogger.level = info
    rootLogger.appenderRef.console.ref = console
    """;
  }

  private static String yaml(Path path) {
    return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
