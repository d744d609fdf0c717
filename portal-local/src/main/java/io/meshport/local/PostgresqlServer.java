package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL with one database and one role for the portal, and one of each for Keycloak. */
final class PostgresqlServer implements Server {

  private static final String SUPERUSER = "postgres";

  private final StackContext stack;

  PostgresqlServer(StackContext stack) {
    this.stack = stack;
  }

  @Override
  public Component component() {
    return Component.POSTGRESQL;
  }

  @Override
  public void prepare() {
    Path home = stack.homes().postgresql();
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return;
    }
    Path passwordFile = data().resolveSibling("postgresql-password");
    try {
      Folders.delete(data());
      Files.createDirectories(data());
      SecretStore.writePrivately(passwordFile, stack.secrets().get("postgresql-superuser"));
      stack.account().give(data());
      stack.account().give(passwordFile);
      stack.runToEnd(
          component(),
          stack
              .account()
              .command(
                  List.of(
                      home.resolve("bin/initdb").toString(),
                      "--pgdata=" + data(),
                      "--username=" + SUPERUSER,
                      "--auth=scram-sha-256",
                      "--pwfile=" + passwordFile,
                      "--encoding=UTF8",
                      "--locale=C",
                      "--no-sync")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(passwordFile);
    }
  }

  @Override
  public ServerProcess.Launch launch() {
    List<String> command = new ArrayList<>();
    command.add(stack.homes().postgresql().resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data().toString()));
    for (String setting : settings()) {
      command.addAll(List.of("-c", setting));
    }
    return new ServerProcess.Launch(
        stack.account().command(command), Map.of(), data(), stack.log(component()));
  }

  @Override
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void complete() {
    try (Connection connection = connect()) {
      create(connection, "meshport", stack.secrets().get("postgresql-meshport"));
      create(connection, "keycloak", stack.secrets().get("postgresql-keycloak"));
    } catch (SQLException e) {
      throw new StackException("Cannot create the databases", e);
    }
  }

  /** Fast shutdown: ends sessions instead of waiting for them. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>();
    settings.add("port=" + stack.ports().postgresql());
    settings.add("listen_addresses=127.0.0.1");
    settings.add("unix_socket_directories=");
    settings.add("shared_buffers=64MB");
    settings.add("max_connections=100");
    settings.add("log_line_prefix=%m [%p] %d ");
    if (stack.options().throwAway()) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    return settings;
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", SUPERUSER);
    login.setProperty("password", stack.secrets().get("postgresql-superuser"));
    login.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + stack.ports().postgresql() + "/postgres", login);
  }

  /** Names are our own constants and passwords are hexadecimal, so nothing needs quoting. */
  private static void create(Connection connection, String name, String password)
      throws SQLException {
    if (exists(connection, name)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
      statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private Path data() {
    return stack.openFolder().resolve("postgresql");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
