package io.meshport.scaffolder.model.workspace;

import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.Workspace;
import io.meshport.scaffolder.Workspace.WorkspaceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All files of a workspace in one compressed piece: for each a 1, its path, whether it may be run,
 * its length and its bytes; a 0 behind the last one.
 */
public final class WorkspaceArchive {
  private static final int FILE = 1;
  private static final int END = 0;

  private final byte[] bytes;

  /** An archive that was kept. */
  public WorkspaceArchive(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** The files of a workspace as they are now. */
  public static WorkspaceArchive of(Workspace workspace) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new FastGzip(kept))) {
      for (WorkspaceFile file : workspace.files()) {
        byte[] content = workspace.read(file.path());
        out.writeByte(FILE);
        out.writeUTF(file.path());
        out.writeBoolean(file.executable());
        out.writeInt(content.length);
        out.write(content);
      }
      out.writeByte(END);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory takes whatever is written", impossible);
    }
    return new WorkspaceArchive(kept.toByteArray());
  }

  /**
   * Puts the files into an empty workspace, which refuses paths that lead out of it and more than
   * it may hold, whatever the archive says.
   */
  public void restore(Workspace workspace, WorkspaceLimits limits) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      while (in.readByte() == FILE) {
        String path = in.readUTF();
        boolean executable = in.readBoolean();
        int length = in.readInt();
        if (length < 0 || length > limits.fileBytes()) {
          throw new ActionFailure("The kept file " + path + " is larger than a file may be");
        }
        workspace.write(path, in.readNBytes(length), executable);
      }
    } catch (IOException broken) {
      throw new ActionFailure("The files of the task cannot be read any more", broken);
    }
  }

  /** As it is kept. */
  public byte[] bytes() {
    return bytes.clone();
  }

  // Kept after every step and mostly small: speed counts for more than the last kilobyte.
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
