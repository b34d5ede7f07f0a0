package dev.helpflow.wire;

import dev.helpflow.core.issue.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of a document that was changed before it was understood stand in the document as
 * its author wrote it: JSON Pointers of the author's document, by those of the changed one. What is
 * inside a part that moved moved with it, and what is not named stayed where it was.
 *
 * @param written the author's pointers, by those of the changed document
 */
public record Origins(Map<String, String> written) {
  /** Of a document that nothing was changed in. */
  public static final Origins SAME = new Origins(Map.of());

  public Origins {
    written = Map.copyOf(written);
  }

  /** The pointer to a part in the author's document. */
  public String of(String pointer) {
    for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      String found = written.get(pointer.substring(0, end));
      if (found != null) {
        return found + pointer.substring(end);
      }
    }
    return pointer;
  }

  /** An issue of the changed document, as one of the author's. */
  public Issue of(Issue issue) {
    String pointer = of(issue.pointer());
    return pointer.equals(issue.pointer())
        ? issue
        : new Issue(issue.code(), issue.severity(), pointer, issue.offset(), issue.message());
  }

  /**
   * Issues of the changed document, as ones of the author's. What is said of two parts that the
   * author wrote once is said once.
   */
  public List<Issue> ofAll(List<Issue> issues) {
    return issues.stream().map(this::of).distinct().toList();
  }

  /** The origins of a document whose author's document was itself changed before. */
  public Origins after(Origins before) {
    if (before.written.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(before.written);
    written.forEach((changed, pointer) -> all.put(changed, before.of(pointer)));
    return new Origins(all);
  }
}
