package dev.helpflow.server.appevents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that an app sends at once, each read by itself: one that is malformed takes none of
 * the others with it.
 *
 * @param events those that can be kept, each with its place in the batch
 * @param rejected those that cannot
 */
record Batch(List<Sent> events, List<Rejected> rejected) {
  /** How many events may be sent at once. */
  static final int MAX_EVENTS = 100;

  /** The largest batch in bytes: 64 KB. */
  static final int MAX_BYTES = 64 * 1024;

  Batch {
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }

  /** An event and its place in the batch, from 0. */
  record Sent(int index, AppEvent event) {}

  /**
   * An event that is not kept.
   *
   * @param index its place in the batch, from 0
   * @param code stable
   * @param message what was expected; never repeats what was sent
   */
  record Rejected(int index, String code, String message) {}

  /**
   * Reads {@code {"events": […]}}.
   *
   * @throws dev.helpflow.wire.JsonException when it is not JSON
   * @throws ProblemException when it is not a batch
   */
  static Batch read(byte[] body) {
    JsonNode list = Json.parse(body).path("events");
    if (!list.isArray() || list.size() > MAX_EVENTS) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The body must be an object with the property events: a list of at most "
              + MAX_EVENTS
              + " events.");
    }
    List<Sent> events = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      switch (EventReader.read(list.get(index))) {
        case EventReader.Read.Good good -> events.add(new Sent(index, good.event()));
        case EventReader.Read.Bad bad ->
            rejected.add(new Rejected(index, bad.code(), bad.message()));
      }
    }
    return new Batch(events, rejected);
  }
}
