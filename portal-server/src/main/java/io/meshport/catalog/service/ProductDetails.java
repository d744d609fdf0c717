package io.meshport.catalog.service;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.model.ProductHistory;
import io.meshport.identity.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * A product as its own page shows it to somebody.
 *
 * @param product what everybody who may see it sees
 * @param history when it came and how it goes
 * @param inputPorts what it reads, as far as they may see that
 * @param byMember whether a member of the domain looks at it, who also sees how to connect
 * @param allowedActions what they may do with it now, so that no screen works it out again
 */
public record ProductDetails(
    ProductSummary product,
    ProductHistory history,
    List<InputPortSummary> inputPorts,
    boolean byMember,
    List<String> allowedActions) {

  public ProductDetails {
    inputPorts = List.copyOf(inputPorts);
    allowedActions = List.copyOf(allowedActions);
  }

  static ProductDetails of(
      ProductSummary product,
      ProductHistory history,
      List<InputPortSummary> inputPorts,
      Caller caller) {
    String domain = product.key().domain();
    boolean member = caller.isMember(domain);
    boolean owner = caller.isOwner(domain);
    Lifecycle lifecycle = product.lifecycle();
    List<String> actions = new ArrayList<>();
    addIf(actions, member && lifecycle != Lifecycle.RETIRED, "edit");
    addIf(actions, member && lifecycle != Lifecycle.RETIRED, "add-contract");
    addIf(actions, owner && lifecycle == Lifecycle.DRAFT, "publish");
    addIf(actions, owner && lifecycle == Lifecycle.PUBLISHED, "deprecate");
    addIf(actions, owner && lifecycle == Lifecycle.DEPRECATED, "retire");
    addIf(actions, lifecycle == Lifecycle.PUBLISHED, "request-access");
    return new ProductDetails(product, history, inputPorts, member, actions);
  }

  private static void addIf(List<String> actions, boolean allowed, String action) {
    if (allowed) {
      actions.add(action);
    }
  }
}
