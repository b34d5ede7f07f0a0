package dev.helpflow.server.support;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The support object of the configuration, {@code helpflow.support.*}: it must work when nothing
 * else does, so it needs nothing else.
 *
 * @param phone a {@code tel:} link
 * @param flow the id of the flow that helps with everything
 */
@ConfigurationProperties("helpflow.support")
record ConfiguredSupport(@Nullable String phone, @Nullable String flow) implements Support {
  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (phone != null) {
      json.writeStringField("phone", phone);
    }
    if (flow != null) {
      json.writeStringField("flow", flow);
    }
    json.writeEndObject();
  }
}
