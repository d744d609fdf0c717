package io.meshport.repository.adapter.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.pack.PackExt;

/**
 * The one moment in which a repository changes: with its row locked, what the change was built on
 * is compared with what is there.
 */
final class PackCommit {
  private final long mostBytes;
  private final Clock clock;

  PackCommit(long mostBytes, Clock clock) {
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  void apply(Connection connection, UUID repository, PackChange change)
      throws SQLException, IOException {
    long newest =
        Sql.first(
                connection,
                "select update_index from git_repository where id = ? for update",
                row -> row.getLong(1),
                repository)
            .orElseThrow(() -> new IOException("The repository is gone"));
    long freed = replace(connection, repository, change);
    long index = newest;
    long written = 0;
    for (StoredPack pack : change.added()) {
      if (pack.files().containsKey(PackExt.REFTABLE.getExtension())) {
        index = next(index, pack);
      }
      written += add(connection, repository, pack);
    }
    if (index != newest) {
      Sql.update(
          connection, "update git_repository set update_index = ? where id = ?", index, repository);
    }
    if (written > freed) {
      requireSpace(connection, repository);
    }
  }

  private static long next(long newest, StoredPack table) throws OvertakenException {
    if (table.facts().maxUpdateIndex() != newest + 1) {
      throw new OvertakenException();
    }
    return newest + 1;
  }

  private long replace(Connection connection, UUID repository, PackChange change)
      throws SQLException, OvertakenException {
    if (change.replaced().isEmpty()) {
      return 0;
    }
    int replaced =
        Sql.update(
            connection,
            "update git_pack set state = 'REPLACED', changed_at = ?"
                + " where git_repository_id = ? and state = 'LIVE' and id = any (?)",
            Sql.time(clock.instant()),
            repository,
            Sql.ids(connection, change.replaced()));
    if (replaced != change.replaced().size()) {
      throw new OvertakenException();
    }
    return Sql.first(
            connection,
            "select coalesce(sum(size), 0) from git_pack_file"
                + " where git_pack_id = any (?) and extension = 'pack'",
            row -> row.getLong(1),
            Sql.ids(connection, change.replaced()))
        .orElse(0L);
  }

  private long add(Connection connection, UUID repository, StoredPack pack)
      throws SQLException, IOException {
    int added =
        Sql.update(
            connection,
            "update git_pack set state = 'LIVE', changed_at = ?, min_update_index = ?,"
                + " max_update_index = ?, objects = ?, deltas = ?"
                + " where id = ? and git_repository_id = ? and state = 'WRITING'",
            Sql.time(clock.instant()),
            pack.facts().minUpdateIndex(),
            pack.facts().maxUpdateIndex(),
            pack.facts().objects(),
            pack.facts().deltas(),
            pack.id(),
            repository);
    if (added != 1) {
      throw new IOException("A pack was given up before it was finished");
    }
    return pack.files().getOrDefault(PackExt.PACK.getExtension(), 0L);
  }

  // References are small, and must move also in a full repository: else nothing could be deleted.
  private void requireSpace(Connection connection, UUID repository)
      throws SQLException, IOException {
    long bytes =
        Sql.first(
                connection,
                "select coalesce(sum(f.size), 0) from git_pack_file f"
                    + " join git_pack p on p.id = f.git_pack_id"
                    + " where p.git_repository_id = ? and p.state = 'LIVE'"
                    + " and f.extension = 'pack'",
                row -> row.getLong(1),
                repository)
            .orElse(0L);
    if (bytes > mostBytes) {
      throw new RepositoryFullException(mostBytes);
    }
  }
}
