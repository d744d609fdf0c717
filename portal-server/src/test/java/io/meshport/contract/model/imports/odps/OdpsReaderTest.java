package io.meshport.contract.model.imports.odps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.ImportNote;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.document.MalformedDocument;
import org.junit.jupiter.api.Test;

class OdpsReaderTest {
  private static final String PRODUCT =
      """
      apiVersion: v1.0.0
      kind: DataProduct
      id: fbe8d147
      name: Customer Data Product
      domain: Seller
      status: active
      description: {purpose: One view, usage: Read it, limitations: None known}
      tags: [customer]
      inputPorts:
      - {name: payments, version: 1.0.0, contractId: known}
      outputPorts:
      - {name: raw_transactions, version: 1.2.0, type: tables, contractId: known}
      - {name: raw_transactions, version: 2.0.0, type: tables, contractId: unknown}
      - {name: files, version: 1.0.0}
      support: [{channel: slack, url: 'https://example.com'}]
      """;

  private static ProductDraft read(String source) {
    return OdpsReader.read(source, null, null, "known"::equals);
  }

  @Test
  void namesBecomeKebabCaseAndTheNotesSaySo() {
    ProductDraft draft = read(PRODUCT);

    assertThat(draft.key()).isEqualTo(new ProductKey("seller", "customer-data-product"));
    assertThat(draft.title()).isEqualTo("Customer Data Product");
    assertThat(draft.notes())
        .extracting(ImportNote::message)
        .contains("'Seller' became the name 'seller'");
  }

  @Test
  void severalVersionsOfAPortBecomeSeveralPorts() {
    assertThat(read(PRODUCT).ports())
        .extracting(PortSummary::name)
        .containsExactly("raw-transactions-v1", "raw-transactions-v2", "files");
    assertThat(read(PRODUCT).ports())
        .extracting(PortSummary::technology)
        .containsExactly("TABLES", "TABLES", "OTHER");
  }

  @Test
  void contractsOfPortsAreLookedFor() {
    assertThat(read(PRODUCT).notes())
        .extracting(ImportNote::message)
        .anyMatch(message -> message.contains("'known' exists"))
        .anyMatch(message -> message.contains("no contract 'unknown'"));
  }

  @Test
  void inputPortsAndOtherSectionsAreNotLostInSilence() {
    assertThat(read(PRODUCT).notes())
        .extracting(ImportNote::source)
        .contains("inputPorts.payments", "support", "status");
  }

  @Test
  void theParametersGoBeforeTheDocument() {
    ProductDraft draft = OdpsReader.read(PRODUCT, "customer", "master", id -> false);

    assertThat(draft.key()).isEqualTo(new ProductKey("customer", "master"));
  }

  @Test
  void aNameWithoutLettersGetsOneThatTheNotesTell() {
    ProductDraft draft = read(PRODUCT.replace("name: Customer Data Product", "name: '!!'"));

    assertThat(draft.key().name()).isEqualTo("imported");
    assertThat(draft.notes())
        .extracting(ImportNote::message)
        .contains("'!!' became the name 'imported'");
  }

  @Test
  void whatIsNoProductIsRefused() {
    refused("kind: DataContract", "not-this-format");
    refused(PRODUCT.replace("id: fbe8d147", ""), "required-field");
    refused(PRODUCT.replace("domain: Seller", ""), "missing-domain");
    refused(PRODUCT.replace("version: 1.2.0, ", ""), "required-field");
  }

  private static void refused(String source, String rule) {
    assertThatThrownBy(() -> read(source))
        .isInstanceOfSatisfying(
            MalformedDocument.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
