package io.meshport.platform.security;

import io.meshport.platform.config.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM under a key that is made from a setting. The owner's id is bound
 * into the seal, so that a sealed secret is of no use in the row of another one.
 */
@Singleton
public class AesSecretSeal implements SecretSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String SETTING = "meshport.sealing.key";
  private static final int SHORTEST_KEY = 32;

  private final Optional<SecretKeySpec> key;
  private final SecureRandom random = new SecureRandom();

  /** Seals with the key in the setting {@code meshport.sealing.key}, if there is one. */
  @Inject
  public AesSecretSeal(Settings settings) {
    this.key = settings.optional(SETTING).map(AesSecretSeal::longEnough).map(AesSecretSeal::keyOf);
  }

  private static String longEnough(String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "The setting " + SETTING + " is shorter than " + SHORTEST_KEY + " characters");
    }
    return key;
  }

  private static SecretKeySpec keyOf(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(bytes, "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public boolean isOffered() {
    return key.isPresent();
  }

  @Override
  public String seal(String secret, UUID owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, owner)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A secret could not be sealed", failure);
    }
  }

  @Override
  public Optional<String> open(String sealed, UUID owner) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, nonce, owner)
              .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
