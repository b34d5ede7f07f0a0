package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.events.Outbox;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds fallbacks to the events of sessions, those that are not among them, holding the sessions
 * meanwhile so that events are numbered in the order in which they are committed.
 */
@Singleton
final class FallbackEvents {
  /** How many reports a session keeps: apps that are well come nowhere near. */
  private static final int MAX_KEPT = 5_000;

  private static final String STORE =
      """
      with locked as (
        select id from sessions where id = any (?) order by id for no key update),
      added as (
      insert into events (session_id, seq, type, at, address, data, report_id)
      select n.session_id, n.seq::bigint, n.type, n.at::timestamptz, n.address, n.data::json, n.report_id
      from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
        as n (session_id, seq, type, at, address, data, report_id, place)
      join locked on locked.id = n.session_id
      where not exists (
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
      returning id, session_id, type),
      told as (
      %s),
      new_lanes as (
      %s)
      select count(*) from added
      """
          .formatted(Outbox.TOLD_UNLESS_PREVIEW, Outbox.LANES);

  /** What two are the same by: the screen, the app, what held it, and what of that it was. */
  private static final List<String> IDENTITY =
      List.of("screen", "client", "component", "action", "destination", "icon", "value");

  private final Database database;
  private final Outbox outbox;

  FallbackEvents(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
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
    Outbox.Wanted wanted = outbox.wanted(noticed.stream().map(one -> one.event().type()).toList());
    database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Object[] sessions =
                noticed.stream().map(one -> one.session().value()).distinct().toArray();
            int parameter = 1;
            insert.setArray(parameter++, connection.createArrayOf("text", sessions));
            for (Function<Noticed, String> column : columns) {
              Object[] texts = noticed.stream().map(column).toArray();
              insert.setArray(parameter++, connection.createArrayOf("text", texts));
            }
            insert.setInt(parameter++, MAX_KEPT);
            insert.setArray(
                parameter++, connection.createArrayOf("text", wanted.types().toArray()));
            insert.setArray(
                parameter, connection.createArrayOf("text", wanted.subscriptions().toArray()));
            try (ResultSet row = insert.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }
}
