package io.meshport.contract.rest.consent;

import io.meshport.contract.service.consent.ConsentBoard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has answered to a version.
 *
 * @param contractId the contract
 * @param version the version that consumers were asked about
 * @param formerVersion the version that gave way; none when nobody's work broke
 * @param noticeEndsAt until when the former version stays
 * @param open how many have said nothing
 * @param answered how many have said something
 * @param items one task for each consumer
 */
public record ConsentBoardView(
    String contractId,
    String version,
    @Nullable String formerVersion,
    @Nullable Instant noticeEndsAt,
    long open,
    long answered,
    List<ConsentView> items) {
  static ConsentBoardView of(ConsentBoard board) {
    return new ConsentBoardView(
        board.contractId(),
        board.version(),
        board.formerVersion(),
        board.noticeEndsAt(),
        board.open(),
        board.answered(),
        board.items().stream().map(ConsentView::of).toList());
  }
}
