package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.events.Subscription.Include;
import dev.helpflow.wire.Json;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes events as CloudEvents 1.0 in the JSON format, with the extensions {@code sequence}, which
 * orders the events of a session, and {@code partitionkey}. What it writes of an event depends on
 * nothing that changes, so that what is sent again is the same.
 */
@Singleton
final class MessageWriter {
  private static final String OF_APPS = "app.";
  private static final String DETAIL = "detail";
  private static final String SEQUENCE = "%019d";

  private final URI source;

  MessageWriter(EventSettings settings) {
    this.source = settings.source();
  }

  /** An event, with what the subscription includes. */
  Message of(EventRow event, Subscription subscription) {
    ObjectNode data = Json.mapper().createObjectNode();
    ObjectNode session =
        data.putObject("session")
            .put("id", event.session())
            .put("flow", event.flow())
            .put("flowVersion", event.flowVersion())
            .put("seq", event.seq());
    if (subscription.includes(Include.CUSTOMER) && !event.isDiscreet()) {
      session.put("customer", event.customer());
    }
    data.put("address", SentAddress.of(event.session(), event.address()));
    data.setAll(event.data());
    if (event.type().startsWith(OF_APPS) && !subscription.includes(Include.DETAIL)) {
      data.remove(DETAIL);
    }
    if (event.handedOver() != null) {
      data.set("package", event.handedOver());
    }
    CloudEventBuilder built =
        begun(event.type(), event.at(), data)
            .withId(Long.toString(event.id()))
            .withSubject(event.session())
            .withExtension("partitionkey", event.session())
            .withExtension("sequence", String.format(Locale.ROOT, SEQUENCE, event.id()));
    return new Message(Long.toString(event.id()), event.session(), bytes(built));
  }

  /** An event of no session, which nothing but the sending of it has brought about. */
  Message test(Instant now) {
    String id = "test-" + UUID.randomUUID();
    ObjectNode nothing = Json.mapper().createObjectNode();
    return new Message(id, id, bytes(begun(EventTypes.TEST, now, nothing).withId(id)));
  }

  private CloudEventBuilder begun(String type, Instant at, ObjectNode data) {
    return CloudEventBuilder.v1()
        .withSource(source)
        .withType(type)
        .withTime(at.atOffset(ZoneOffset.UTC))
        .withDataSchema(URI.create(EventTypes.urn(type)))
        .withData("application/json", JsonCloudEventData.wrap(data));
  }

  private static byte[] bytes(CloudEventBuilder built) {
    return new JsonFormat().serialize(built.build());
  }
}
