package dev.helpflow.server.settings;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(startApplication = false)
@Property(name = "helpflow.tests.paints", value = "true")
@Property(name = "helpflow.settings", value = "src/test/resources/settings")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest implements TestDatabase {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  @Inject Settings settings;
  @Inject SettingRepository repository;
  @Inject SettingFiles files;
  @Inject PaintKind kind;
  @Inject Database database;
  @Inject AuditLog audit;
  @Inject dev.helpflow.server.secrets.SecretsByApi allowed;

  @AfterEach
  void takeAllAway() {
    database.run(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement("delete from settings")) {
            return delete.executeUpdate();
          }
        });
    settings.reload();
  }

  private SettingsOf<String> paints() {
    return settings.of(kind);
  }

  private SettingsOf.Set set(String name, String body) {
    return paints().set(name, body.getBytes(StandardCharsets.UTF_8), "olga", NOW);
  }

  @Test
  void readsWhatLiesInFiles() {
    assertThat(paints().all()).isEqualTo(Map.of("sky", "blue"));
    assertThatJson(text(paints().read("sky")))
        .isEqualTo("{paint: {name: 'sky', colour: 'blue', set: {in: 'file'}}}");
  }

  @Test
  void setsReplacesAndTakesAway() {
    SettingsOf.Set first = set("grass", "{\"colour\": \"green\", \"reason\": \"It grows.\"}");
    assertThat(first.isNew()).isTrue();
    assertThat(paints().find("grass")).contains("green");
    SettingsOf.Set second = set("grass", "{\"colour\": \"brown\", \"reason\": \"It is dry.\"}");
    assertThat(second.isNew()).isFalse();
    assertThatJson(text(second.body()))
        .isEqualTo(
            """
            {paint: {name: 'grass', colour: 'brown',
              set: {in: 'api', at: '2026-11-26T12:00:00Z', by: 'olga', reason: 'It is dry.'}}}
            """);
    assertThatJson(text(paints().list())).inPath("$.paints[*].name").isEqualTo("['grass', 'sky']");
    paints().remove("grass", "Winter.", "olga", NOW);
    assertThat(paints().find("grass")).isEmpty();
    refused(() -> paints().read("grass"), ProblemCode.SETTING_NOT_FOUND);
    refused(() -> paints().remove("grass", "Again.", "olga", NOW), ProblemCode.SETTING_NOT_FOUND);
  }

  @Test
  void tellsTheAuditLogWhatWasBeforeAndAfter() {
    set("wall", "{\"colour\": \"white\", \"reason\": \"New.\"}");
    set("wall", "{\"colour\": \"cream\", \"reason\": \"Warmer.\"}");
    AuditLog.Line line =
        database.run(connection -> audit.newest(connection, "paint:wall", 1)).getFirst();
    assertThat(line)
        .returns("paint.set", AuditLog.Line::action)
        .returns("Warmer.", AuditLog.Line::reason)
        .returns("olga", AuditLog.Line::who);
    assertThatJson(line.detail())
        .isEqualTo("{before: {colour: 'white'}, after: {colour: 'cream'}}");
    paints().remove("wall", "Plain.", "olga", NOW);
    assertThat(database.run(connection -> audit.newest(connection, "paint:wall", 1)).getFirst())
        .returns("paint.removed", AuditLog.Line::action)
        .returns("paint:wall", AuditLog.Line::subject);
    List<AuditLog.Line> ofNamespace =
        database.run(connection -> audit.ofNamespace(connection, "wall", 1));
    assertThat(ofNamespace).as("what a namespace of the same name is told of its own").isEmpty();
  }

  @Test
  void leavesToTheFileWhatIsSetInOne() {
    refused(
        () -> set("sky", "{\"colour\": \"grey\", \"reason\": \"Clouds.\"}"),
        ProblemCode.SET_IN_FILE);
    refused(() -> paints().remove("sky", "Night.", "olga", NOW), ProblemCode.SET_IN_FILE);
  }

  @Test
  void takesNoMoreThanThereMayBe() {
    for (String name : new String[] {"one", "two", "three"}) {
      set(name, "{\"colour\": \"red\", \"reason\": \"Why not.\"}");
    }
    refused(
        () -> set("four", "{\"colour\": \"red\", \"reason\": \"Why not.\"}"),
        ProblemCode.TOO_MANY_SETTINGS);
    // One in place of another is no further one.
    assertThat(set("two", "{\"colour\": \"pink\", \"reason\": \"Nicer.\"}").isNew()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"colour\": \"red\"}",
        "{\"colour\": \"red\", \"reason\": \"\"}",
        "[]",
        "{\"colour\": \"red\", \"reason\": 7}"
      })
  void refusesABodyWithoutAReason(String body) {
    refused(() -> set("wall", body), ProblemCode.INVALID_REQUEST);
    assertThat(paints().find("wall")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wall", "wall-", "a--b", "../wall", "wall.json", "9"})
  void refusesANameThatCannotBeAFiles(String name) {
    refused(
        () -> set(name, "{\"colour\": \"red\", \"reason\": \"Why not.\"}"),
        ProblemCode.INVALID_REQUEST);
  }

  @Test
  void refusesADocumentThatItsKindCannotRead() {
    refused(() -> set("wall", "{\"reason\": \"Why not.\"}"), ProblemCode.INVALID_SETTING);
  }

  @Test
  void isToldOfWhatAnotherServerSets() {
    assertThat(paints().find("roof")).isEmpty();
    Settings other =
        new Settings(database, repository, audit, files, allowed, java.util.List.of(kind));
    other
        .of(kind)
        .set(
            "roof",
            "{\"colour\": \"slate\", \"reason\": \"Built.\"}".getBytes(StandardCharsets.UTF_8),
            "olga",
            NOW);
    settings.reload();
    assertThat(paints().find("roof")).contains("slate");
  }

  @Test
  void goesOnWithoutWhatAnotherReleaseHasSet() {
    set("wall", "{\"colour\": \"white\", \"reason\": \"New.\"}");
    database.run(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update settings set document = '{\"hue\": 7}'")) {
            return update.executeUpdate();
          }
        });
    settings.reload();
    assertThat(paints().all()).containsOnlyKeys("sky");
  }

  private static void refused(ThrowingCallable change, ProblemCode code) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
