package io.meshport.contract.rest.git;

import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.git.Commit;
import io.meshport.contract.service.git.ConflictDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a conflict, as they are written.
 *
 * @param contractId the contract
 * @param version the version that both changed
 * @param portal the draft in the portal
 * @param repository the file in the repository
 * @param commit the commit that brought the file
 * @param author who wrote it, as the commit says
 * @param committedAt when, as the commit says
 * @param etagVersion for {@code If-Match}; it changes with either side
 */
public record SourceConflictView(
    String contractId,
    String version,
    SideView portal,
    SideView repository,
    @Nullable String commit,
    @Nullable String author,
    @Nullable Instant committedAt,
    long etagVersion) {

  /**
   * One side.
   *
   * @param document its text
   * @param mediaType the notation
   * @param sha256 its fingerprint
   */
  public record SideView(String document, String mediaType, String sha256) {
    static SideView of(ContractDocument document) {
      return new SideView(document.text(), document.mediaType(), document.sha256());
    }
  }

  static SourceConflictView of(ConflictDetails conflict) {
    Commit commit = conflict.commit();
    return new SourceConflictView(
        conflict.contractId(),
        conflict.version(),
        SideView.of(conflict.portal()),
        SideView.of(conflict.repository()),
        commit == null ? null : commit.commit(),
        commit == null ? null : commit.author(),
        commit == null ? null : commit.committedAt(),
        conflict.tag());
  }
}
