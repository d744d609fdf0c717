package io.meshport.access.adapter;

import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessRequest;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.InputPort;
import io.meshport.catalog.model.OutputPort;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.model.git.ContractSource;
import io.meshport.notification.model.Notification;
import io.meshport.scaffolder.adapter.task.JsonObjectConverter;
import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.model.location.CatalogLocation;
import io.meshport.scaffolder.model.product.CreatedProduct;
import io.meshport.scaffolder.model.publish.RepositoryClaim;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.task.TaskStep;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateRevision;
import io.meshport.scaffolder.model.template.shelf.TemplateSnapshot;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * A schema of its own, made by the real migrations, in the real PostgreSQL that {@code
 * meshport.it.database} names as a JDBC address with user and password.
 */
public final class TestDatabase implements AutoCloseable {
  private final SessionFactory sessions;
  private final EntityManager entities;

  public TestDatabase() {
    String schema = "it_" + UUID.randomUUID().toString().replace('-', '_');
    String address =
        Objects.requireNonNull(System.getProperty("meshport.it.database"), "meshport.it.database");
    Flyway.configure()
        .dataSource(address, null, null)
        .schemas(schema)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    sessions =
        entityTypes()
            .addAttributeConverter(ApproversConverter.class, true)
            .addAttributeConverter(JsonObjectConverter.class, true)
            .setProperty("jakarta.persistence.jdbc.url", address + "&currentSchema=" + schema)
            .setProperty("hibernate.hbm2ddl.auto", "validate")
            .setProperty("hibernate.jdbc.time_zone", "UTC")
            .setProperty("hibernate.type.preferred_uuid_jdbc_type", "UUID")
            .buildSessionFactory();
    entities = sessions.openSession();
  }

  private static Configuration entityTypes() {
    return new Configuration()
        .addAnnotatedClass(AccessRequest.class)
        .addAnnotatedClass(AccessDecision.class)
        .addAnnotatedClass(AccessGrant.class)
        .addAnnotatedClass(ContractSource.class)
        .addAnnotatedClass(Notification.class)
        .addAnnotatedClass(ListedTemplate.class)
        .addAnnotatedClass(TemplateRevision.class)
        .addAnnotatedClass(TemplateSnapshot.class)
        .addAnnotatedClass(TemplateSource.class)
        .addAnnotatedClass(TemplateDraft.class)
        .addAnnotatedClass(Domain.class)
        .addAnnotatedClass(DataProduct.class)
        .addAnnotatedClass(OutputPort.class)
        .addAnnotatedClass(InputPort.class)
        .addAnnotatedClass(Contract.class)
        .addAnnotatedClass(ContractVersion.class)
        .addAnnotatedClass(ContractConsent.class)
        .addAnnotatedClass(ScaffolderTask.class)
        .addAnnotatedClass(TaskStep.class)
        .addAnnotatedClass(TaskEvent.class)
        .addAnnotatedClass(TaskApproval.class)
        .addAnnotatedClass(CreatedProduct.class)
        .addAnnotatedClass(CatalogLocation.class)
        .addAnnotatedClass(RepositoryClaim.class);
  }

  /** One entity manager for all transactions, emptied after each. */
  public EntityManager entities() {
    return entities;
  }

  /** A further entity manager, as another thread or server has it. */
  public EntityManager open() {
    return sessions.openSession();
  }

  /** Whether a transaction runs. */
  public boolean isActive() {
    return entities.getTransaction().isActive();
  }

  /** Runs one transaction and forgets what it loaded. */
  public <T> T inTransaction(Supplier<T> work) {
    entities.getTransaction().begin();
    boolean done = false;
    try {
      T result = work.get();
      entities.getTransaction().commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }

  /** Runs one statement past the portal, as somebody with a database client would. */
  public int sql(String statement) {
    return inTransaction(() -> entities.createNativeQuery(statement).executeUpdate());
  }

  @Override
  public void close() {
    sessions.close();
  }
}
