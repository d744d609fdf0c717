package io.meshport.contract.service;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductImporter;
import io.meshport.contract.ContractRegistry;
import io.meshport.contract.adapter.JpaContractRepository;
import io.meshport.contract.model.consent.InMemoryConsentRepository;
import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.contract.service.consent.NoticeKeeper;
import io.meshport.platform.outbox.Outbox;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of contracts over the real database, for tests of features that use them. */
public final class ContractRegistrarWorld {
  private final ContractRegistrar registrar;
  private final ContractImportService importer;

  /** The services over the tables that an entity manager leads to. */
  public ContractRegistrarWorld(
      EntityManager entities, ProductCatalog catalog, Outbox outbox, Clock clock) {
    JpaContractRepository contracts = new JpaContractRepository(entities);
    NoticeKeeper notices =
        new NoticeKeeper(
            contracts,
            new InMemoryConsentRepository(),
            new FakeConsumers(),
            outbox,
            NoticeConfig.DEFAULT,
            clock);
    ContractDrafts drafts = new ContractDrafts(contracts, catalog, outbox);
    ContractService service =
        new ContractService(
            contracts,
            new VersionFinder(contracts, catalog),
            drafts,
            catalog,
            notices,
            outbox,
            clock);
    registrar = new ContractRegistrar(contracts, service, catalog);
    importer = new ContractImportService(contracts, catalog);
  }

  public ContractRegistry registrar() {
    return registrar;
  }

  public ProductImporter importer() {
    return importer;
  }
}
