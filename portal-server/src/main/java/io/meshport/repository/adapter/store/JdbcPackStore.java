package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.repository.adapter.store.StoredPack.Facts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase.PackSource;

/** The files of repositories in PostgreSQL. */
final class JdbcPackStore implements PackStore {
  private static final String LIST =
      """
      select p.id, p.source, p.changed_at, p.min_update_index, p.max_update_index, p.objects,
             p.deltas, f.extension, f.size
        from git_pack p join git_pack_file f on f.git_pack_id = p.id
       where p.git_repository_id = ? and p.state = 'LIVE'
      """;
  private static final String CROWDED =
      """
      select r.domain, r.product
        from git_repository r join git_pack p on p.git_repository_id = r.id
       where p.state = 'LIVE' and p.objects > 0
       group by r.id having count(*) > ?
      """;

  private final DataSource database;
  private final PackCommit commit;
  private final Clock clock;

  JdbcPackStore(DataSource database, long mostBytes, Clock clock) {
    this.database = database;
    this.commit = new PackCommit(mostBytes, clock);
    this.clock = clock;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }

  @Override
  public Optional<UUID> find(ProductKey product) throws IOException {
    return run(
        connection ->
            Sql.first(
                connection,
                "select id from git_repository where domain = ? and product = ?",
                row -> row.getObject(1, UUID.class),
                product.domain(),
                product.name()));
  }

  @Override
  public UUID create(ProductKey product) throws IOException {
    run(
        connection ->
            Sql.update(
                connection,
                "insert into git_repository (id, domain, product, update_index, created_at)"
                    + " values (?, ?, ?, 0, ?) on conflict (domain, product) do nothing",
                UUID.randomUUID(),
                product.domain(),
                product.name(),
                Sql.time(clock.instant())));
    return find(product).orElseThrow(() -> new IOException("The repository is gone again"));
  }

  @Override
  public List<StoredPack> list(UUID repository) throws IOException {
    return run(
        connection -> {
          Map<UUID, StoredPack> found = new LinkedHashMap<>();
          Sql.each(
              connection,
              LIST,
              row -> {
                StoredPack pack = pack(row);
                found.merge(pack.id(), pack, JdbcPackStore::merged);
              },
              repository);
          return new ArrayList<>(found.values());
        });
  }

  private static StoredPack pack(ResultSet row) throws SQLException {
    return new StoredPack(
        row.getObject("id", UUID.class),
        PackSource.valueOf(row.getString("source")),
        new Facts(
            row.getTimestamp("changed_at").toInstant(),
            row.getLong("min_update_index"),
            row.getLong("max_update_index"),
            row.getLong("objects"),
            row.getLong("deltas")),
        Map.of(row.getString("extension"), row.getLong("size")));
  }

  private static StoredPack merged(StoredPack one, StoredPack other) {
    Map<String, Long> files = new HashMap<>(one.files());
    files.putAll(other.files());
    return new StoredPack(one.id(), one.source(), one.facts(), files);
  }

  @Override
  public void begin(UUID repository, UUID pack, PackSource source) throws IOException {
    run(
        connection ->
            Sql.update(
                connection,
                "insert into git_pack (id, git_repository_id, source, state, min_update_index,"
                    + " max_update_index, objects, deltas, changed_at)"
                    + " values (?, ?, ?, 'WRITING', 0, 0, 0, 0, ?) on conflict (id) do nothing",
                pack,
                repository,
                source.name(),
                Sql.time(clock.instant())));
  }

  @Override
  public void append(ChunkAddress address, byte[] content) throws IOException {
    run(
        connection ->
            Sql.update(
                connection,
                "insert into git_pack_chunk (git_pack_id, extension, number, content)"
                    + " values (?, ?, ?, ?)",
                address.pack(),
                address.extension(),
                address.number(),
                content));
  }

  @Override
  public void seal(UUID pack, String extension, long size) throws IOException {
    run(
        connection ->
            Sql.update(
                connection,
                "insert into git_pack_file (git_pack_id, extension, size) values (?, ?, ?)",
                pack,
                extension,
                size));
  }

  @Override
  public Optional<byte[]> read(ChunkAddress address) throws IOException {
    return run(
        connection ->
            Sql.first(
                connection,
                "select content from git_pack_chunk"
                    + " where git_pack_id = ? and extension = ? and number = ?",
                row -> row.getBytes(1),
                address.pack(),
                address.extension(),
                address.number()));
  }

  @Override
  public void commit(UUID repository, PackChange change) throws IOException {
    run(
        connection -> {
          connection.setAutoCommit(false);
          try {
            commit.apply(connection, repository, change);
            connection.commit();
          } catch (SQLException | IOException | RuntimeException failure) {
            connection.rollback();
            throw failure;
          } finally {
            connection.setAutoCommit(true);
          }
          return true;
        });
  }

  @Override
  public void discard(Collection<UUID> packs) throws IOException {
    run(
        connection ->
            Sql.update(
                connection,
                "delete from git_pack where state = 'WRITING' and id = any (?)",
                Sql.ids(connection, packs)));
  }

  @Override
  public List<ProductKey> crowded(int packs) throws IOException {
    return run(
        connection -> {
          List<ProductKey> found = new ArrayList<>();
          Sql.each(
              connection,
              CROWDED,
              row -> found.add(new ProductKey(row.getString(1), row.getString(2))),
              packs);
          return found;
        });
  }

  @Override
  public int purge(Instant before) throws IOException {
    return run(
        connection ->
            Sql.update(
                connection,
                "delete from git_pack where state <> 'LIVE' and changed_at < ?",
                Sql.time(before)));
  }

  private <T> T run(Work<T> work) throws IOException {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException failure) {
      throw new IOException("The database of repositories failed", failure);
    }
  }
}
