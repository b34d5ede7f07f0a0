package dev.helpflow.server.support;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The {@code support} object of section 5 of the design: how a customer reaches a person without
 * this server.
 */
public interface Support {
  /** Writes the object, without a field name before it. */
  void writeTo(JsonGenerator json) throws IOException;
}
