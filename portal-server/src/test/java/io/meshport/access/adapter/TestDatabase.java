package io.meshport.access.adapter;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

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
        configuration()
            .setProperty("jakarta.persistence.jdbc.url", address + "&currentSchema=" + schema)
            .setProperty("hibernate.hbm2ddl.auto", "validate")
            .setProperty("hibernate.jdbc.time_zone", "UTC")
            .setProperty("hibernate.type.preferred_uuid_jdbc_type", "UUID")
            .buildSessionFactory();
    entities = sessions.openSession();
  }

  /** What the portal itself maps. */
  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    managedClasses().forEach(configuration::addAnnotatedClass);
    return configuration;
  }

  private static List<Class<?>> managedClasses() {
    try (InputStream file = TestDatabase.class.getResourceAsStream("/META-INF/persistence.xml")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      NodeList names = factory.newDocumentBuilder().parse(file).getElementsByTagName("class");
      List<Class<?>> classes = new ArrayList<>();
      for (int i = 0; i < names.getLength(); i++) {
        classes.add(Class.forName(names.item(i).getTextContent().strip()));
      }
      return classes;
    } catch (IOException | SAXException | ReflectiveOperationException failure) {
      throw new IllegalStateException("The portal's persistence.xml cannot be read", failure);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
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
