package dev.helpflow.wire.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyWriterTest {
  private static final Address PLACE = Address.of("whatHappened");
  private static final FlowRef FLOW = new FlowRef(new FlowId("cards", "card-not-working"), 3);

  @Test
  void writesTheBodyOfTheDesign() {
    View view =
        new View(
            Status.ACTIVE,
            FLOW,
            "Card",
            true,
            PLACE,
            full(Map.of("label", "What?", "options", List.of())),
            null,
            Instant.parse("2026-11-28T10:00:00Z"),
            List.of());
    SessionBody body =
        new SessionBody(
            "s-1",
            7,
            view,
            new Move(Move.Kind.FORWARD, "problem", "Next"),
            List.of(Map.of("id", "n1", "text", "Late")),
            Map.of("phone", "tel:1"));
    assertThatJson(new String(BodyWriter.write(body), UTF_8))
        .isEqualTo(
            """
            { "session": { "id": "s-1", "status": "active", "revision": 7, "flow": "cards/card-not-working", "flowVersion": 3,
                "discreet": true, "expiresAt": "2026-11-28T10:00:00Z" },
              "screen": { "id": "whatHappened", "key": "k", "title": "T", "locale": "en-GB", "dir": "ltr", "back": true,
                "components": [ { "type": "single-choice", "version": 1, "id": "problem", "label": "What?", "options": [], "value": null },
                                { "type": "text", "version": 2, "id": "intro" } ],
                "actions": [ { "id": "continue", "type": "submit", "label": "Go on", "style": "primary" } ],
                "errors": [ { "component": "problem", "code": "required", "message": "Choose." } ],
                "refresh": { "afterMs": 3000 }, "analytics": { "id": "cards/card-not-working/whatHappened" } },
              "move": { "kind": "forward", "focus": "problem", "announce": "Next" },
              "notices": [ { "id": "n1", "text": "Late" } ],
              "support": { "phone": "tel:1" } }
            """);
  }

  @Test
  void leavesOutWhatIsAbsent() {
    Screen screen =
        new Screen("done", "k", "T", "ar", true, false, List.of(), List.of(), List.of(), null, "a");
    SessionBody body =
        new SessionBody(
            "s-1",
            8,
            new View(Status.ENDED, FLOW, "Card", false, PLACE, screen, "resolved", null, List.of()),
            null,
            List.of(),
            Map.of());
    assertThat(new String(BodyWriter.write(body), UTF_8))
        .isEqualTo(
            "{\"session\":{\"id\":\"s-1\",\"status\":\"ended\",\"revision\":8,\"flow\":\"cards/card-not-working\",\"flowVersion\":3,"
                + "\"outcome\":\"resolved\"},\"screen\":{\"id\":\"done\",\"key\":\"k\",\"title\":\"T\",\"locale\":\"ar\",\"dir\":\"rtl\","
                + "\"back\":false,\"components\":[],\"actions\":[],\"analytics\":{\"id\":\"a\"}}}");
  }

  @Test
  void equalScreensAreEqualBytesWhateverTheOrderOfTheirMaps() {
    Map<String, Object> forwards = new LinkedHashMap<>();
    Map<String, Object> backwards = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      forwards.put("p" + i, Map.of("a", (long) i));
      backwards.put("p" + (19 - i), Map.of("a", (long) (19 - i)));
    }
    Screen one = full(forwards);
    Screen other = full(backwards);
    assertThat(one).isEqualTo(other);
    byte[] bytes = BodyWriter.writeScreen(one);
    assertThat(BodyWriter.writeScreen(other)).isEqualTo(bytes);
    SessionBody body =
        new SessionBody(
            "s",
            1,
            new View(Status.ACTIVE, FLOW, "C", false, PLACE, other, null, null, List.of()),
            null,
            List.of(),
            Map.of());
    assertThat(new String(BodyWriter.write(body), UTF_8))
        .contains("\"screen\":" + new String(bytes, UTF_8));
  }

  @Test
  void entityTagsTellBodiesApart() {
    assertThat(BodyWriter.etag(new byte[] {1}))
        .matches("\"[A-Za-z0-9_-]{43}\"")
        .isNotEqualTo(BodyWriter.etag(new byte[] {2}));
  }

  private static Screen full(Map<String, Object> properties) {
    return new Screen(
        "whatHappened",
        "k",
        "T",
        "en-GB",
        false,
        true,
        List.of(
            component("single-choice", 1, "problem", properties, true),
            component("text", 2, "intro", Map.of(), false)),
        List.of(
            new Screen.ShownAction("submit", 1, "continue", "Go on", Map.of("style", "primary"))),
        List.of(new Screen.FieldError("problem", "required", "Choose.")),
        Duration.ofSeconds(3),
        "cards/card-not-working/whatHappened");
  }

  private static Screen.ShownComponent component(
      String type, int version, String id, Map<String, Object> properties, boolean input) {
    @Nullable Object none = null;
    return new Screen.ShownComponent(type, version, id, properties, input, none);
  }
}
