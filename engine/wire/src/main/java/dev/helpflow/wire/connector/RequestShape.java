package dev.helpflow.wire.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the properties of a request go: into the path, the query and headers as their templates
 * name them, and what is left into the body, which GET and DELETE have none of.
 *
 * @param query by the name of the parameter, in the order of the file
 * @param headers by name, in the order of the file
 */
public record RequestShape(
    String method, Template path, Map<String, Template> query, Map<String, Template> headers) {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

  public RequestShape {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Whether a request has a body. */
  public boolean hasBody() {
    return !WITHOUT_BODY.contains(method);
  }

  /** The properties that are named by a template, and so are not in the body. */
  Set<String> named() {
    Set<String> named = new LinkedHashSet<>(path.names());
    query.values().forEach(template -> named.addAll(template.names()));
    headers.values().forEach(template -> named.addAll(template.names()));
    return named;
  }
}
