package dev.helpflow.server.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.settings.SettingKind;
import dev.helpflow.server.settings.SettingRead;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.calendar.CalendarReader;
import dev.helpflow.wire.definition.SchemaDocument;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queues as a kind of setting. */
@Singleton
final class QueueKind implements SettingKind<Queue> {
  private static final int MOST = 500;
  private static final Duration HANDLING = Duration.ofMinutes(8);
  private static final Duration DESK_DOWN_AFTER = Duration.ofMinutes(2);
  private static final Duration HORIZON = Duration.ofDays(5);

  /** Read when first asked for. */
  private static final class Held {
    static final SchemaDocument SCHEMA =
        SchemaDocument.load("/dev/helpflow/server/queues/queue-1.schema.json");
  }

  @Override
  public String word() {
    return "queue";
  }

  @Override
  public String plural() {
    return "queues";
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public SettingRead<Queue> read(String name, JsonNode document) {
    List<Issue> issues = new ArrayList<>(Held.SCHEMA.issues(document));
    if (!issues.isEmpty()) {
      return new SettingRead.Bad<>(issues);
    }
    Hours hours = hours(document, "", new Hours.Always(), issues);
    JsonNode callBack = document.get("callBack");
    Hours calls = callBack == null ? hours : hours(callBack, "/callBack", hours, issues);
    return issues.isEmpty()
        ? new SettingRead.Good<>(queue(name, document, hours, calls))
        : new SettingRead.Bad<>(issues);
  }

  private static Queue queue(String name, JsonNode document, Hours hours, Hours calls) {
    List<String> skills = new ArrayList<>();
    document.path("skills").forEach(skill -> skills.add(skill.textValue()));
    return new Queue(
        name,
        hours,
        skills,
        document.has("capacity") ? document.get("capacity").intValue() : null,
        document.path("agents").asInt(1),
        duration(document.get("expectedHandling"), HANDLING),
        document.has("contact") ? Json.toMap(document.get("contact")) : Map.of(),
        callBack(document.get("callBack"), calls),
        document.path("subscription").textValue(),
        duration(document.get("deskDownAfter"), DESK_DOWN_AFTER));
  }

  private static Queue.@Nullable CallBack callBack(@Nullable JsonNode document, Hours hours) {
    return document == null
        ? null
        : new Queue.CallBack(
            hours,
            Duration.parse(document.get("slot").textValue()),
            document.get("perSlot").intValue(),
            duration(document.get("horizon"), HORIZON));
  }

  private static Duration duration(@Nullable JsonNode text, Duration otherwise) {
    return text == null ? otherwise : Duration.parse(text.textValue());
  }

  private static Hours hours(
      JsonNode document, String pointer, Hours otherwise, List<Issue> issues) {
    JsonNode named = document.get("calendar");
    JsonNode own = document.get("hours");
    if (named != null && own != null) {
      issues.add(
          Issue.error(
              "queue/hours-twice",
              pointer + "/hours",
              "When somebody is there is said twice, by calendar and by hours. Leave one of them"
                  + " out."));
      return otherwise;
    }
    if (named != null) {
      return new Hours.Named(named.textValue());
    }
    if (own == null) {
      return otherwise;
    }
    return switch (CalendarReader.read(own)) {
      case CalendarReader.Read.Good(var calendar) -> new Hours.Own(calendar);
      case CalendarReader.Read.Bad(var wrong) -> {
        for (Issue issue : wrong) {
          issues.add(
              Issue.error(issue.code(), pointer + "/hours" + issue.pointer(), issue.message()));
        }
        yield otherwise;
      }
    };
  }
}
