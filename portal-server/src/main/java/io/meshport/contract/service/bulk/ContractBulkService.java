package io.meshport.contract.service.bulk;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Problems;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes in many contracts for ports that exist. Items share transactions for speed, but not their
 * fate: when a transaction fails, each of its items is tried again alone. A call that was cut off
 * may be repeated: what is there already is found unchanged.
 */
@Singleton
public class ContractBulkService {
  /** Items of one call. */
  public static final int MAX_ITEMS = 500;

  /** Items of one transaction: long enough to share round trips, short enough to hold locks. */
  private static final int CHUNK = 50;

  private final ContractBulkWriter writer;

  @Inject
  public ContractBulkService(ContractBulkWriter writer) {
    this.writer = writer;
  }

  /** Imports the items in their order and tells of each what became of it. */
  public List<BulkOutcome> importAll(List<BulkItem> items, Caller caller) {
    if (items.size() > MAX_ITEMS) {
      throw new PortalException(
              ProblemType.INVALID_INPUT,
              "One call takes up to " + MAX_ITEMS + " contracts",
              List.of(Violation.at("/items", "has " + items.size() + " items")))
          .withRemedy("Send several calls");
    }
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < items.size(); from += CHUNK) {
      chunk(items.subList(from, Math.min(from + CHUNK, items.size())), caller, outcomes);
    }
    outcomes.sort(Comparator.comparing(BulkOutcome::index));
    return outcomes;
  }

  private void chunk(List<BulkItem> items, Caller caller, List<BulkOutcome> outcomes) {
    List<PreparedItem> prepared = new ArrayList<>();
    for (BulkItem item : items) {
      try {
        prepared.add(PreparedItem.of(item));
      } catch (PortalException refusal) {
        outcomes.add(BulkOutcome.refused(item, refusal));
      }
    }
    if (!prepared.isEmpty()) {
      outcomes.addAll(written(prepared, caller));
    }
  }

  private List<BulkOutcome> written(List<PreparedItem> items, Caller caller) {
    try {
      return writer.write(items, caller);
    } catch (RuntimeException failure) {
      PortalException problem = Problems.of(failure);
      if (items.size() > 1) {
        return items.stream().flatMap(item -> written(List.of(item), caller).stream()).toList();
      }
      if (problem.type().status() >= 500) {
        // Not the item is at fault: the caller repeats the call when the portal is well again.
        throw failure;
      }
      return List.of(BulkOutcome.refused(items.get(0).item(), problem));
    }
  }
}
