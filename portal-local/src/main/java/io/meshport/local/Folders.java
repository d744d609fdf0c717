package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folders of a stack: its own, and the ones that the unprivileged account has to reach. */
final class Folders {

  private static final int HASH_LENGTH = 12;
  private static final Path SHARED_GROUND = Path.of("/var/tmp");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]+");

  private Folders() {}

  /**
   * The folder itself, or one of our own under /var/tmp in its place where the account cannot pass
   * (a checkout below /root, say). The name is derived, so that the next start finds it again.
   */
  static Path reachable(Path folder, Account account) {
    return account.reaches(folder) ? make(folder) : claim(substitute(folder));
  }

  /**
   * The folder itself, or one of our own under /var/tmp where its name has a space or a sign that
   * is written differently in an address: libraries that look into a WAR through addresses do not
   * find their files there.
   */
  static Path plain(Path folder) {
    return PLAIN.matcher(folder.toString()).matches() ? make(folder) : claim(substitute(folder));
  }

  /** A folder in a place where everyone may write is ours only if we made it. */
  private static Path claim(Path substitute) {
    if (!Files.exists(substitute, LinkOption.NOFOLLOW_LINKS)) {
      make(substitute);
    }
    boolean ours =
        Files.isDirectory(substitute, LinkOption.NOFOLLOW_LINKS)
            && Account.uidOf(substitute) == Account.uidOf(Path.of("/proc/self"));
    if (!ours) {
      throw new StackException(substitute + " belongs to someone else; remove it");
    }
    return substitute;
  }

  private static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + folder, e);
    }
  }

  static Path substitute(Path folder) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
      String hash = HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
      return SHARED_GROUND.resolve("meshport-" + hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(from, new Copy(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + from, e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Delete());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }

  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copy(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(to.resolve(from.relativize(folder).toString()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.copy(
          file,
          to.resolve(from.relativize(file).toString()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Delete extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
