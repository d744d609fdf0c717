package io.meshport.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Keeps secrets so that the database alone does not give them away. */
public interface SecretSeal {
  /** Whether there is a key to seal with. */
  boolean isOffered();

  /** The secret, sealed for its owner. */
  String seal(String secret, UUID owner);

  /** The secret again; none when the seal was made with another key or for somebody else. */
  Optional<String> open(String sealed, UUID owner);
}
