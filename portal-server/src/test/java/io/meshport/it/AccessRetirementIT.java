package io.meshport.it;

import static io.meshport.it.AccessSteps.await;
import static io.meshport.it.AccessSteps.newPort;
import static io.meshport.it.AccessSteps.path;
import static io.meshport.it.AccessSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A product ends while access to it is being given: one of the two comes first, never both. */
@PortalTest
class AccessRetirementIT extends DeployedPortal {
  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  private final Answer request = request("david.chen", newPort());
  private final String product =
      "/data-products/" + request.text("/product/domain") + "/" + request.text("/product/name");

  @Test
  void whoeverIsGivenAccessFirstKeepsTheProductAlive() throws Exception {
    deprecate();

    Race race = race(this::approve, this::retire);

    race.first().expect(200);
    race.second().expectProblem(409, "retirement-refused");
    assertThat(Portal.as("anna.schmidt").get(product).text("/lifecycle")).isEqualTo("DEPRECATED");
  }

  @Test
  void afterTheEndOfAProductNoAccessIsGivenToIt() throws Exception {
    deprecate();

    Race race = race(this::retire, this::approve);

    race.first().expect(200);
    race.second().expectProblem(409, "illegal-transition");
    assertThat(
            Rows.count(
                "select count(*) from access_grant where request_id = ?", request.text("/id")))
        .isZero();
  }

  private record Race(Answer first, Answer second) {}

  // Both queue for the product's row behind our own lock, so their order is no matter of luck.
  private Race race(Supplier<Answer> first, Supplier<Answer> second) throws SQLException {
    try (Connection holder = Rows.connect();
        Connection watcher = Rows.connect()) {
      holder.setAutoCommit(false);
      try (PreparedStatement lock =
          holder.prepareStatement("select id from data_product where name = ? for update")) {
        lock.setString(1, request.text("/product/name"));
        lock.executeQuery();
      }
      CompletableFuture<Answer> one = CompletableFuture.supplyAsync(first);
      awaitWaiting(watcher, 1);
      CompletableFuture<Answer> two = CompletableFuture.supplyAsync(second);
      awaitWaiting(watcher, 2);
      holder.rollback();
      return new Race(one.join(), two.join());
    }
  }

  private static void awaitWaiting(Connection connection, int wanted) {
    await(AccessSteps.PATIENCE, () -> waiting(connection), seen -> seen == wanted);
  }

  private static int waiting(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void deprecate() {
    Portal anna = Portal.as("anna.schmidt");
    anna.ifMatch(anna.get(product))
        .post(product + "/deprecation", Map.of("endDate", "2099-01-01"))
        .expect(200);
  }

  private Answer approve() {
    return Portal.as("anna.schmidt")
        .ifMatch(request)
        .post(path(request) + "/approval", Map.of("decision", "APPROVE"));
  }

  private Answer retire() {
    Portal anna = Portal.as("anna.schmidt");
    return anna.ifMatch(anna.get(product)).post(product + "/retirement", Map.of());
  }
}
