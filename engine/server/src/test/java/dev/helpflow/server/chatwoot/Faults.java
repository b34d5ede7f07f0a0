package dev.helpflow.server.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to go wrong with requests, each once, in the order in which they are told. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  /**
   * What goes wrong with a request.
   *
   * @param request a method and the end of a path
   * @param isDone whether it is done all the same
   * @param status what is answered, or 0 when nothing is
   */
  record Fault(String request, boolean isDone, int status, Map<String, String> headers) {
    private boolean isOf(String asked) {
      int blank = request.indexOf(' ');
      return asked.startsWith(request.substring(0, blank))
          && asked.endsWith(request.substring(blank + 1));
    }
  }

  synchronized void add(Fault fault) {
    faults.add(fault);
  }

  /** What goes wrong with this request, which is used up by it; null when nothing does. */
  synchronized @Nullable Fault take(String request) {
    Fault found = faults.stream().filter(each -> each.isOf(request)).findFirst().orElse(null);
    faults.remove(found);
    return found;
  }

  /** What is not used up yet. */
  synchronized List<Fault> left() {
    return List.copyOf(faults);
  }

  synchronized void clear() {
    faults.clear();
  }
}
