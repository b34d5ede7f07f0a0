package dev.helpflow.server.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hand-offs of a list: {@code {"handoffs": […], "next"?}}, each as {@link HandoffRow} says.
 *
 * @param next what to send as {@code after} for those that follow, or null when none do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoffPage(List<HandoffRow> handoffs, @Nullable String next) {
  HandoffPage {
    handoffs = List.copyOf(handoffs);
  }
}
