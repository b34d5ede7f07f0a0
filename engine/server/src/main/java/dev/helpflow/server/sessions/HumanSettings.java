package dev.helpflow.server.sessions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How customers reach a person where a flow does not say.
 *
 * @param queue that hand-offs go to
 * @param phone a number as it is shown and dialled
 * @param hours when somebody answers, in words
 * @param url of a page with ways to make contact
 */
@ConfigurationProperties("helpflow.human")
record HumanSettings(
    @Bindable(defaultValue = "general") String queue,
    @Nullable String phone,
    @Nullable String hours,
    @Nullable String url) {

  /** The properties of a contact card; empty when there is nothing to show. */
  Map<String, Object> contact() {
    Map<String, Object> contact = new LinkedHashMap<>();
    put(contact, "phone", phone);
    put(contact, "hours", hours);
    put(contact, "url", url);
    return contact;
  }

  private static void put(Map<String, Object> contact, String name, @Nullable String value) {
    if (value != null) {
      contact.put(name, value);
    }
  }
}
