package dev.helpflow.server.events;

import dev.helpflow.server.flows.PreviewedFlows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where whoever writes events leaves, in the statement that writes them, who is to be told: so that
 * an event and its deliveries are stored together or not at all. Thread-safe.
 *
 * <p>Events of one session have to be numbered in the order in which they are committed. Whoever
 * writes some holds the session's row while it does.
 */
@Singleton
public final class Outbox {
  /**
   * A part that needs one named {@code added}, which returns {@code id}, {@code session_id} and
   * {@code type} of the events it inserted, and {@link Wanted#types} and {@link
   * Wanted#subscriptions} as parameters.
   */
  public static final String TOLD =
      """
      insert into outbox (subscription, session_id, event_id)
      select w.subscription, a.session_id, a.id
      from added a join unnest(?, ?) as w (type, subscription) on w.type = a.type
      returning subscription, session_id
      """;

  /**
   * The same for writers who do not know whether a session is only a preview, of which nobody is
   * told.
   */
  public static final String TOLD_UNLESS_PREVIEW =
      """
      insert into outbox (subscription, session_id, event_id)
      select w.subscription, a.session_id, a.id
      from added a
      join unnest(?, ?) as w (type, subscription) on w.type = a.type
      join sessions s on s.id = a.session_id and s.namespace <> '%s'
      returning subscription, session_id
      """
          .formatted(PreviewedFlows.NAMESPACE);

  /**
   * A part that needs one named {@code told}. In one order, so that no two writers block each
   * other.
   */
  public static final String LANES =
      """
      insert into outbox_lanes (subscription, session_id)
      select distinct subscription, session_id from told order by subscription, session_id
      on conflict (subscription, session_id) do update set version = outbox_lanes.version + 1
      """;

  private final Subscriptions subscriptions;

  Outbox(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /**
   * Which subscriptions want which of some types: pairs, in two lists.
   *
   * @param types the type of each
   * @param subscriptions the subscription of each
   */
  public record Wanted(List<String> types, List<String> subscriptions) {
    public Wanted {
      types = List.copyOf(types);
      subscriptions = List.copyOf(subscriptions);
    }

    /** Whether nobody is to be told. */
    public boolean isNothing() {
      return types.isEmpty();
    }
  }

  /** Who wants any of these types. */
  public Wanted wanted(Collection<String> types) {
    List<String> wanted = new ArrayList<>();
    List<String> wanting = new ArrayList<>();
    for (Subscriptions.Wanting subscription : subscriptions.wanting()) {
      types.stream()
          .distinct()
          .filter(subscription::wants)
          .forEach(
              type -> {
                wanted.add(type);
                wanting.add(subscription.name());
              });
    }
    return new Wanted(wanted, wanting);
  }
}
