package io.meshport.contract.service.consent;

import io.meshport.contract.model.VersionRef;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what time makes due on contract versions; any number of servers may do it at once. Each
 * version is claimed by one of them and looked at in a transaction of its own.
 */
@Singleton
public class ContractClockwork {
  private static final Logger LOG = LoggerFactory.getLogger(ContractClockwork.class);
  private static final int BATCH = 50;
  private static final int MOST_BATCHES = 100;

  private final NoticeRound round;

  @Inject
  public ContractClockwork(NoticeRound round) {
    this.round = round;
  }

  /** One round. */
  public void tick() {
    for (int done = 0; done < MOST_BATCHES; done++) {
      List<VersionRef> due = round.claim(BATCH);
      due.forEach(this::look);
      if (due.size() < BATCH) {
        return;
      }
    }
  }

  // One version that cannot be looked at must not hold up the others.
  private void look(VersionRef version) {
    try {
      round.look(version);
    } catch (RuntimeException failure) {
      LOG.warn("Looking at {} failed and is repeated later", version, failure);
    }
  }
}
