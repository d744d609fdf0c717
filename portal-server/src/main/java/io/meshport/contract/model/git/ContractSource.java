package io.meshport.contract.model.git;

import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the contract of an output port lives outside the portal, and how far both are in step.
 *
 * <p>It remembers the document at which file and draft were last the same. Whoever differs from
 * that has changed since; if both do, it is a conflict, and the file's document is kept here beside
 * the draft until a person says which one stays.
 */
@Entity
@Table(name = "contract_source")
public class ContractSource {
  private static final int LONGEST_ERROR = 2000;

  @Id private UUID id;

  @Column(name = "data_product_id")
  private UUID productId;

  private String port;
  @Embedded private SourceAddress address;

  @Enumerated(EnumType.STRING)
  private SourceState state = SourceState.BEHIND;

  @Embedded private @Nullable Commit seen;
  private @Nullable String tag;

  @Column(name = "common_version")
  private @Nullable String commonVersion;

  @Column(name = "common_sha256")
  private @Nullable String commonSha256;

  @Column(name = "good_commit")
  private @Nullable String goodCommit;

  @Column(name = "rival_version")
  private @Nullable String rivalVersion;

  @Column(name = "rival_document")
  private @Nullable String rivalDocument;

  @Column(name = "rival_media_type")
  private @Nullable String rivalMediaType;

  @Column(name = "rival_sha256")
  private @Nullable String rivalSha256;

  private @Nullable String error;
  private int failures;
  private boolean asked;

  @Column(name = "checked_at")
  private @Nullable Instant checkedAt;

  @Column(name = "next_check_at")
  private Instant nextCheckAt;

  private @Nullable UUID lease;

  @Column(name = "leased_until")
  private @Nullable Instant leasedUntil;

  @Column(name = "webhook_secret")
  private @Nullable String webhookSecret;

  private long revision;

  protected ContractSource() {
    this(new UUID(0, 0), "", new SourceAddress("", null, null), Instant.EPOCH);
  }

  /** The source of a port, due at once. */
  public ContractSource(UUID productId, String port, SourceAddress address, Instant now) {
    this.id = UUID.randomUUID();
    this.productId = productId;
    this.port = port;
    this.address = address;
    this.nextCheckAt = now;
  }

  /** Names another place; what was known of the former one is forgotten, a running look too. */
  public void move(SourceAddress elsewhere, Instant now) {
    if (!address.equals(elsewhere)) {
      address = elsewhere;
      seen = null;
      tag = null;
      failures = 0;
      lease = null;
      leasedUntil = null;
      dropRival();
      become(SourceState.BEHIND, null);
      revision++;
      ask(now);
    }
  }

  /** Keeps the sealed secret of a webhook, or takes the webhook away. */
  public void signWith(@Nullable String sealedSecret) {
    webhookSecret = sealedSecret;
    revision++;
  }

  /** Makes it due now; a look that runs already may have come too early, so another one follows. */
  public void ask(Instant now) {
    asked = lease != null;
    nextCheckAt = now.isBefore(nextCheckAt) ? now : nextCheckAt;
  }

  /** Makes the next look read the file even if it is as it was. */
  public void readAgain() {
    tag = null;
  }

  /** Gives one worker the right to look, for as long as a look can take. */
  public SourceClaim claim(Instant now, Duration patience) {
    UUID claimed = UUID.randomUUID();
    lease = claimed;
    leasedUntil = now.plus(patience);
    asked = false;
    return new SourceClaim(id, claimed, address, tag);
  }

  /** Whether the claim is the last one that was given, and of the place that is still meant. */
  public boolean grants(SourceClaim claim) {
    return claim.lease().equals(lease);
  }

  /** Whether somebody may look at this moment. */
  public boolean isDue(Instant now) {
    Instant until = leasedUntil;
    return !nextCheckAt.isAfter(now) && (until == null || !until.isAfter(now));
  }

  /** Ends a look; the next one comes after the pause, or at once if it was asked for meanwhile. */
  public void looked(Instant now, Duration pause) {
    checkedAt = now;
    lease = null;
    leasedUntil = null;
    nextCheckAt = asked ? now : now.plus(pause);
    asked = false;
  }

  /** Compares a document of the file with the portal's version of the same number, if any. */
  public Comparison compare(Optional<ContractVersion> known, String version, String sha256) {
    if (known.isEmpty()) {
      return Comparison.NEW_VERSION;
    }
    String here = known.get().document().sha256();
    if (here.equals(sha256)) {
      return Comparison.SAME;
    }
    if (sha256.equals(commonSha256)) {
      return Comparison.PORTAL_CHANGED;
    }
    if (known.get().status() != ContractStatus.DRAFT) {
      return Comparison.VERSION_FIXED;
    }
    boolean untouched = version.equals(commonVersion) && here.equals(commonSha256);
    return untouched ? Comparison.REPOSITORY_CHANGED : Comparison.BOTH_CHANGED;
  }

  /** Notes what was seen, whatever it means. */
  public void saw(@Nullable String newTag, @Nullable Commit commit) {
    tag = newTag;
    failures = 0;
    seen = commit == null ? seen : commit;
  }

  /** File and version in the portal say the same. */
  public void inStep(String version, String sha256) {
    shared(version, sha256);
    become(SourceState.IN_STEP, null);
  }

  /** The portal holds an edit that the file lacks; the file's document is taken as known. */
  public void portalAhead(String version, String sha256) {
    shared(version, sha256);
    become(SourceState.BEHIND, null);
  }

  private void shared(String version, String sha256) {
    revision += sha256.equals(commonSha256) ? 0 : 1;
    commonVersion = version;
    commonSha256 = sha256;
    goodCommit = seen == null ? goodCommit : seen.commit();
    dropRival();
  }

  /** The file cannot be taken; what the portal has stays as it is. */
  public void broken(String reason) {
    dropRival();
    become(SourceState.BROKEN, reason);
  }

  /** Both sides changed; keeps the file's document beside the draft. */
  public void conflict(String version, ContractDocument document) {
    revision += document.sha256().equals(rivalSha256) ? 0 : 1;
    rivalVersion = version;
    rivalDocument = document.text();
    rivalMediaType = document.mediaType();
    rivalSha256 = document.sha256();
    become(
        SourceState.CONFLICT,
        "Version " + version + " was changed in the portal and in the repository");
  }

  /** Nothing was seen. A conflict stays one, since both sides of it are here. */
  public void unreachable(String reason) {
    failures++;
    tag = null;
    become(rivalSha256 == null ? SourceState.UNREACHABLE : SourceState.CONFLICT, reason);
  }

  private void dropRival() {
    revision += rivalSha256 == null ? 0 : 1;
    rivalVersion = null;
    rivalDocument = null;
    rivalMediaType = null;
    rivalSha256 = null;
  }

  private void become(SourceState next, @Nullable String why) {
    String text = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST_ERROR));
    if (state != next || !Objects.equals(error, text)) {
      revision++;
    }
    state = next;
    error = text;
  }

  public UUID id() {
    return id;
  }

  public UUID productId() {
    return productId;
  }

  public String port() {
    return port;
  }

  public SourceAddress address() {
    return address;
  }

  public SourceState state() {
    return state;
  }

  /** The newest commit that was seen, good or not. */
  public @Nullable Commit seen() {
    return seen;
  }

  /** The commit whose file was last taken. */
  public @Nullable String goodCommit() {
    return goodCommit;
  }

  /** The version whose document file and portal last had in common. */
  public @Nullable String commonVersion() {
    return commonVersion;
  }

  /** Fingerprint of that document. */
  public @Nullable String commonSha256() {
    return commonSha256;
  }

  /** In a conflict, the version that both sides changed. */
  public @Nullable String rivalVersion() {
    return rivalVersion;
  }

  /** In a conflict, the document of the file. */
  public Optional<ContractDocument> rival() {
    return rivalDocument == null || rivalMediaType == null || rivalSha256 == null
        ? Optional.empty()
        : Optional.of(new ContractDocument(rivalDocument, rivalMediaType, rivalSha256));
  }

  /** What is wrong, in words for people. */
  public @Nullable String error() {
    return error;
  }

  /** How many looks in a row found nobody. */
  public int failures() {
    return failures;
  }

  public @Nullable Instant checkedAt() {
    return checkedAt;
  }

  public Instant nextCheckAt() {
    return nextCheckAt;
  }

  /** The sealed secret of the webhook; none where there is no webhook. */
  public @Nullable String webhookSecret() {
    return webhookSecret;
  }

  /** Grows with every change that people act on; a look that found nothing new is none. */
  public long revision() {
    return revision;
  }
}
