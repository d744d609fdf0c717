package io.meshport.contract.service.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshport.catalog.PortKey;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.service.Accepted;
import io.meshport.contract.service.SentDocument;

/**
 * A contract of a bulk import that was read and checked as far as this goes without the database,
 * so that no transaction waits for a parser.
 *
 * @param item the contract as it was sent
 * @param port the port it describes
 * @param reading what it says
 * @param document the document as it will be kept
 */
record PreparedItem(
    BulkItem item, PortKey port, ContractReading reading, ContractDocument document) {

  /** Reads an item; an exception says why it cannot be taken. */
  static PreparedItem of(BulkItem item) {
    if (item.fault() != null) {
      throw item.fault();
    }
    PortKey port = PortKey.parse(item.outputPort());
    SentDocument sent = new SentDocument(item.document().getBytes(UTF_8), item.mediaType());
    ContractReading reading = PortalRules.inDomain(sent.read(), port.domain());
    Accepted.model(reading);
    return new PreparedItem(item, port, reading, sent.keep());
  }

  String contractId() {
    return String.valueOf(Accepted.model(reading).contractId());
  }

  String version() {
    return String.valueOf(Accepted.model(reading).version());
  }
}
