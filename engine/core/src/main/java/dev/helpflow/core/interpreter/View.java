package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.screen.Screen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a session stands and what its customer sees.
 *
 * @param place where the walk stands; of a session that is over, where it stood last
 * @param outcome of a session that is over, or null
 * @param title the flow's, in the customer's language
 * @param discreet whether no list and no push may tell of the session
 * @param expiresAt when it expires without activity; of a session that is over, null
 * @param notices what is said beside the screen, the most urgent first
 */
public record View(
    Status status,
    FlowRef flow,
    String title,
    boolean discreet,
    Address place,
    Screen screen,
    @Nullable String outcome,
    @Nullable Instant expiresAt,
    List<Notice> notices) {
  public View {
    notices = List.copyOf(notices);
  }

  /** The same view with another screen. */
  public View withScreen(Screen other) {
    return new View(status, flow, title, discreet, place, other, outcome, expiresAt, notices);
  }
}
