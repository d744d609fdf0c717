package io.meshport.local;

/** One of the four servers that make up a stack, in the order in which they are shown. */
public enum Component {
  POSTGRESQL("postgresql", "PostgreSQL", "MESHPORT_POSTGRESQL_PORT"),
  ELASTICSEARCH("elasticsearch", "Elasticsearch", "MESHPORT_ELASTICSEARCH_PORT"),
  KEYCLOAK("keycloak", "Keycloak", "MESHPORT_KEYCLOAK_PORT"),
  PORTAL("portal", "Portal", "MESHPORT_PORT");

  private final String id;
  private final String label;
  private final String portVariable;

  Component(String id, String label, String portVariable) {
    this.id = id;
    this.label = label;
    this.portVariable = portVariable;
  }

  /** The name used for files and on the command line. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /** The environment variable that moves this server to another port. */
  public String portVariable() {
    return portVariable;
  }
}
