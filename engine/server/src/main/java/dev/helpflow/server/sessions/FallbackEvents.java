package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds fallbacks to the events of sessions, those that are not among them. */
@Singleton
final class FallbackEvents {
  /** How many reports a session keeps: apps that are well come nowhere near. */
  private static final int MAX_KEPT = 5_000;

  private static final String STORE =
      """
      insert into events (session_id, seq, type, at, address, data, report_id)
      select n.session_id, n.seq::bigint, n.type, n.at::timestamptz, n.address, n.data::json, n.report_id
      from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
        as n (session_id, seq, type, at, address, data, report_id, place)
      where exists (select 1 from sessions s where s.id = n.session_id)
        and not exists (
          select 1 from events e
          where e.session_id = n.session_id and e.type = n.type
            and e.data ->> 'screen' = n.data::json ->> 'screen'
            and e.data ->> 'client' = n.data::json ->> 'client'
            and e.data ->> 'component' is not distinct from n.data::json ->> 'component'
            and e.data ->> 'action' is not distinct from n.data::json ->> 'action'
            and e.data ->> 'destination' is not distinct from n.data::json ->> 'destination'
            and e.data ->> 'icon' is not distinct from n.data::json ->> 'icon'
            and e.data ->> 'value' is not distinct from n.data::json ->> 'value')
        and ? > (select count(*) from events e where e.session_id = n.session_id and e.report_id is not null)
      order by n.place
      on conflict (session_id, report_id) where report_id is not null do nothing
      """;

  /** What two are the same by: the screen, the app, what held it, and what of that it was. */
  private static final List<String> IDENTITY =
      List.of("screen", "client", "component", "action", "destination", "icon", "value");

  private final Database database;

  FallbackEvents(Database database) {
    this.database = database;
  }

  /**
   * A fallback and the session that it happened in. Two are equal when they are of one detail of
   * one component or action on one screen for one app, whenever they were noticed.
   */
  record Noticed(SessionId session, long seq, Event event) {
    String report() {
      return IDENTITY.stream()
          .map(property -> String.valueOf(event.data().getOrDefault(property, "")))
          .collect(Collectors.joining(":", "fallback:", ""));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Noticed that
          && session.equals(that.session)
          && report().equals(that.report());
    }

    @Override
    public int hashCode() {
      return Objects.hash(session, report());
    }
  }

  /** Stores them in their order. */
  void store(List<Noticed> noticed) {
    List<Function<Noticed, String>> columns =
        List.of(
            one -> one.session().value(),
            one -> Long.toString(one.seq()),
            one -> one.event().type(),
            one -> one.event().at().toString(),
            one -> one.event().address(),
            one -> WriteStatement.text(one.event().data()),
            Noticed::report);
    database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            for (int column = 0; column < columns.size(); column++) {
              Object[] texts = noticed.stream().map(columns.get(column)).toArray();
              insert.setArray(column + 1, connection.createArrayOf("text", texts));
            }
            insert.setInt(columns.size() + 1, MAX_KEPT);
            return insert.executeUpdate();
          }
        });
  }
}
