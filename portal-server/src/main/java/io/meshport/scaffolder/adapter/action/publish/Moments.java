package io.meshport.scaffolder.adapter.action.publish;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times in answers of hosts. */
final class Moments {
  private Moments() {}

  /** When the repository in an answer was made; nothing when there is none. */
  static Optional<Instant> of(ApiSession.Answer answer) throws IOException {
    if (answer.status() == 404) {
      return Optional.empty();
    }
    String text = answer.orRefuse("Looking up the repository").body().path("created_at").asText();
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noTime) {
      throw new IOException("The host does not say when the repository was made", noTime);
    }
  }
}
