package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiated.Detail;
import dev.helpflow.core.negotiation.Negotiated.Replaced;
import dev.helpflow.core.negotiation.Negotiated.Replaced.Holder;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.BodyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No app is sent a button that does nothing: actions, destinations, icons and later values. */
class ButtonsTest {
  private static final Path FOLDER = Path.of("..", "..", "components-catalog");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final LoadedCatalogue LOADED = CatalogueLoader.fromFolder(FOLDER);
  private static final Catalogue CATALOGUE = LOADED.catalogue();
  private static final Negotiator NEGOTIATOR = new Negotiator(CATALOGUE, LOADED.messages());
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void theBaselineIsSubmitOpenAndLink() {
    assertThat(CATALOGUE.actions())
        .filteredOn(type -> type.release() == 1)
        .extracting(ActionType::name)
        .containsExactlyInAnyOrder("submit", "open", "link");
  }

  @TestFactory
  Stream<DynamicTest> everyAppIsSentActionsThatItKnows() {
    return samples()
        .flatMap(
            file ->
                IntStream.rangeClosed(1, CATALOGUE.release())
                    .mapToObj(
                        release ->
                            DynamicTest.dynamicTest(
                                FOLDER.relativize(file) + " for release " + release,
                                () -> checkKnown(file, release))));
  }

  /** Each way to a place, in each app that may lack it. */
  @TestFactory
  Stream<DynamicTest> everyPlaceLeadsSomewhereThatTheAppHasOrIsLeftOut() {
    return CATALOGUE.destinations().stream()
        .flatMap(
            place ->
                IntStream.rangeClosed(1, CATALOGUE.release())
                    .boxed()
                    .flatMap(
                        release ->
                            Stream.of(Set.<String>of(), Set.of("open:" + place.name()))
                                .map(without -> new Client("test/1", release, without)))
                    .map(
                        client ->
                            DynamicTest.dynamicTest(
                                "%s for %s".formatted(place.name(), client),
                                () -> checkPlace(place, client))));
  }

  /**
   * What each app is sent for an action, as type, then url or destination; or the components that
   * say it instead.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          share | 3 |                          | share
          share | 2 |                          | copy
          share | 1 |                          | key-value-summary
          share | 3 | action:share,action:copy | key-value-summary
          copy  | 2 |                          | copy
          copy  | 1 |                          | key-value-summary
          call  | 2 |                          | call
          call  | 1 |                          | link tel:+443456000000
          call  | 3 | action:call              | link tel:+443456000000
          """)
  void goesNoFurtherDownThanItMust(String name, int release, String without, String expected) {
    JsonNode example = LOADED.actionSchema(name, 1).orElseThrow().at("/examples/0");
    Set<String> lacks = without == null ? Set.of() : Set.of(without.split(","));
    Screen screen = drawable(example, new Client("test/1", release, lacks)).screen();
    String drawn =
        screen.actions().isEmpty()
            ? screen.components().getFirst().type()
            : (screen.actions().getFirst().type()
                    + " "
                    + screen.actions().getFirst().properties().getOrDefault("url", ""))
                .strip();
    assertThat(drawn).isEqualTo(expected);
  }

  @Test
  void sharedTextIsShownWhereItCanNeitherBeSharedNorCopied() {
    JsonNode share =
        parse(
            """
            {"id": "s", "type": "share", "label": "Share", "name": "Page", "text": "Scams", "url": "https://bank.example/scams"}
            """);
    Negotiated.Drawable drawable = drawable(share, Client.BASELINE);
    assertThat(drawable.screen().components())
        .containsExactly(
            new Screen.ShownComponent(
                "key-value-summary",
                1,
                "sCopied",
                Map.of(
                    "rows",
                    List.of(Map.of("label", "Page", "value", "Scams https://bank.example/scams"))),
                false,
                null));
    assertThat(drawable.fallbacks())
        .containsExactly(new Replaced(Holder.ACTION, "s", "share", 1, null));
  }

  @Test
  void aPlaceThatAnAppLacksIsReportedByItsName() {
    JsonNode payment =
        parse(
            """
            {"id": "see", "type": "open", "label": "See it", "destination": "payments.payment",
             "with": {"paymentId": "p1", "accountId": "a1"}, "analyticsId": "see-payment", "accessibilityLabel": "See it: Corner Shop"}
            """);
    Negotiated.Drawable two = drawable(payment, new Client("ios/8", 2, Set.of()));
    assertThat(two.screen().actions().getFirst().properties())
        .containsEntry("destination", "account.statements")
        .containsEntry("with", Map.of("accountId", "a1"));
    assertThat(two.fallbacks())
        .containsExactly(
            new Replaced(
                Holder.ACTION,
                "see",
                "open",
                1,
                new Detail(Detail.Kind.DESTINATION, "payments.payment")));

    Negotiated.Drawable lacking =
        drawable(payment, new Client("web/1", 1, Set.of("open:account.statements")));
    assertThat(lacking.screen().actions())
        .containsExactly(
            new Screen.ShownAction(
                "link",
                1,
                "see",
                "See it",
                Map.of(
                    "url", "https://bank.example/online/statements",
                    "analyticsId", "see-payment",
                    "accessibilityLabel", "See it: Corner Shop")));
  }

  @Test
  void aValueThatCameLaterIsReplacedForOlderAppsOnly() {
    JsonNode quiet =
        parse("{\"id\": \"no\", \"type\": \"submit\", \"label\": \"No\", \"style\": \"quiet\"}");
    Negotiated.Drawable old = drawable(quiet, Client.BASELINE);
    assertThat(old.screen().actions().getFirst().properties()).containsEntry("style", "secondary");
    assertThat(old.fallbacks())
        .containsExactly(
            new Replaced(Holder.ACTION, "no", "submit", 1, new Detail(Detail.Kind.VALUE, "quiet")));
    assertThat(drawable(quiet, new Client("ios/8", 2, Set.of())).screen().actions().getFirst())
        .extracting(Screen.ShownAction::properties)
        .isEqualTo(Map.of("style", "quiet"));
  }

  @Test
  void anIconThatAnAppLacksIsAnOlderOneOrNone() {
    JsonNode share =
        parse(
            """
            {"id": "s", "type": "share", "label": "Share", "name": "Page", "text": "Scams", "icon": "passport"}
            """);
    assertThat(icon(share, Set.of())).isEqualTo("passport");
    assertThat(icon(share, Set.of("icon:passport"))).isEqualTo("document");
    assertThat(icon(share, Set.of("icon:passport", "icon:document"))).isNull();
  }

  @Test
  void iconsInsideListsAreReplacedToo() {
    Screen.ShownComponent timeline =
        new Screen.ShownComponent(
            "timeline",
            2,
            "t",
            Map.of("events", List.of(event("calendar"), event("clock"))),
            false,
            null);
    Client client = new Client("ios/9", 3, Set.of("icon:calendar"));
    Negotiated.Drawable drawable =
        (Negotiated.Drawable)
            NEGOTIATOR.negotiate(Shown.screen(List.of(timeline), List.of()), client, LONDON);
    assertThat(drawable.screen().components().getFirst().properties())
        .isEqualTo(Map.of("events", List.of(event("clock"), event("clock"))));
    assertThat(drawable.fallbacks())
        .containsExactly(
            new Replaced(
                Holder.COMPONENT, "t", "timeline", 2, new Detail(Detail.Kind.ICON, "calendar")));
  }

  @Test
  void aScreenWhoseCriticalActionCannotBeFollowedIsUndrawable() {
    JsonNode call = LOADED.actionSchema("call", 1).orElseThrow().at("/examples/0");
    Client client = new Client("kiosk/1", 3, Set.of("action:call", "action:link"));
    Screen.ShownAction action = Shown.action(call);
    assertThat(NEGOTIATOR.negotiate(Shown.screen(List.of(), List.of(action)), client, LONDON))
        .isEqualTo(
            new Negotiated.Undrawable(new Replaced(Holder.ACTION, "callUs", "call", 1, null)));
  }

  private static Map<String, Object> event(String icon) {
    return Map.of(
        "title",
        "t",
        "when",
        "w",
        "icon",
        icon,
        "status",
        Map.of("state", "done", "label", "Done"));
  }

  private static @Nullable Object icon(JsonNode action, Set<String> without) {
    return drawable(action, new Client("ios/9", 3, without))
        .screen()
        .actions()
        .getFirst()
        .properties()
        .get("icon");
  }

  private static void checkKnown(Path file, int release) {
    Screen.ShownAction original = Shown.action(read(file));
    ActionType originalType = CATALOGUE.action(original.type(), original.version()).orElseThrow();
    Screen screen = drawable(read(file), new Client("test/1", release, Set.of())).screen();
    for (Screen.ShownAction action : screen.actions()) {
      ActionType type = CATALOGUE.action(action.type(), action.version()).orElseThrow();
      assertThat(type.release()).isLessThanOrEqualTo(release);
      assertThat(type.submits()).isEqualTo(originalType.submits());
      assertThat(action.id()).isEqualTo(original.id());
      assertThat(action.label()).isEqualTo(original.label());
    }
    for (Screen.ShownComponent component : screen.components()) {
      ComponentType type = CATALOGUE.component(component.type(), component.version()).orElseThrow();
      assertThat(type.release()).isLessThanOrEqualTo(release);
    }
    assertThat(screen.actions().size() + screen.components().size()).isPositive();
    if (originalType.critical()) {
      assertThat(screen.actions()).hasSize(1);
    }
    checkSchemas(screen);
  }

  private static void checkPlace(DestinationType place, Client client) {
    JsonNode with = LOADED.destinationSchema(place.name()).orElseThrow().at("/examples/0");
    ObjectNode open =
        JSON.createObjectNode()
            .put("id", "go")
            .put("type", "open")
            .put("label", "Go")
            .put("destination", place.name());
    open.set("with", with);
    Screen screen = drawable(open, client).screen();
    if (place.critical()) {
      assertThat(screen.actions()).hasSize(1);
    }
    for (Screen.ShownAction action : screen.actions()) {
      if (action.properties().get("destination") instanceof String name) {
        DestinationType led = CATALOGUE.destination(name).orElseThrow();
        assertThat(client.opens(led)).isTrue();
        JsonNode told = JSON.valueToTree(action.properties().getOrDefault("with", Map.of()));
        assertThat(REGISTRY.getSchema(LOADED.destinationSchema(name).orElseThrow()).validate(told))
            .isEmpty();
      }
    }
    checkSchemas(screen);
  }

  private static void checkSchemas(Screen screen) {
    JsonNode body = Json.parse(BodyWriter.writeScreen(screen));
    for (JsonNode action : body.required("actions")) {
      JsonNode schema =
          LOADED
              .actionSchema(action.required("type").asText(), action.path("version").asInt(1))
              .orElseThrow();
      assertThat(REGISTRY.getSchema(schema).validate(action)).as(action.toString()).isEmpty();
    }
    for (JsonNode component : body.required("components")) {
      JsonNode schema =
          LOADED
              .componentSchema(
                  component.required("type").asText(), component.required("version").asInt())
              .orElseThrow();
      assertThat(REGISTRY.getSchema(schema).validate(component)).as(component.toString()).isEmpty();
    }
  }

  private static Negotiated.Drawable drawable(JsonNode action, Client client) {
    return (Negotiated.Drawable)
        NEGOTIATOR.negotiate(
            Shown.screen(List.of(), List.of(Shown.action(action))), client, LONDON);
  }

  private static Stream<Path> samples() {
    try (Stream<Path> files = Files.walk(FOLDER.resolve("actions"))) {
      return files
          .filter(file -> file.toString().replace('\\', '/').contains("/samples/valid/"))
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> CATALOGUE.action(name(file)).isPresent())
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path sample) {
    return FOLDER.resolve("actions").relativize(sample).getName(0).toString();
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
