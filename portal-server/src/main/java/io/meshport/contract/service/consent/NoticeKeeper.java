package io.meshport.contract.service.consent;

import io.meshport.catalog.PortKey;
import io.meshport.contract.PortConsumers;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.BreakingChange;
import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins the notice of a version that another broke with, inside the activation's transaction. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class NoticeKeeper {
  private final ContractRepository contracts;
  private final ConsentRepository consents;
  private final PortConsumers consumers;
  private final Outbox outbox;
  private final NoticeConfig config;
  private final Clock clock;

  @Inject
  public NoticeKeeper(
      ContractRepository contracts,
      ConsentRepository consents,
      PortConsumers consumers,
      Outbox outbox,
      NoticeConfig config,
      Clock clock) {
    this.contracts = contracts;
    this.consents = consents;
    this.consumers = consumers;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Refuses a notice that is out of bounds, before anything is changed. */
  public void check(@Nullable Integer noticeDays) {
    config.noticeOr(noticeDays);
  }

  /**
   * Lets the former version give way: at once, or, if that breaks somebody's work, after a notice.
   *
   * @param diff what changed, in the view of the contract
   * @param noticeDays how long a notice lasts, or null for the usual time
   */
  public void settle(Succession succession, ContractDiff diff, @Nullable Integer noticeDays) {
    if (diff.isBreaking()) {
      begin(succession, noticeDays);
    } else {
      succession.former().giveWayTo(succession.version().number());
    }
  }

  /**
   * Keeps the former version beside the new one and asks everybody who relies on the port.
   *
   * <p>Whoever has not settled an earlier change is asked about this one instead; the earlier
   * version still ends when its own notice does, so nobody gets less time than was promised.
   *
   * @param noticeDays how long, or null for the usual time
   */
  private void begin(Succession succession, @Nullable Integer noticeDays) {
    ContractVersion former = succession.former();
    ContractVersion version = succession.version();
    PortKey port = succession.port();
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofDays(config.noticeOr(noticeDays)));
    former.giveWayTo(version.number(), end, now);
    consents.lockUnsettled(former.contractId()).forEach(ContractConsent::supersede);
    BreakingChange change =
        new BreakingChange(
            former.contractId(),
            former.number(),
            version.number(),
            succession.product().id(),
            port,
            end);
    Coverage coverage = new Coverage(contracts, former, version);
    Consumers.ask(change, consumers.relyingOn(port), coverage, now)
        .forEach(
            consent -> {
              consents.add(consent);
              outbox.append(ConsentEvent.opened(consent));
            });
  }
}
