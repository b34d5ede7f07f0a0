package dev.helpflow.server.egress;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that leaves the server.
 *
 * @param headers by name; a name or value that could be taken for more than one header is refused
 * @param body the exact bytes; none for a request without a body
 * @param timeout of the whole exchange: looking the host up, connecting, sending, and receiving the
 *     last byte
 * @param maxResponse the longest body of an answer, in bytes
 * @param fromFile whether the address is in a file that the server was started with, whose hosts
 *     need no further permission
 */
public record OutboundRequest(
    String method,
    URI uri,
    Map<String, String> headers,
    byte[] body,
    Duration timeout,
    int maxResponse,
    boolean fromFile) {
  public OutboundRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
