package io.meshport.access.service;

import io.meshport.access.model.GrantWork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Does what time makes due on requests and grants; any number of servers may do it at once. */
@Singleton
public class AccessClockwork {
  private static final int MOST_BATCHES = 100;

  private final RequestLedger requests;
  private final GrantLedger grants;

  @Inject
  public AccessClockwork(RequestLedger requests, GrantLedger grants) {
    this.requests = requests;
    this.grants = grants;
  }

  /** One round. Renewals start before what they renew ends, so that access does not blink. */
  public void tick() {
    exhaust(() -> grants.work(GrantWork.START));
    exhaust(() -> grants.work(GrantWork.END));
    exhaust(() -> grants.work(GrantWork.RETRY));
    exhaust(() -> grants.work(GrantWork.ANNOUNCEMENT));
    exhaust(requests::lapseOverdue);
  }

  private static void exhaust(BooleanSupplier batch) {
    for (int done = 0; done < MOST_BATCHES; done++) {
      if (!batch.getAsBoolean()) {
        return;
      }
    }
  }
}
