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
 * orders the events of a subject, and {@code partitionkey}. What it writes of an event depends on
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
    EventRow.OfSession session = event.session();
    if (session != null) {
      common(data, event.subject(), session, subscription);
    }
    data.setAll(event.data());
    if (event.type().startsWith(OF_APPS) && !subscription.includes(Include.DETAIL)) {
      data.remove(DETAIL);
    }
    if (session != null && session.handedOver() != null) {
      data.set("package", session.handedOver());
    }
    CloudEventBuilder built =
        begun(event.type(), event.at(), data)
            .withId(Long.toString(event.id()))
            .withSubject(event.subject())
            .withExtension("partitionkey", event.subject())
            .withExtension("sequence", String.format(Locale.ROOT, SEQUENCE, event.id()));
    return new Message(Long.toString(event.id()), event.subject(), bytes(built));
  }

  private static void common(
      ObjectNode data, String id, EventRow.OfSession session, Subscription subscription) {
    ObjectNode json =
        data.putObject("session")
            .put("id", id)
            .put("flow", session.flow())
            .put("flowVersion", session.flowVersion())
            .put("seq", session.seq());
    if (subscription.includes(Include.CUSTOMER) && !session.isDiscreet()) {
      json.put("customer", session.customer());
    }
    data.put("address", SentAddress.of(id, session.address()));
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
