package io.meshport.contract.service.consent;

import io.meshport.contract.model.consent.ConsentState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has answered to a version, and who still blocks the end of the one before.
 *
 * @param contractId the contract
 * @param version the version that they were asked about
 * @param formerVersion the version that gave way; none when nobody's work broke
 * @param noticeEndsAt until when the former version stays
 * @param items one task for each consumer
 */
public record ConsentBoard(
    String contractId,
    String version,
    @Nullable String formerVersion,
    @Nullable Instant noticeEndsAt,
    List<ConsentDetails> items) {
  public ConsentBoard {
    items = List.copyOf(items);
  }

  /** How many have said nothing. */
  public long open() {
    return items.stream().filter(item -> item.consent().state() == ConsentState.OPEN).count();
  }

  /** How many have said something. */
  public long answered() {
    return items.stream().filter(item -> item.consent().state().isAnswered()).count();
  }
}
