package dev.helpflow.server.desks;

import io.micronaut.http.HttpHeaders;

/**
 * What came to a desk's address.
 *
 * @param body its bytes, over which it is signed
 */
record DeskRequest(HttpHeaders headers, byte[] body) {

  /** A header, or nothing when it has none. */
  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }
}
