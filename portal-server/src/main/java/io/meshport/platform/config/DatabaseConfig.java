package io.meshport.platform.config;

/**
 * Where PostgreSQL is. The server's connection pool has the same settings; these serve the one
 * connection outside it, which waits for notifications.
 *
 * @param host host name
 * @param port TCP port
 * @param name database
 * @param user role
 * @param password its password, never printed
 */
public record DatabaseConfig(String host, int port, String name, String user, String password) {
  @Override
  public String toString() {
    return "DatabaseConfig[" + host + ":" + port + "/" + name + ", " + user + "]";
  }
}
