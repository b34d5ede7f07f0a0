package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of waits and hand-offs that a write brings, takes away or changes. */
final class Arrangements {
  private static final String LISTEN =
      """
      insert into waits (session_id, address, signal, key, deadline, armed_at)
      select head.id, w.address, w.signal, w.key, w.deadline::timestamptz, ?
      from head, unnest(?, ?, ?, ?) as w (address, signal, key, deadline)
      on conflict (session_id, address) do update
      set signal = excluded.signal, key = excluded.key, deadline = excluded.deadline,
          claimed_until = null, armed_at = excluded.armed_at
      """;

  private static final String STOP_LISTENING =
      """
      delete from waits using head
      where waits.session_id = head.id and waits.address = any (?)
      """;

  private static final String REQUEST_HANDOFF =
      """
      insert into handoffs
        (id, session_id, customer, namespace, name, version, address, origin, state, queue,
         priority, reason, package, desk, requested_at, updated_at, closed_at)
      select ?, head.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?::timestamptz from head
      """;

  private static final String MOVE_HANDOFF =
      """
      update handoffs
      set state = ?, queue = coalesce(?, queue),
          desk = case when ? then desk else ?::json end,
          agent = case
            when ? = 'accepted' then ?
            when ? in ('queued', 'transferred') then null
            else agent end,
          accepted_at = case when ? then coalesce(accepted_at, updated.at) else accepted_at end,
          closed_at = case when ? then updated.at else closed_at end,
          updated_at = updated.at
      from head, (select ?::timestamptz as at) as updated
      where handoffs.id = ? and handoffs.session_id = head.id
      """;

  private static final String REPEAT_HANDOFF =
      """
      update handoffs set repeated = ?::json, updated_at = ?
      from head where handoffs.id = ? and handoffs.session_id = head.id
      """;

  private static final String GIVE_BACK_SLOTS =
      "delete from call_backs using head where call_backs.handoff_id = any (?)\n";

  private final SessionWrite write;
  private final Map<String, Effect.Listen> listens = new LinkedHashMap<>();
  private final List<String> stopped = new ArrayList<>();
  private final Map<String, Effect.RequestHandoff> requested = new LinkedHashMap<>();
  private final Map<String, Moved> moved = new LinkedHashMap<>();
  private final List<Effect.RepeatHandoff> repeated = new ArrayList<>();

  /** A hand-off's new state, and its queue unless that is the one it was in. */
  private record Moved(HandoffState state, @Nullable String queue, Map<String, Object> data) {}

  Arrangements(SessionWrite write) {
    this.write = write;
    if (write.fed() != null) {
      stopped.add(write.fed());
    }
    write.arrangements().forEach(this::arrange);
    write.entries().forEach(this::enter);
    if (write.isPreview()) {
      // Nobody is to be helped.
      requested.clear();
      repeated.clear();
      moved.clear();
      // Nor does it listen, because a signal that it took would be missed by whom it is for.
      listens.clear();
    }
  }

  private void arrange(Effect.Arrange arrangement) {
    switch (arrangement) {
      case Effect.Listen listen -> {
        stopped.remove(listen.address().toString());
        listens.put(listen.address().toString(), listen);
      }
      case Effect.StopListening stop -> {
        listens.remove(stop.address().toString());
        stopped.add(stop.address().toString());
      }
      case Effect.RequestHandoff request -> requested.put(request.id(), request);
      case Effect.BookCallBack book -> {}
      case Effect.RepeatHandoff repeat -> repeated.add(repeat);
      case Effect.CancelHandoff cancel ->
          moved.put(cancel.id(), new Moved(HandoffState.CANCELLED, null, Map.of()));
    }
  }

  private void enter(Entry entry) {
    if (entry instanceof Entry.Handoff handoff && handoff.state() != HandoffState.REQUESTED) {
      moved.put(handoff.id(), new Moved(handoff.state(), handoff.queue(), handoff.data()));
    }
  }

  void addTo(Statement statement) {
    waits(statement);
    handoffs(statement);
  }

  private void waits(Statement statement) {
    if (!stopped.isEmpty()) {
      statement.part("stopped_waits", STOP_LISTENING, stopped);
    }
    if (!listens.isEmpty()) {
      List<@Nullable String> deadlines = new ArrayList<>();
      listens
          .values()
          .forEach(
              wait -> deadlines.add(wait.deadline() == null ? null : wait.deadline().toString()));
      statement.part(
          "new_waits",
          LISTEN,
          write.at(),
          List.copyOf(listens.keySet()),
          listens.values().stream().map(Effect.Listen::signal).toList(),
          listens.values().stream().map(Effect.Listen::key).toList(),
          deadlines);
    }
  }

  private void handoffs(Statement statement) {
    int number = 0;
    for (Effect.RequestHandoff request : requested.values()) {
      // The rows of one statement do not see each other, so a hand-off that ends where it begins is
      // stored ended.
      Moved move = moved.remove(request.id());
      statement.part(
          "new_handoff_" + number++,
          REQUEST_HANDOFF,
          request.id(),
          write.before().customer(),
          write.after().flow().id().namespace(),
          write.after().flow().id().name(),
          write.after().flow().version(),
          request.address().toString(),
          request.origin().name().toLowerCase(Locale.ROOT),
          word(move == null ? HandoffState.REQUESTED : move.state()),
          request.queue(),
          request.priority(),
          request.reason(),
          WriteStatement.text(StoredPackage.of(request.told())),
          move == null || move.data().isEmpty() ? null : WriteStatement.text(move.data()),
          write.at(),
          write.at(),
          move == null || move.state().isOpen() ? null : write.at());
    }
    for (Map.Entry<String, Moved> move : moved.entrySet()) {
      Map<String, Object> data = move.getValue().data();
      HandoffState to = move.getValue().state();
      String state = word(to);
      statement.part(
          "moved_handoff_" + number++,
          MOVE_HANDOFF,
          state,
          move.getValue().queue(),
          // That a customer no longer waits says nothing of the desk.
          to == HandoffState.CANCELLED && data.isEmpty(),
          WriteStatement.text(data),
          state,
          data.get("agent"),
          state,
          to == HandoffState.ACCEPTED,
          !to.isOpen(),
          write.at(),
          move.getKey());
    }
    for (Effect.RepeatHandoff repeat : repeated) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("reason", repeat.reason());
      said.put("context", repeat.context());
      said.put("at", write.at().toString());
      statement.part(
          "repeated_handoff_" + number++,
          REPEAT_HANDOFF,
          WriteStatement.text(said),
          write.at(),
          repeat.id());
    }
    List<String> over =
        moved.entrySet().stream()
            .filter(move -> !move.getValue().state().isOpen())
            .map(Map.Entry::getKey)
            .toList();
    if (!over.isEmpty()) {
      statement.part("given_back_slots", GIVE_BACK_SLOTS, over);
    }
  }

  private static String word(HandoffState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
