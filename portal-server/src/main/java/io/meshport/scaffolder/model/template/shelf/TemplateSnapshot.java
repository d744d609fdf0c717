package io.meshport.scaffolder.model.template.shelf;

import io.meshport.scaffolder.FileTree;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** All files of one revision of a source, kept once however often it is found. */
@Entity
@Table(name = "template_snapshot")
public class TemplateSnapshot {
  @Id private String digest;
  private byte[] content;

  @Column(name = "file_count")
  private int fileCount;

  @Column(name = "created_at")
  private Instant createdAt;

  protected TemplateSnapshot() {
    this("", new byte[0], 0, Instant.EPOCH);
  }

  private TemplateSnapshot(String digest, byte[] content, int fileCount, Instant createdAt) {
    this.digest = digest;
    this.content = content;
    this.fileCount = fileCount;
    this.createdAt = createdAt;
  }

  /** The snapshot of these files. */
  public static TemplateSnapshot of(FileTree files, Instant now) {
    return new TemplateSnapshot(
        SnapshotArchive.digest(files), SnapshotArchive.pack(files), files.files().size(), now);
  }

  /** SHA-256 over paths, modes and contents, in hex. */
  public String digest() {
    return digest;
  }

  /** The files, in the order of their paths. */
  public FileTree files() {
    return SnapshotArchive.unpack(content);
  }

  public int fileCount() {
    return fileCount;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
