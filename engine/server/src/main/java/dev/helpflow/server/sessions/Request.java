package dev.helpflow.server.sessions;

import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What every request of a customer says beside its body.
 *
 * @param customer the verified subject
 * @param clock the time that the request goes by
 * @param zone the customer's, or null when the app did not say
 */
record Request(String customer, Languages languages, Clock clock, @Nullable ZoneId zone) {}
