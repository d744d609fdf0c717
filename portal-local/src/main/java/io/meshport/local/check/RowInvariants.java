package io.meshport.local.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Contradictions that PostgreSQL alone can show; each query gives one sentence a row. */
final class RowInvariants {

  private static final List<String> QUERIES =
      List.of(
          """
          select 'Request ' || id || ' is approved and has no grant' from access_request r
          where status = 'APPROVED'
            and not exists (select 1 from access_grant g where g.request_id = r.id)
          """,
          """
          select 'Request ' || id || ' is ' || status || ' without such a decision'
          from access_request r
          where status in ('APPROVED', 'DENIED')
            and not exists (
              select 1 from access_decision d where d.request_id = r.id and d.outcome = r.status)
          """,
          """
          select 'Request ' || r.id || ' was decided and is ' || r.status
          from access_request r join access_decision d on d.request_id = r.id
          where d.outcome <> r.status
          """,
          """
          select 'Grant ' || id || ' is ' || status || ' and nobody has tried since '
            || next_attempt_at
          from access_grant where next_attempt_at < now() - interval '60 seconds'
          """,
          """
          select 'Grant ' || id || ' is ' || status || ' although it ended at ' || ends_at
          from access_grant
          where status in ('SCHEDULED', 'ACTIVE') and ends_at < now() - interval '60 seconds'
          """,
          """
          select 'Consent ' || id || ' of ' || subject_name || ' is ' || state
            || ' although it has no access to ' || output_port
          from contract_consent c
          where state in ('OPEN', 'OBJECTED') and opened_at < now() - interval '60 seconds'
            and not exists (
              select 1 from access_grant g
              where g.subject_type = c.subject_type and g.subject_id = c.subject_id
                and g.domain || '/' || g.product || '/' || g.port = c.output_port
                and coalesce(g.ended_at, now()) > now() - interval '60 seconds')
          """,
          """
          select 'Consent ' || c.id || ' is ' || c.state || ' although version '
            || c.former_version || ' of ' || c.contract_id || ' is retired'
          from contract_consent c join contract_version v
            on v.contract_id = c.contract_id and v.version = c.former_version
          where c.state in ('OPEN', 'OBJECTED') and v.status = 'RETIRED'
          """,
          """
          select 'Version ' || version || ' of ' || contract_id
            || ' has an end to come and nobody has looked at it since ' || next_look_at
          from contract_version where next_look_at < now() - interval '60 seconds'
          """,
          """
          select 'Access of ' || subject_name || ' to ' || output_port
            || ' is outgrown since ' || access_ends_at || ' and nobody has looked at it'
          from contract_consent
          where access_settled_at is null and access_ends_at < now() - interval '60 seconds'
          """,
          """
          select 'Event ' || event_id || ' is set aside for ' || consumer || ': '
            || coalesce(last_error, 'no reason')
          from outbox_delivery where status = 'POISON'
          """,
          """
          select 'Event ' || event_id || ' waits for ' || consumer || ' since ' || due_at
          from outbox_delivery
          where status = 'PENDING' and due_at < now() - interval '30 seconds'
            and coalesce(claimed_until, due_at) < now() - interval '30 seconds'
          """);

  private final Connection database;

  RowInvariants(Connection database) {
    this.database = database;
  }

  List<String> findings() throws SQLException {
    List<String> findings = new ArrayList<>();
    for (String query : QUERIES) {
      try (PreparedStatement statement = database.prepareStatement(query);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          findings.add(rows.getString(1));
        }
      }
    }
    return findings;
  }
}
