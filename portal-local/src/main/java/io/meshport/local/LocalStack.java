package io.meshport.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running stack of real servers. Starting it returns when every server answers; closing it ends
 * them all. Single servers can be stopped, killed and started again on the same port.
 */
public final class LocalStack implements AutoCloseable {

  private final StackContext context;
  private final LibertyServer liberty;
  private final RealmAdmin realm;
  private final Map<Component, ManagedServer> servers = new EnumMap<>(Component.class);
  private final CompletableFuture<Component> crash = new CompletableFuture<>();

  private LocalStack(StackOptions options, Progress progress) {
    this.context = new StackContext(options, progress);
    this.liberty = new LibertyServer(context);
    this.realm = new RealmAdmin(context);
    manage(new PostgresqlServer(context));
    manage(new ElasticsearchServer(context));
    manage(new KeycloakServer(context, new RealmImport(context, realm, RealmTemplate.bundled())));
    if (options.portal()) {
      manage(liberty);
    }
  }

  /** Starts a stack without telling how it goes on. */
  public static LocalStack start(StackOptions options) {
    return start(options, line -> {});
  }

  /** Starts a stack; when one server cannot start, the others are ended again. */
  public static LocalStack start(StackOptions options, Progress progress) {
    LocalStack stack = new LocalStack(options, progress);
    Thread hook = new Thread(stack::close, "stack-shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** The stack that another process runs with these options, wherever its ports are now. */
  public static LocalStack running(StackOptions options) {
    RunFolder run = new RunFolder(options.folder());
    if (run.launcher().isEmpty()) {
      throw new StackException("Meshport is not running; start it with ./meshport up");
    }
    return attach(options.withPorts(run.ports(options.ports())));
  }

  /** Looks at a stack that another process started; nothing is started here. */
  static LocalStack attach(StackOptions options) {
    return new LocalStack(options, line -> {});
  }

  public Ports ports() {
    return context.ports();
  }

  public URI portalUrl() {
    return URI.create(context.portalUrl());
  }

  public URI keycloakUrl() {
    return URI.create(context.keycloakUrl());
  }

  public URI elasticsearchUrl() {
    return URI.create(context.elasticsearchUrl());
  }

  /** The address of the portal's database; user and database are called meshport. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + ports().postgresql() + "/meshport";
  }

  public String databasePassword() {
    return context.secrets().get("postgresql-meshport");
  }

  /** Fresh access tokens of the demo people. */
  public TokenSource tokens() {
    return realm::personToken;
  }

  /** A fresh access token of a service of the demo mesh, by client credentials. */
  public String serviceToken(String clientId) {
    return realm.serviceToken(clientId);
  }

  /** A fresh access token of Keycloak's administrator. */
  public String keycloakAdminToken() {
    return realm.adminToken();
  }

  /** The settings of the portal for this stack, secrets included. */
  public Map<String, String> libertyEnvironment() {
    return liberty.environment();
  }

  /** Where Open Liberty is installed. */
  public Path libertyHome() {
    return context.homes().liberty();
  }

  /** The prepared WLP_USER_DIR; its one server is called {@code meshport}. */
  public Path libertyUserFolder() {
    return liberty.userFolder();
  }

  public Path log(Component component) {
    return context.log(component);
  }

  /** The process of a server, while it runs. */
  public Optional<Long> pid(Component component) {
    return server(component).pid();
  }

  /**
   * The megabytes that a server and the processes below it occupy, shared pages by their share
   * (PSS); zero when it does not run or the system does not tell.
   */
  public long megabytes(Component component) {
    return context.run().server(component).map(Memory::megabytes).orElse(0L);
  }

  /** Ends one server in an orderly way. */
  public void stop(Component component) {
    server(component).stop();
  }

  /** Ends one server at once, as a power cut would. */
  public void kill(Component component) {
    server(component).kill();
  }

  /** Starts a server that was stopped or killed, on its old port, and waits until it answers. */
  public void start(Component component) {
    server(component).start();
  }

  /** Completes with the first server that ends without having been asked to. */
  public CompletableFuture<Component> crash() {
    return crash.copy();
  }

  /** Whether a server answers at this moment. */
  public boolean answers(Component component) {
    return server(component).answers();
  }

  @Override
  public void close() {
    shutDown();
    if (context.options().throwAway()) {
      deleteData();
    }
  }

  /** Forgets everything of a stack that does not run, secrets included. */
  public static void deleteData(StackOptions options) {
    new LocalStack(options, line -> {}).deleteData();
  }

  /** Forgets everything, secrets included. */
  void deleteData() {
    Folders.delete(context.openFolder());
    Folders.delete(liberty.userFolder());
    Folders.delete(context.folder());
  }

  /** The database first, because two others need it; then the rest side by side. */
  private void startAll() {
    if (!context.options().portal()) {
      liberty.prepareForDeployment();
    }
    servers.keySet().forEach(component -> BusyPort.check(component, ports().of(component)));
    start(Component.POSTGRESQL);
    ExecutorService threads = Executors.newFixedThreadPool(servers.size());
    try {
      List<CompletableFuture<Void>> starts = new ArrayList<>();
      for (Component component : servers.keySet()) {
        if (component != Component.POSTGRESQL) {
          starts.add(CompletableFuture.runAsync(() -> start(component), threads));
        }
      }
      failFast(starts).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StackException cause) {
        throw cause;
      }
      throw e;
    } finally {
      threads.shutdownNow();
    }
  }

  private static CompletableFuture<?> failFast(List<CompletableFuture<Void>> starts) {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (CompletableFuture<Void> start : starts) {
      start.exceptionally(
          failure -> {
            failed.completeExceptionally(failure);
            return null;
          });
    }
    CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
    return CompletableFuture.anyOf(all, failed);
  }

  /** In the reverse order of the start, so that the database outlives those who use it. */
  private synchronized void shutDown() {
    List<ManagedServer> running = new ArrayList<>(servers.values());
    List<CompletableFuture<Void>> stops = new ArrayList<>();
    for (ManagedServer server : running.subList(1, running.size())) {
      stops.add(CompletableFuture.runAsync(server::retire));
    }
    stops.forEach(CompletableFuture::join);
    running.get(0).retire();
  }

  private void manage(Server server) {
    servers.put(
        server.component(),
        new ManagedServer(server, context, () -> crash.complete(server.component())));
  }

  private ManagedServer server(Component component) {
    ManagedServer server = servers.get(component);
    if (server == null) {
      throw new StackException(component.label() + " is not part of this stack");
    }
    return server;
  }
}
