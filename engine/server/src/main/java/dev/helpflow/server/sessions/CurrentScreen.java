package dev.helpflow.server.sessions;

import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.Screen.ShownComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The screen that a session's customer sees now.
 *
 * @param customer whose session it is
 * @param seq the number of the session's newest entry
 * @param client the app that asks
 * @param isOver whether the session has come to its end
 * @param needed the key of the screen that the customer was called back for, or null for none
 * @param zone the customer's
 * @param screen as the flow has it
 * @param drawn the components as the app is sent them
 * @param now the time of the request
 */
public record CurrentScreen(
    SessionId session,
    String customer,
    long seq,
    Client client,
    boolean isOver,
    @Nullable String needed,
    ZoneId zone,
    Screen screen,
    List<ShownComponent> drawn,
    Instant now) {
  public CurrentScreen {
    drawn = List.copyOf(drawn);
  }

  /** The component of this id, as the app is sent it or else as the flow has it. */
  public Optional<ShownComponent> component(@Nullable String id) {
    return Stream.concat(drawn.stream(), screen.components().stream())
        .filter(component -> component.id().equals(id))
        .findFirst();
  }
}
