package dev.helpflow.core.interpreter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is given who takes a session over (design, section 9).
 *
 * @param context what the flow tells, by the names that it gives and in its order
 * @param sensitive the names of what may be revealed
 * @param supportNeeds what the customer's attribute of this name lists, where operators declare one
 * @param summary a few sentences in the first locale of the flow
 * @param path the places that the customer passed, in order
 */
public record HandoffPackage(
    Map<String, Object> context,
    List<String> sensitive,
    List<String> supportNeeds,
    String summary,
    List<Passed> path) {
  public HandoffPackage {
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    sensitive = List.copyOf(sensitive);
    supportNeeds = List.copyOf(supportNeeds);
    path = List.copyOf(path);
  }

  /**
   * A place on the path.
   *
   * @param address in text form
   * @param title of the screen there, or null where none is shown or its title is not known any
   *     more
   */
  public record Passed(String address, @Nullable String title) {}
}
