package dev.helpflow.server.queues;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A queue as operators set it: {@code {"title"?, "calendar"? | "hours"?, "skills"?, "capacity"?,
 * "agents"?, "expectedHandling"?, "contact"?, "callBack"?, "subscription"?, "deskDownAfter"?}}.
 *
 * @param capacity how many may wait, or null for as many as come
 * @param agents how many answer at the same time
 * @param expectedHandling how long a conversation takes until enough have been measured
 * @param contact properties of a contact card; empty for those of the server
 * @param callBack when customers can choose to be called, or null where they cannot
 * @param subscription which tells the desk of its hand-offs, or null when none does
 * @param deskDownAfter how long the desk may not be reached before customers are told so
 */
record Queue(
    String name,
    Hours hours,
    List<String> skills,
    @Nullable Integer capacity,
    int agents,
    Duration expectedHandling,
    Map<String, Object> contact,
    @Nullable CallBack callBack,
    @Nullable String subscription,
    Duration deskDownAfter) {
  Queue {
    skills = List.copyOf(skills);
    contact = Map.copyOf(contact);
  }

  /**
   * Times for calls: {@code {"calendar"? | "hours"?, "slot", "perSlot", "horizon"?}}.
   *
   * @param hours those of the queue, unless calls have their own
   * @param slot how long each time is
   * @param perSlot how many can be called in it
   * @param horizon how far ahead times are offered
   */
  record CallBack(Hours hours, Duration slot, int perSlot, Duration horizon) {}
}
