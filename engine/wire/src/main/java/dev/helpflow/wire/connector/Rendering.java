package dev.helpflow.wire.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request looks like on the wire, or why it cannot be one. */
public sealed interface Rendering {

  /**
   * A request.
   *
   * @param target the path with its query, to be appended to the base URL
   * @param headers those of the operation alone
   * @param body JSON, or null for none
   */
  record Rendered(String method, String target, Map<String, String> headers, @Nullable String body)
      implements Rendering {
    public Rendered {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** All of it as one text, which another request has only if it is the same. */
    public String text() {
      StringBuilder text = new StringBuilder(method).append(' ').append(target).append('\n');
      headers.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
      return text.append('\n').append(body == null ? "" : body).toString();
    }
  }

  /**
   * A value that must not stand where its template puts it.
   *
   * @param why a whole sentence that names the property and never its value
   */
  record Refused(String why) implements Rendering {}
}
