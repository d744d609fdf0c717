package io.meshport.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out before a start whether a port is taken, and by whom. */
final class BusyPort {

  private static final String LISTENING = "0A";
  private static final int ADDRESS_COLUMN = 1;
  private static final int STATE_COLUMN = 3;
  private static final int INODE_COLUMN = 9;

  private BusyPort() {}

  /** Passes when the port is free; otherwise says which process has it and what to change. */
  static void check(Component component, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StackException(
          component.label()
              + " cannot have port "
              + port
              + ": "
              + holder(port).map(BusyPort::describe).orElse("it is taken")
              + ". Remedy: end that process, or set "
              + component.portVariable()
              + " to another port.",
          e);
    }
  }

  /** The process that listens on this port, where the system tells (Linux, own processes). */
  static Optional<ProcessHandle> holder(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listeners(Path.of(table), port));
    }
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses().filter(process -> holds(process, sockets)).findFirst();
  }

  private static Set<String> listeners(Path table, int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> found = new HashSet<>();
    try {
      for (String line : Files.readAllLines(table)) {
        String[] columns = line.strip().split("\\s+", -1);
        if (columns.length > INODE_COLUMN
            && columns[ADDRESS_COLUMN].endsWith(suffix)
            && columns[STATE_COLUMN].equals(LISTENING)) {
          found.add("socket:[" + columns[INODE_COLUMN] + "]");
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return found;
  }

  private static boolean holds(ProcessHandle process, Set<String> sockets) {
    Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
      for (Path descriptor : open) {
        if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  private static String describe(ProcessHandle process) {
    String command = process.info().command().orElse("another process");
    return "it is taken by process " + process.pid() + " (" + command + ")";
  }
}
