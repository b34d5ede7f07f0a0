package dev.helpflow.server.sessions;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.definition.Human;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.support.Support;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code support} object beside a session's screens: how a person is reached without us, and
 * under {@code human} whether one can be had here, before the customer asks.
 */
@Singleton
final class SupportOfSession {
  private final Map<String, Object> always;
  private final HandoffQueues queues;
  private final PublishedFlows flows;
  private final HumanSettings human;

  SupportOfSession(
      Support support, HandoffQueues queues, PublishedFlows flows, HumanSettings human) {
    this.always = fields(support);
    this.queues = queues;
    this.flows = flows;
    this.human = human;
  }

  /** What to send with a session's screen now. */
  Map<String, Object> of(Head head, Instant now) {
    Human own = flows.flow(head.fold().flow()).definition().human();
    Map<String, Object> outlook = queues.outlook(own == null ? human.queue() : own.queue(), now);
    if (outlook.isEmpty()) {
      return always;
    }
    Map<String, Object> support = new LinkedHashMap<>(always);
    support.put("human", outlook);
    return support;
  }

  private static Map<String, Object> fields(Support support) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
      support.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.toMap(Json.parse(bytes.toByteArray()));
  }
}
