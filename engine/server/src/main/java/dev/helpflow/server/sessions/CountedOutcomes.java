package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a write tells of customers who are in experiments, in the table {@code outcomes}: how their
 * sessions go, by which metrics are reckoned. Of anybody else nothing is kept.
 */
public final class CountedOutcomes {
  /** The events that count, and what of their data is part of the outcome's kind, or "". */
  private static final Map<String, String> COUNTED =
      Map.of(
          "session.started", "",
          "session.ended", "outcome",
          "session.abandoned", "",
          "session.failed", "",
          "handoff.requested", "",
          "handoff.accepted", "",
          "topic.answered", "topic");

  private static final String KEEP =
      """
      insert into outcomes (customer, source, id, kind, at, received_at)
      select ?, 'helpflow', head.id || '#' || ? || '.' || o.place, o.kind, o.at::timestamptz, now()
      from head, unnest(?, ?) with ordinality as o (kind, at, place)
      where exists (select 1 from exposures where customer = ?)
      """;

  private static final String OR_JUST_NOW = "  or exists (select 1 from exposed)\n";

  private final SessionWrite write;
  private final List<String> kinds = new ArrayList<>();
  private final List<String> times = new ArrayList<>();

  CountedOutcomes(SessionWrite write) {
    this.write = write;
    if (!write.isPreview()) {
      write.events().forEach(this::add);
    }
  }

  /** Whether metrics may be of this kind of outcome: {@code session.ended/resolved}. */
  public static boolean isKind(String kind) {
    int slash = kind.indexOf('/');
    String part = COUNTED.get(slash < 0 ? kind : kind.substring(0, slash));
    return part != null && (slash < 0 || !part.isEmpty());
  }

  private void add(Event event) {
    String part = COUNTED.get(event.type());
    if (part != null) {
      kinds.add(part.isEmpty() ? event.type() : event.type() + "/" + event.data().get(part));
      times.add(event.at().toString());
    }
  }

  /**
   * Adds the part, if there is anything to keep.
   *
   * @param isExposed whether the statement has a part named {@code exposed}
   */
  void addTo(Statement statement, boolean isExposed) {
    if (!kinds.isEmpty()) {
      statement.part(
          "outcomes_kept",
          KEEP + (isExposed ? OR_JUST_NOW : ""),
          write.before().customer(),
          Long.toString(write.before().revision() + 1),
          kinds,
          times,
          write.before().customer());
    }
  }
}
