package dev.helpflow.wire.session;

import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer endpoint answers (design, section 5): {@code {"session", "screen", "move"?,
 * "notices"?, "support"?}}.
 *
 * @param id the session's
 * @param revision how many times the session was written
 * @param move how the screen came to be, or null when it was only read
 * @param notices banners, as they are sent; left out when there are none
 * @param support how we are reached otherwise; left out when empty
 */
public record SessionBody(
    String id,
    long revision,
    View view,
    @Nullable Move move,
    List<Map<String, Object>> notices,
    Map<String, Object> support) {
  public SessionBody {
    notices = List.copyOf(notices);
  }
}
