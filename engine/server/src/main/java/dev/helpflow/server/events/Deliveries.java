package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.server.settings.SettingsOf;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operators see of the deliveries of a subscription, and do about them. */
@Singleton
final class Deliveries {
  private final Subscriptions subscriptions;
  private final DeliveryRepository deliveries;
  private final PurgeRepository purge;
  private final SinkRepository sinks;
  private final Sinks senders;
  private final MessageWriter messages;
  private final Database database;
  private final AuditLog audit;

  Deliveries(
      Subscriptions subscriptions,
      DeliveryRepository deliveries,
      PurgeRepository purge,
      SinkRepository sinks,
      Sinks senders,
      MessageWriter messages,
      Database database,
      AuditLog audit) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.purge = purge;
    this.sinks = sinks;
    this.senders = senders;
    this.messages = messages;
    this.database = database;
    this.audit = audit;
  }

  /** What is to come or was given up, and how it stands with the receiver. */
  ObjectNode list(String name, DeliveryQuery query) {
    find(name);
    List<DeliveryRepository.Row> rows = deliveries.list(name, query);
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("deliveries");
    rows.stream().limit(query.limit()).map(Deliveries::json).forEach(list::add);
    var sum = deliveries.sum(name);
    body.put("pending", sum.map(DeliveryRepository.Sum::pending).orElse(0L));
    body.put("dead", sum.map(DeliveryRepository.Sum::dead).orElse(0L));
    put(body, "oldest", sum.map(DeliveryRepository.Sum::oldest).orElse(null));
    body.set("receiver", json(sinks.read(name)));
    if (rows.size() > query.limit()) {
      DeliveryRepository.Row last = rows.get(query.limit() - 1);
      body.put("next", new DeliveryQuery.Cursor(last.since(), last.event()).toString());
    }
    return body;
  }

  /** Has events sent again. */
  ObjectNode replay(String name, ReplayRequest request, String who, Instant now) {
    Subscription subscription = find(name);
    DeliveryRepository.Replayed replayed =
        database.transaction(
            connection -> {
              DeliveryRepository.Replayed again =
                  deliveries.replay(
                      connection, subscription, request, DeliveryRepository.MOST_AGAIN);
              ObjectNode detail = request.json().put("events", again.events());
              audit.add(
                  connection,
                  now,
                  who,
                  "subscription.replayed",
                  name,
                  request.reason(),
                  detail.toString());
              return again;
            });
    ObjectNode answer =
        Json.mapper()
            .createObjectNode()
            .put("events", replayed.events())
            .put("more", replayed.next() != null);
    if (replayed.next() != null) {
      answer.put("next", Long.toString(replayed.next()));
    }
    return answer;
  }

  /** Sends nothing until it is resumed, or sends again. */
  ObjectNode set(String name, boolean paused, byte[] body, String who, Instant now) {
    find(name);
    var said = Json.parseStorable(body);
    RequestBody.demand(said, Set.of("reason"), _ -> "The body has reason, but no other property.");
    String reason = Reason.in(said);
    database.transaction(
        connection -> {
          if (paused) {
            sinks.pause(connection, name, now, reason);
          } else {
            sinks.resume(connection, name);
          }
          String action = paused ? "subscription.paused" : "subscription.resumed";
          audit.add(connection, now, who, action, name, reason, "{}");
          return name;
        });
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.set("receiver", json(sinks.read(name)));
    return answer;
  }

  /** Sends an event that says nothing, now, and says what came of it. */
  ObjectNode test(String name, Instant now) {
    Subscription subscription = find(name);
    Message message = messages.test(now);
    Delivery delivery = senders.deliver(subscription, message);
    ObjectNode answer =
        Json.mapper().createObjectNode().put("event", message.id()).put("outcome", delivery.word());
    switch (delivery) {
      case Delivery.Delivered d -> {}
      case Delivery.PassedOver p -> {}
      case Delivery.NotTaken(String why) -> answer.put("why", why);
      case Delivery.Away away -> answer.put("why", away.why());
      case Delivery.Gone(String why) -> answer.put("why", why);
    }
    return answer;
  }

  /** Sets a subscription; one that is new has nothing of another that had its name before. */
  SettingsOf.Set put(String name, byte[] body, String who, Instant now) {
    Instant before = purge.now();
    if (subscriptions.settings().isFree(name)) {
      // Once it is there, any server may send what has to be known of later.
      senders.forget(name);
    }
    SettingsOf.Set set = subscriptions.set(name, body, who, now);
    if (set.isNew()) {
      purge.forget(name, before);
    }
    return set;
  }

  /** Takes a subscription away with all that was to come. */
  void remove(String name, String reason, String who, Instant now) {
    subscriptions.settings().remove(name, reason, who, now);
    purge.forget(name);
    senders.forget(name);
  }

  private Subscription find(String name) {
    return subscriptions
        .find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.SETTING_NOT_FOUND, "There is no subscription of that name."));
  }

  private static ObjectNode json(DeliveryRepository.Row row) {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("event", Long.toString(row.event()))
            .put("session", row.session());
    if (row.type() != null) {
      json.put("type", row.type());
    }
    put(json, "at", row.at());
    put(json, "since", row.since());
    put(json, "deadAt", row.deadAt());
    if (row.deadAt() == null) {
      json.put("failures", row.failures());
      put(json, "nextTryAt", row.nextTryAt());
    }
    if (row.lastError() != null) {
      json.put("lastError", row.lastError());
    }
    return json;
  }

  private static ObjectNode json(SinkState state) {
    String word = state.isPaused() ? "paused" : state.failures() > 0 ? "failing" : "well";
    ObjectNode json =
        Json.mapper().createObjectNode().put("state", word).put("failures", state.failures());
    put(json, "failingSince", state.failingSince());
    put(json, "nextTryAt", state.nextTryAt());
    put(json, "pausedAt", state.pausedAt());
    String why = state.isPaused() ? state.pausedWhy() : state.lastError();
    if (why != null) {
      json.put("why", why);
    }
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Instant time) {
    if (time != null) {
      json.put(name, time.toString());
    }
  }
}
