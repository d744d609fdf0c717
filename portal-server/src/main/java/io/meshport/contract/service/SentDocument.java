package io.meshport.contract.service;

import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.PortalRules;
import io.meshport.platform.document.Notation;

/** A contract as a caller sent it; nobody has looked into it yet. */
public final class SentDocument {
  private final byte[] bytes;
  private final String mediaType;

  /** The bytes that came under a media type, without its parameters. */
  public SentDocument(byte[] bytes, String mediaType) {
    this.bytes = bytes.clone();
    this.mediaType = mediaType;
  }

  /** What it says, and what the portal finds in it. */
  public ContractReading read() {
    ContractReading reading = ContractReader.read(bytes, Notation.ofMediaType(mediaType));
    return PortalRules.semantic(PortalRules.addressable(reading));
  }

  /** The document as it is kept; it must be text, which reading it has shown. */
  public ContractDocument keep() {
    return ContractDocument.of(bytes, mediaType);
  }
}
