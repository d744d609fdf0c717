package io.meshport.contract.rest.consent;

import io.meshport.contract.model.consent.BreakingChange;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.service.consent.ConsentDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The task in which a consumer answers to a breaking change.
 *
 * @param id its id
 * @param contractId the contract
 * @param version the version that breaks with the former one
 * @param formerVersion the version that gives way
 * @param outputPort the port, {@code domain/product/port}
 * @param noticeEndsAt until when the former version stays without anybody's objection
 * @param subject who is asked
 * @param state how the consumer stands to it
 * @param objectionUntil until which day, that one included, the consumer needs the former version
 * @param latestObjection the last day until which one can object
 * @param comment why the consumer objects
 * @param answeredBy who answered, by name
 * @param answeredAt when
 * @param carriesOver whether access goes on without a new request
 * @param reason why a new request is needed
 * @param accessEndsAt when access ends unless it was approved anew
 * @param openedAt when the consumer was asked
 * @param allowedActions what the caller may do with it now
 * @param etagVersion for {@code If-Match}
 */
public record ConsentView(
    String id,
    String contractId,
    String version,
    String formerVersion,
    String outputPort,
    Instant noticeEndsAt,
    ConsumerView subject,
    ConsentState state,
    @Nullable LocalDate objectionUntil,
    LocalDate latestObjection,
    @Nullable String comment,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    boolean carriesOver,
    @Nullable String reason,
    @Nullable Instant accessEndsAt,
    Instant openedAt,
    List<String> allowedActions,
    long etagVersion) {

  static ConsentView of(ConsentDetails details) {
    ContractConsent consent = details.consent();
    BreakingChange change = consent.change();
    return new ConsentView(
        consent.id().toString(),
        change.contractId(),
        change.version(),
        change.formerVersion(),
        change.port().toString(),
        change.noticeEndsAt(),
        ConsumerView.of(consent.consumer()),
        consent.state(),
        consent.objectionUntil(),
        details.latestObjection(),
        consent.comment(),
        consent.answeredByName(),
        consent.answeredAt(),
        consent.carriesOver(),
        consent.widening(),
        consent.accessEndsAt(),
        consent.openedAt(),
        details.actions(),
        consent.lockVersion());
  }
}
