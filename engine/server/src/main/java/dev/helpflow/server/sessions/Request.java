package dev.helpflow.server.sessions;

import dev.helpflow.server.clients.App;
import dev.helpflow.server.security.Caller;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every request of a customer says beside its body.
 *
 * @param caller the customer
 * @param app the app that it comes from
 * @param clock the time that the request goes by
 * @param zone the customer's, or null when the app did not say
 * @param forced the variant by experiment that whoever looks at them asked to be in
 */
record Request(
    Caller caller,
    App app,
    Languages languages,
    Clock clock,
    @Nullable ZoneId zone,
    Map<String, String> forced) {
  Request {
    forced = Map.copyOf(forced);
  }

  /** The verified subject. */
  String customer() {
    return caller.subject();
  }
}
