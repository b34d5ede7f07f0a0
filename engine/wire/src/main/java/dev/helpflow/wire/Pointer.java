package dev.helpflow.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer of RFC 6901 while a document is walked: a link to the pointer of the enclosing
 * part, so that going down costs nothing and only a pointer that somebody wants to read is spelt
 * out.
 */
public final class Pointer {
  /** The whole document. */
  public static final Pointer ROOT = new Pointer(null, "");

  private final @Nullable Pointer parent;
  private final Object step;

  private Pointer(@Nullable Pointer parent, Object step) {
    this.parent = parent;
    this.step = step;
  }

  /** The pointer to a property. */
  public Pointer child(String name) {
    return new Pointer(this, name);
  }

  /** The pointer to an element of a list. */
  public Pointer child(int index) {
    return new Pointer(this, index);
  }

  @Override
  public String toString() {
    List<Object> steps = new ArrayList<>();
    for (Pointer at = this; at.parent != null; at = at.parent) {
      steps.add(at.step);
    }
    StringBuilder text = new StringBuilder();
    for (Object each : steps.reversed()) {
      text.append('/').append(each.toString().replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }

  /** The names and numbers of a pointer in text form, unescaped. */
  public static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    int from = 1;
    while (from <= pointer.length()) {
      int slash = pointer.indexOf('/', from);
      int to = slash < 0 ? pointer.length() : slash;
      tokens.add(pointer.substring(from, to).replace("~1", "/").replace("~0", "~"));
      from = to + 1;
    }
    return tokens;
  }
}
