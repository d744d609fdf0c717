package io.meshport.contract.model;

import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.Notation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A contract exactly as it was given.
 *
 * @param text every character of it
 * @param mediaType the media type under which it came, and under which it is given out again
 * @param sha256 fingerprint of its bytes, hexadecimal
 */
public record ContractDocument(String text, String mediaType, String sha256) {

  /** The document that was sent; it must be text, which reading it has shown. */
  public static ContractDocument of(byte[] bytes, String mediaType) {
    return new ContractDocument(DocumentParser.decode(bytes), mediaType, fingerprint(bytes));
  }

  private static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The bytes that were sent. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads it again. */
  public ContractReading read() {
    return ContractReader.read(text, Notation.ofMediaType(mediaType));
  }
}
