package dev.helpflow.wire.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.wire.connector.Rendering.Rendered;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRendererTest {
  private static final String CONNECTOR =
      """
      { "connector": "cards", "baseUrl": "http://cards",
        "operations": {
          "list": { "method": "GET", "path": "/cards/{id}/uses.{format}", "safe": true,
            "query": { "from day": "{from}", "limit": "{limit}", "fixed": "a b" },
            "headers": { "X-Channel": "app-{channel}" },
            "request": { "type": "object",
              "properties": { "id": { "type": "string" }, "format": { "type": "string" }, "from": { "type": "string", "format": "date" },
                "limit": { "type": "integer" }, "channel": { "type": "string" } }, "required": ["id", "format"] },
            "response": { "type": "object" } },
          "replace": { "method": "PUT", "path": "/cards/{id}", "safe": false,
            "request": { "type": "object",
              "properties": { "id": { "type": "string" }, "reason": { "type": "string" }, "copies": { "type": "integer" } }, "required": ["id"] },
            "response": { "type": "object" } } } }
      """;

  @Test
  void putsEachPropertyWhereItsTemplateSays() {
    Rendered rendered =
        rendered(
            "list",
            Map.of(
                "id",
                "c-1",
                "format",
                "csv",
                "from",
                "2026-11-01",
                "limit",
                20L,
                "channel",
                "ios"));

    assertThat(rendered.method()).isEqualTo("GET");
    assertThat(rendered.target())
        .isEqualTo("/cards/c-1/uses.csv?from%20day=2026-11-01&limit=20&fixed=a%20b");
    assertThat(rendered.headers()).isEqualTo(Map.of("X-Channel", "app-ios"));
    assertThat(rendered.body()).isNull();
  }

  @Test
  void leavesOutWhatAnAbsentPropertyWouldFill() {
    Rendered rendered = rendered("list", Map.of("id", "c-1", "format", "csv"));

    assertThat(rendered.target()).isEqualTo("/cards/c-1/uses.csv?fixed=a%20b");
    assertThat(rendered.headers()).isEmpty();
  }

  @Test
  void sendsWhatNoTemplateTakesInTheBody() {
    Rendered rendered = rendered("replace", Map.of("id", "c-1", "reason", "lost", "copies", 2L));

    assertThat(rendered.target()).isEqualTo("/cards/c-1");
    assertThat(rendered.body()).isEqualTo("{\"copies\":2,\"reason\":\"lost\"}");
  }

  @Test
  void encodesWhatWouldBeginAnotherPartOfAnAddress() {
    Rendered rendered = rendered("replace", Map.of("id", "a?b=c#d&e;f@g:h%2e i{id}é"));

    assertThat(rendered.target())
        .isEqualTo("/cards/a%3Fb%3Dc%23d%26e%3Bf%40g%3Ah%252e%20i%7Bid%7D%C3%A9");
  }

  @Test
  void putsNoPropertyIntoAnother() {
    Rendered rendered =
        rendered("list", Map.of("id", "{format}", "format", "csv", "channel", "{id}"));

    assertThat(rendered.target()).startsWith("/cards/%7Bformat%7D/uses.csv?");
    assertThat(rendered.headers()).isEqualTo(Map.of("X-Channel", "app-{id}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../admin",
        "a/b",
        "a\\b",
        "a..b",
        "a\r\nHost: evil",
        "a\u0000",
        "a\u0085"
      })
  void refusesAValueThatCouldLeadToAnotherPath(String id) {
    assertThat(render("replace", Map.of("id", id)))
        .isInstanceOfSatisfying(
            Rendering.Refused.class,
            refused -> {
              assertThat(refused.why()).contains("\"id\"");
              if (id.length() > 2) {
                assertThat(refused.why()).doesNotContain(id);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Admin: true", "a\nb", "a\tb", "é", " a", "a ", "a\u007f"})
  void refusesAValueThatCouldEndAHeader(String channel) {
    assertThat(render("list", Map.of("id", "c-1", "format", "csv", "channel", channel)))
        .isInstanceOf(Rendering.Refused.class);
  }

  @Test
  void refusesAnAddressThatNobodyTakes() {
    assertThat(render("replace", Map.of("id", "x".repeat(8_000))))
        .isInstanceOf(Rendering.Refused.class);
  }

  private static Rendered rendered(String operation, Map<String, Object> request) {
    return (Rendered) render(operation, request);
  }

  private static Rendering render(String operation, Map<String, Object> request) {
    ConnectorReader.Read read = ConnectorReader.read(CONNECTOR.getBytes(UTF_8));
    assertThat(read).isInstanceOf(ConnectorReader.Read.Good.class);
    RequestShape shape =
        Objects.requireNonNull(
                ((ConnectorReader.Read.Good) read).file().operations().get(operation))
            .shape();
    return RequestRenderer.render(shape, request, CanonicalJson.text(request));
  }
}
