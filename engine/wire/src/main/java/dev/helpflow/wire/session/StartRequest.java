package dev.helpflow.wire.session;

import dev.helpflow.core.definition.FlowId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer starts a flow: {@code {"flow": "cards/card-not-working", "inputs"?, "locale"?}}.
 *
 * @param inputs as sent: not yet checked against the flow
 * @param locale a BCP 47 tag as sent, or null for the server's choice
 */
public record StartRequest(FlowId flow, Map<String, Object> inputs, @Nullable String locale) {}
