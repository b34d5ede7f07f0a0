package dev.helpflow.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** A kind of setting for tests: {@code {"colour": "blue"}}, of which there may be three. */
@Singleton
@Requires(property = "helpflow.tests.paints")
final class PaintKind implements SettingKind<String> {
  @Override
  public String word() {
    return "paint";
  }

  @Override
  public String plural() {
    return "paints";
  }

  @Override
  public int most() {
    return 3;
  }

  @Override
  public SettingRead<String> read(String name, JsonNode document) {
    String colour = document.path("colour").asText();
    return colour.isEmpty()
        ? new SettingRead.Bad<>(
            List.of(Issue.error("paint/no-colour", "/colour", "A paint needs a colour.")))
        : new SettingRead.Good<>(colour);
  }
}
