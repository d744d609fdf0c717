package io.meshport.contract.service.git;

import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.contract.model.git.WebhookSignature;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.SecretSeal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets hosts of repositories tell of changes. A message proves nothing but that its sender knows
 * the secret, and does nothing but make the portal look; what it says is not read.
 */
@Singleton
@Transactional
public class Webhooks {
  private static final int SECRET_BYTES = 32;
  // Checked where there is no secret, so that the answer takes as long as where there is one.
  private static final String NOBODYS_SECRET = "0".repeat(2 * SECRET_BYTES);

  private final ContractSourceRepository sources;
  private final SecretSeal seal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Webhooks(ContractSourceRepository sources, SecretSeal seal, Clock clock) {
    this.sources = sources;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Gives a source a webhook or takes it away.
   *
   * @return the secret when a new one was made; it is shown this once
   */
  Optional<String> arrange(ContractSource source, boolean wanted) {
    boolean there = source.webhookSecret() != null;
    if (wanted && !there) {
      if (!seal.isOffered()) {
        throw new PortalException(
                ProblemType.WEBHOOKS_NOT_OFFERED, "This portal has no key to keep secrets with")
            .withRemedy("Leave webhook out, or ask the platform team to set meshport.sealing.key");
      }
      byte[] bytes = new byte[SECRET_BYTES];
      random.nextBytes(bytes);
      String secret = HexFormat.of().formatHex(bytes);
      source.signWith(seal.seal(secret, source.id()));
      return Optional.of(secret);
    }
    if (there && !wanted) {
      source.signWith(null);
    }
    return Optional.empty();
  }

  /**
   * Makes a source due, if the message is signed with its secret.
   *
   * @param id of the source as it stands in the address
   * @throws PortalException SIGNATURE_INVALID for everything else, so that nobody learns which
   *     sources there are
   */
  public void receive(String id, WebhookSignature signature, byte[] body) {
    Optional<ContractSource> source = idOf(id).flatMap(sources::find);
    Optional<String> secret =
        source.flatMap(
            found ->
                Optional.ofNullable(found.webhookSecret())
                    .flatMap(kept -> seal.open(kept, found.id())));
    boolean proven = signature.proves(secret.orElse(NOBODYS_SECRET), body);
    if (!proven || secret.isEmpty()) {
      throw new PortalException(
              ProblemType.SIGNATURE_INVALID, "Nothing here expects a message with this signature")
          .withRemedy("Compare address and secret of the webhook with what the portal gave out");
    }
    source
        .flatMap(found -> sources.lock(found.id()))
        .ifPresent(found -> found.ask(clock.instant()));
  }

  private static Optional<UUID> idOf(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
