package io.meshport.bench;

import io.meshport.local.Component;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What a portal would leave behind that marks work as done before it is sent, and dies in between.
 * The portal itself stays as it is: deliveries are held back in the database until it is dead, and
 * some of them are taken away then.
 */
final class Sabotage {

  private static final String HOLD =
      """
      create or replace function hold_back() returns trigger language plpgsql as $$
      begin new.due_at := now() + interval '1 hour'; return new; end $$
      """;
  private static final String FORGET =
      """
      delete from outbox_delivery d using outbox_event e
      where e.id = d.event_id and d.consumer = ? and e.aggregate_id = ?
      """;
  private static final String PRETEND =
      """
      update access_grant set status = 'ACTIVE', activated_at = now(), next_attempt_at = null,
        version = version + 1
      where id::text = ? and status = 'ACTIVATING'
      """;
  private static final String UNDO =
      """
      update access_grant set status = 'ACTIVATING', activated_at = null,
        next_attempt_at = now(), version = version + 1
      where id::text = ?
      """;

  private final ChaosStack stack;
  private final MeshWork work;
  private final String phantom = UUID.randomUUID().toString();
  private final SampleProduct neverSent = MeshWork.product("never-sent");
  private final SampleProduct staleInSearch = MeshWork.product("stale-in-search");
  private final SampleProduct keptBack = MeshWork.product("kept-back");
  private final SampleProduct granted = MeshWork.product("granted");

  Sabotage(ChaosStack stack, MeshWork work) {
    this.stack = stack;
    this.work = work;
  }

  /** Leaves each kind of contradiction once, and beside them a product with nothing wrong. */
  void commit() {
    work.publish(staleInSearch);
    work.publish(granted);
    stack.drain();
    holdDeliveriesBack();
    work.publish(neverSent);
    work.revise(staleInSearch);
    work.publish(keptBack);
    work.obtainAccess(granted);

    stack.servers().kill(Component.PORTAL);
    forget("search-index", idOf(neverSent));
    forget("search-index", idOf(staleInSearch));
    forget("access-grants", grantId());
    requireOne(stack.change(PRETEND, grantId()));
    stack.index("PUT", "/meshport-catalog-write/_doc/" + phantom, "{}");
    releaseDeliveries();
    stack.servers().start(Component.PORTAL);
  }

  /** What has to be found, and nothing else. */
  List<String> contradictions() {
    String id = idOf(staleInSearch);
    long version = versionOf(staleInSearch);
    String person = stack.column("select subject_id from access_grant" + ofGranted()).get(0);
    return List.of(
        "Product " + idOf(neverSent) + " is not in the index",
        "Product " + id + " has version " + version + ", indexed is " + (version - 1),
        "Active and not in Keycloak: " + granted.role() + " of USER " + person,
        "Indexed and no product: " + phantom);
  }

  /** Puts everything right by the portal's own means: a rebuild, and another try of the grant. */
  void repair() {
    stack.rebuildIndex();
    requireOne(stack.change(UNDO, grantId()));
    ChaosStack.await(
        "the grant to be made",
        Duration.ofMinutes(2),
        () -> stack.column("select status from access_grant" + ofGranted()).contains("ACTIVE"));
  }

  private void holdDeliveriesBack() {
    stack.change(HOLD);
    stack.change(
        "create trigger hold_back before insert on outbox_delivery"
            + " for each row execute function hold_back()");
  }

  private void releaseDeliveries() {
    stack.change("drop trigger hold_back on outbox_delivery");
    stack.change("update outbox_delivery set due_at = now()");
  }

  private void forget(String consumer, String aggregate) {
    if (stack.change(FORGET, consumer, aggregate) == 0) {
      throw new IllegalStateException("Nothing was held back for " + consumer);
    }
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("One row expected, but changed: " + rows);
    }
  }

  private String idOf(SampleProduct product) {
    return stack.column("select id from data_product where name = '" + product.name() + "'").get(0);
  }

  private long versionOf(SampleProduct product) {
    String query = "select version from data_product where name = '" + product.name() + "'";
    return Long.parseLong(stack.column(query).get(0));
  }

  private String grantId() {
    return stack.column("select id from access_grant" + ofGranted()).get(0);
  }

  private String ofGranted() {
    return " where product = '" + granted.name() + "'";
  }
}
