package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.MovableClock;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.git.TreeFile;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.RepositoryHost.CommitOrder;
import io.meshport.repository.model.RepositoryBrowser;
import io.meshport.repository.model.RepositoryConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Git host on a store, as one server sees it; several may share the store. */
public final class HostWorld implements AutoCloseable {
  public static final ProductKey PRODUCT = new ProductKey("customer", "churn");
  static final long MEGABYTE = 1 << 20;

  static final RepositoryConfig CONFIG =
      new RepositoryConfig(4 * MEGABYTE, MEGABYTE, Duration.ofSeconds(30), 3, Duration.ofHours(1));

  public final MovableClock clock;
  final PackStore store;
  final StoredRepositories repositories;
  final EmbeddedHost host;
  final EmbeddedBrowser browser;
  final EmbeddedExchange exchange;
  final RepositoryCare care;
  private @Nullable GitOverHttp http;

  /** A host with a store of its own. */
  public HostWorld() {
    this(new MovableClock(Instant.parse("2026-11-25T12:00:00Z")));
  }

  private HostWorld(MovableClock clock) {
    this(new InMemoryPackStore(CONFIG.repositoryBytes(), clock), clock);
  }

  /** One more server at a store. */
  HostWorld(PackStore store, MovableClock clock) {
    this.store = store;
    this.clock = clock;
    repositories = new StoredRepositories(store, clock);
    host = new EmbeddedHost(repositories, new PublicAddress(URI.create("https://portal.test")));
    browser = new EmbeddedBrowser(repositories);
    exchange = new EmbeddedExchange(repositories, CONFIG);
    care = new RepositoryCare(repositories, store, CONFIG, clock);
    host.create(PRODUCT);
  }

  public RepositoryBrowser browser() {
    return browser;
  }

  public RepositoryHost host() {
    return host;
  }

  /** Puts exactly these files on a branch, on top of what is there. */
  public String commit(String branch, TreeFile... files) throws IOException {
    return host.commit(PRODUCT, order(branch, host.tip(PRODUCT, branch)), Arrays.asList(files));
  }

  /** A clone of the product's repository, by the real Git; it works until the world is closed. */
  public Git clone(Path into) {
    GitOverHttp server = http == null ? new GitOverHttp(exchange) : http;
    http = server;
    return Git.clone(server.url(), into);
  }

  @Override
  public void close() {
    if (http != null) {
      http.close();
    }
  }

  static CommitOrder order(String branch, Optional<String> parent) {
    return new CommitOrder(branch, parent, "Change", "Hugo Silva", "hugo@example.org");
  }
}
