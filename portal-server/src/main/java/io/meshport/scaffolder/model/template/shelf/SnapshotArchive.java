package io.meshport.scaffolder.model.template.shelf;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.FileTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Writes a tree of files as bytes, the same bytes for the same files. */
public final class SnapshotArchive {
  private SnapshotArchive() {}

  /** SHA-256 over paths, modes and contents of all files, in hex. */
  public static String digest(FileTree files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      write(files, new DigestOutputStream(OutputStream.nullOutputStream(), sha));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pack(FileTree files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      write(files, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(FileTree files, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    List<TreeFile> ordered =
        files.files().stream().sorted(Comparator.comparing(TreeFile::path)).toList();
    data.writeInt(ordered.size());
    for (TreeFile file : ordered) {
      byte[] content = file.content();
      data.writeUTF(file.path());
      data.writeBoolean(file.executable());
      data.writeInt(content.length);
      data.write(content);
    }
    data.flush();
  }

  static FileTree unpack(byte[] packed) {
    try (DataInputStream data =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      int count = data.readInt();
      List<TreeFile> files = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        String path = data.readUTF();
        boolean executable = data.readBoolean();
        files.add(new TreeFile(path, data.readNBytes(data.readInt()), executable));
      }
      return new FileTree(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
