package dev.helpflow.server.customers;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a customer likes to be talked to: the attributes {@code locale} and {@code zone}, where
 * operators declare them as strings. What an app asks for comes before both.
 *
 * @param locale a BCP 47 tag, or null when nothing is known
 * @param zone null when nothing is known, or what is known is no time zone
 */
public record Preferences(@Nullable String locale, @Nullable ZoneId zone) {
  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

  /** Those among the attributes of a customer. */
  public static Preferences of(Map<String, Object> attributes) {
    return new Preferences(
        attributes.get("locale") instanceof String locale ? locale : null,
        attributes.get("zone") instanceof String zone ? zone(zone) : null);
  }

  private static @Nullable ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      LOG.warn(
          "A customer's attribute \"zone\" names no time zone such as Europe/London, so the one of"
              + " the configuration is used.");
      return null;
    }
  }
}
