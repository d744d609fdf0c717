package io.meshport.it;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Puts a template on the shelf past its sources, for tests about running it. */
final class PlantedTemplates {
  private static final String PATH = "template.yaml";
  private static final String SNAPSHOT =
      """
      insert into template_snapshot (digest, content, file_count, created_at)
      values (?, ?, 1, now()) on conflict do nothing
      """;
  private static final String TEMPLATE =
      """
      insert into template (id, name, source, path, revision, digest, definition, updated_at)
      values (?, ?, 'planted', ?, ?, ?, ?, now())
      """;
  private static final String REVISION =
      """
      insert into template_revision (id, template, revision, source, path, digest, seen_at)
      values (?, ?, ?, 'planted', ?, ?, now())
      """;

  private static final String QUESTION =
      """
      insert into scaffolder_task_approval
        (id, task_id, step_id, approvers, domain, message, asked_at, version)
      values (?, ?, 'wait', 'OWNERS', ?, 'Planted', now(), 0)
      """;

  private PlantedTemplates() {}

  /** A task of this person that waits, and asks the owners of a domain; its id is the answer. */
  static String waitingTask(String starter, String domain) {
    String template =
        plant(
            """
            steps:
              - {id: wait, action: "debug:wait", input: {minutes: 10}}
            """);
    String id =
        Portal.as(starter)
            .post("/scaffolder/tasks", Map.of("template", template))
            .expect(201)
            .text("/id");
    try (Connection connection = Rows.connect()) {
      run(connection, QUESTION, UUID.randomUUID(), UUID.fromString(id), domain);
    } catch (SQLException failure) {
      throw new IllegalStateException(id, failure);
    }
    return id;
  }

  /** A template of these steps under a name of its own, which is the answer. */
  static String plant(String specification) {
    String name = Mesh.newName("planted");
    String text =
        """
        apiVersion: scaffolder.backstage.io/v1beta3
        kind: Template
        metadata: {name: %s, title: Planted}
        spec:
          owner: group:default/platform
          type: service
        """
                .formatted(name)
            + specification.indent(2);
    byte[] tree = tree(text);
    String digest = digest(tree);
    try (Connection connection = Rows.connect()) {
      run(connection, SNAPSHOT, digest, packed(tree));
      run(connection, TEMPLATE, UUID.randomUUID(), name, PATH, "r1", digest, text);
      run(connection, REVISION, UUID.randomUUID(), name, "r1", PATH, digest);
    } catch (SQLException failure) {
      throw new IllegalStateException(name, failure);
    }
    return name;
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  // As snapshots of templates are kept: how many files, then path, mode, length and bytes of each.
  private static byte[] tree(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(1);
      out.writeUTF(PATH);
      out.writeBoolean(false);
      out.writeInt(content.length);
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(byte[] tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(tree);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String digest(byte[] tree) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tree));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
