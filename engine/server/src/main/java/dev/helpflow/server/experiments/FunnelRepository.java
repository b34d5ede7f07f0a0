package dev.helpflow.server.experiments;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from the ledgers of exposed customers which nodes they came to. A ledger is read row by
 * row, so that of a large experiment only the latest customers are looked at.
 */
@Singleton
final class FunnelRepository {
  /** Customers whose ledgers are read. */
  static final int MOST = 20_000;

  /** Those of whom something counts, the latest first. */
  private static final String LOOKED_AT =
      """
      with exposed as materialized (
        select x.session_id, x.variant from exposures x
        where x.experiment = ? and not exists (
          select 1 from experiment_incidents i
          where i.experiment = x.experiment and x.exposed_at >= i.from_at and x.exposed_at < i.to_at)
        order by x.exposed_at desc limit ?)
      """;

  private static final String CUSTOMERS =
      LOOKED_AT + "select variant, count(*) from exposed group by variant";

  /** From the entry of the exposure on, since what came before was the same in all variants. */
  private static final String STEPS =
      LOOKED_AT
          + """
          , begun as materialized (
            select x.session_id, x.variant,
                   (select min(e.seq) from entries e
                    where e.session_id = x.session_id and e.kind = 'assignment'
                      and e.body ->> 'experiment' = ?) as since
            from exposed x),
          places as (
            select b.session_id, b.variant, e.body ->> 'address' as address, e.seq - b.since as after,
                   false as is_left, false as is_open
            from begun b join entries e on e.session_id = b.session_id and e.seq >= b.since
            where e.body ->> 'address' is not null
            union all
            select b.session_id, b.variant, s.place, s.seq - b.since + 1,
                   s.status in ('abandoned', 'expired')
                     or s.status <> 'ended' and coalesce(s.expires_at <= ?, false),
                   s.status in ('active', 'waiting', 'escalated')
                     and coalesce(s.expires_at > ?, true)
            from begun b join sessions s on s.id = b.session_id where s.place is not null),
          visits as (
            select session_id, variant,
                   regexp_replace(address, '(\\[[^]]*\\])?#[0-9]+', '', 'g') as node,
                   min(after) as after, bool_or(is_left) as is_left, bool_or(is_open) as is_open
            from places group by 1, 2, 3)
          select node, variant, count(*), count(*) filter (where is_left),
                 count(*) filter (where is_open), avg(after)
          from visits group by 1, 2
          """;

  private final Database database;

  FunnelRepository(Database database) {
    this.database = database;
  }

  /** How far customers have come until now. */
  Funnel of(Experiment experiment, Instant now) {
    return database.run(
        connection ->
            new Funnel(
                experiment,
                customers(connection, experiment.key()),
                TallyRepository.allExposed(connection, experiment.key()),
                steps(connection, experiment.key(), now)));
  }

  private static Map<String, Long> customers(Connection connection, String experiment)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CUSTOMERS)) {
      select.setString(1, experiment);
      select.setInt(2, MOST);
      try (ResultSet row = select.executeQuery()) {
        Map<String, Long> customers = new HashMap<>();
        while (row.next()) {
          customers.put(row.getString(1), row.getLong(2));
        }
        return customers;
      }
    }
  }

  private static List<Funnel.Step> steps(Connection connection, String experiment, Instant now)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STEPS)) {
      select.setString(1, experiment);
      select.setInt(2, MOST);
      select.setString(3, experiment);
      select.setObject(4, now.atOffset(ZoneOffset.UTC));
      select.setObject(5, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        List<Funnel.Step> steps = new ArrayList<>();
        while (row.next()) {
          steps.add(
              new Funnel.Step(
                  row.getString(1),
                  row.getString(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getDouble(6)));
        }
        return steps;
      }
    }
  }
}
