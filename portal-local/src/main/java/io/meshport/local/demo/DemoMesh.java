package io.meshport.local.demo;

import io.meshport.local.Progress;
import io.meshport.local.TokenSource;
import io.meshport.local.demo.DemoData.Domain;
import io.meshport.local.demo.DemoData.Lifecycle;
import io.meshport.local.demo.DemoData.Product;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Tells the demo mesh to a running portal: domains, products with their contracts, requests and
 * decisions, each by the person who would do it. What is there already stays as it is, so loading
 * twice changes nothing, and a load that broke off is finished by the next.
 */
public final class DemoMesh {

  private static final int AT_ONCE = 4;

  private final DemoData data = DemoData.load();
  private final PortalApi portal;
  private final Progress progress;
  private final Clock clock;

  /**
   * A loader for the portal under the given API root, such as {@code http://localhost:9080/api/v1}.
   */
  public DemoMesh(URI api, TokenSource tokens, Progress progress, Clock clock) {
    this.portal = new PortalApi(api, tokens);
    this.progress = progress;
    this.clock = clock;
  }

  /** Loads what is missing. Returns how many changes that took; zero if all was there. */
  public int load() {
    DemoProducts products = new DemoProducts(portal, clock);
    DemoRequests requests = new DemoRequests(portal);
    DemoChanges changes = new DemoChanges(portal);
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      forEach(workers, data.domains(), this::createDomain);
      forEach(workers, data.products(), products::prepare);
      forEach(workers, deprecated(), products::deprecate);
      forEach(workers, data.requests(), requests::play);
      forEach(workers, data.changes(), changes::play);
      data.inputPorts().forEach(new DemoInputPorts(portal)::say);
    } finally {
      workers.shutdownNow();
    }
    int made = portal.changes();
    progress.say(made == 0 ? "Demo mesh: nothing was missing" : summary());
    return made;
  }

  private List<Product> deprecated() {
    return data.products().stream().filter(p -> p.lifecycle() == Lifecycle.DEPRECATED).toList();
  }

  private void createDomain(Domain domain) {
    if (portal.find(data.admin(), "/domains/" + domain.name()).isEmpty()) {
      Map<String, String> body =
          Map.of(
              "name", domain.name(),
              "title", domain.title(),
              "description", domain.description());
      portal.postUnlessThere(data.admin(), "/domains", body);
    }
  }

  private String summary() {
    return "Demo mesh: "
        + data.domains().size()
        + " domains, "
        + data.products().size()
        + " data products, "
        + data.requests().size()
        + " access requests are loaded";
  }

  private static <T> void forEach(ExecutorService workers, List<T> items, Consumer<T> step) {
    List<CompletableFuture<Void>> running =
        items.stream()
            .map(item -> CompletableFuture.runAsync(() -> step.accept(item), workers))
            .toList();
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof DemoMeshException refused ? refused : failed;
    }
  }
}
