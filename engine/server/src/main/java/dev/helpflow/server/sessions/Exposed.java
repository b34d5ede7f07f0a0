package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.ledger.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The customer of a write who came to where the variants of experiments differ. A customer counts
 * once in an experiment, in whichever of their sessions they come there first; the key of the table
 * sees to it, and the event of any later time is left out of the same statement.
 */
final class Exposed {
  /** The event of a customer who counts. */
  private static final String TYPE = "experiment.exposed";

  /** Leaves out the events of those who were counted before; of a statement with this part. */
  static final String ONCE =
      """
      where e.type <> '%s'
        or exists (select 1 from exposed where exposed.experiment = e.data::json ->> 'experiment')
      """
          .formatted(TYPE);

  private static final String COUNT =
      """
      insert into exposures
        (experiment, customer, variant, exposed_at, session_id, namespace, name, version, address, client, locale,
         phase)
      select x.experiment, ?, x.variant, x.at::timestamptz, head.id, ?, ?, ?, x.address, ?, ?,
             (select a.phase from assignments a where a.experiment = x.experiment and a.customer = ?)
      from head, unnest(?, ?, ?, ?) as x (experiment, variant, at, address)
      on conflict (experiment, customer) do nothing
      returning experiment
      """;

  private final SessionWrite write;
  private final List<Event> told;
  private final List<Event> events;

  Exposed(SessionWrite write) {
    this.write = write;
    this.told = withoutRepeats(write.events());
    this.events =
        write.isPreview()
            ? List.of()
            : told.stream().filter(event -> event.type().equals(TYPE)).toList();
  }

  /** One step may pass several nodes of an experiment, of which the first one counts. */
  private static List<Event> withoutRepeats(List<Event> events) {
    Set<Object> experiments = new HashSet<>();
    return events.stream()
        .filter(
            event -> !event.type().equals(TYPE) || experiments.add(event.data().get("experiment")))
        .toList();
  }

  /** The events of the write that are told of. */
  List<Event> told() {
    return told;
  }

  boolean isNobody() {
    return events.isEmpty();
  }

  void addTo(Statement statement) {
    if (isNobody()) {
      return;
    }
    Fold fold = write.after();
    statement.part(
        "exposed",
        COUNT,
        write.before().customer(),
        fold.flow().id().namespace(),
        fold.flow().id().name(),
        fold.flow().version(),
        write.before().client().name(),
        fold.started().locale(),
        write.before().customer(),
        data("experiment"),
        data("variant"),
        events.stream().map(event -> event.at().toString()).toList(),
        events.stream().map(Event::address).toList());
  }

  private List<String> data(String name) {
    return events.stream().map(event -> String.valueOf(event.data().get(name))).toList();
  }
}
