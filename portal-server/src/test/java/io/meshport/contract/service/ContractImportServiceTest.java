package io.meshport.contract.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.ImportNote;
import io.meshport.catalog.Lifecycle;
import io.meshport.contract.model.ContractFormat;
import io.meshport.contract.model.imports.ImportFormat;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractImportServiceTest extends ContractFixture {
  private final ContractImportService imports = new ContractImportService(contracts, catalog);

  @Test
  void aPreviewShowsTheContractAndWhatTheChecksSay() {
    ContractPreview preview =
        imports.preview(
            ImportFormat.SQL_DDL,
            ImportSettings.NONE,
            "CREATE TABLE orders (id int PRIMARY KEY)".getBytes(UTF_8));

    assertThat(preview.document()).startsWith("apiVersion: v3.1.0");
    assertThat(preview.reading().format()).isEqualTo(ContractFormat.ODCS);
    assertThat(preview.reading().isValid()).isTrue();
    assertThat(preview.reading().findings()).extracting("rule").contains("no-purpose");
    assertThat(events).isEmpty();
  }

  @Test
  void anIdThatFitsNoAddressIsFound() {
    ImportSettings settings = new ImportSettings(null, "a/b", null, null, null, Set.of());
    ContractPreview preview =
        imports.preview(
            ImportFormat.SQL_DDL, settings, "CREATE TABLE orders (id int)".getBytes(UTF_8));

    assertThat(preview.reading().findings()).extracting("rule").contains("id-not-addressable");
  }

  @Test
  void aSourceThatCannotBeReadIsRefusedWithItsPlace() {
    PortalException refusal =
        refused(
            ProblemType.IMPORT_UNREADABLE,
            () ->
                imports.preview(
                    ImportFormat.SQL_DDL,
                    ImportSettings.NONE,
                    "CREATE TABLE t (\n a,\n)".getBytes(UTF_8)));

    assertThat(refusal.violations().get(0).line()).isEqualTo(2);
    assertThat(refusal.violations().get(0).column()).isEqualTo(3);
    refused(
        ProblemType.IMPORT_UNREADABLE,
        () -> imports.preview(ImportFormat.AVRO, ImportSettings.NONE, new byte[] {(byte) 0xff}));
  }

  @Test
  void aProductImportTellsOfContractsThatTheReaderMaySeeOnly() {
    service.add(PORT, document("1.0.0"), MEMBER);
    assertThat(messages(OUTSIDER)).anyMatch(message -> message.contains("exists"));

    catalog.put(PRODUCT, Lifecycle.DRAFT, "table", "topic");
    assertThat(messages(MEMBER)).anyMatch(message -> message.contains("exists"));
    assertThat(messages(OUTSIDER)).noneMatch(message -> message.contains("exists"));
  }

  private List<String> messages(Caller caller) {
    String product =
        """
        apiVersion: v1.0.0
        kind: DataProduct
        id: x
        name: other
        status: draft
        outputPorts: [{name: table, version: 1.0.0, contractId: %s}]
        """
            .formatted(ID);
    return imports.read(product.getBytes(UTF_8), "order", null, caller).notes().stream()
        .map(ImportNote::message)
        .toList();
  }
}
