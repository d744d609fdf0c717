package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ports on which the servers of one stack listen, all of them on the loopback interface. */
public record Ports(int postgresql, int elasticsearch, int keycloak, int portal) {

  private static final int HIGHEST = 65_535;

  public Ports {
    List<Integer> all = List.of(postgresql, elasticsearch, keycloak, portal);
    for (int port : all) {
      if (port < 1 || port > HIGHEST) {
        throw new StackException("Port " + port + " is not between 1 and " + HIGHEST);
      }
    }
    if (all.stream().distinct().count() < all.size()) {
      throw new StackException("Two servers cannot share a port: " + all);
    }
  }

  /** The usual ports (9080 to 9083), each of them changed by its environment variable. */
  public static Ports fromEnvironment(Map<String, String> environment) {
    return new Ports(
        read(environment, Component.POSTGRESQL, 9083),
        read(environment, Component.ELASTICSEARCH, 9082),
        read(environment, Component.KEYCLOAK, 9081),
        read(environment, Component.PORTAL, 9080));
  }

  /** Ports that were free a moment ago, so that several stacks can run side by side. */
  public static Ports random() {
    List<ServerSocket> reserved = new ArrayList<>();
    try {
      for (int i = 0; i < Component.values().length; i++) {
        ServerSocket socket = new ServerSocket();
        reserved.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      }
      return new Ports(
          reserved.get(0).getLocalPort(),
          reserved.get(1).getLocalPort(),
          reserved.get(2).getLocalPort(),
          reserved.get(3).getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("No free port", e);
    } finally {
      reserved.forEach(Ports::release);
    }
  }

  /** The port of one server. */
  public int of(Component component) {
    return switch (component) {
      case POSTGRESQL -> postgresql;
      case ELASTICSEARCH -> elasticsearch;
      case KEYCLOAK -> keycloak;
      case PORTAL -> portal;
    };
  }

  private static int read(Map<String, String> environment, Component component, int usual) {
    String value = environment.getOrDefault(component.portVariable(), "");
    if (value.isBlank()) {
      return usual;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new StackException(component.portVariable() + " is not a port: " + value);
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
