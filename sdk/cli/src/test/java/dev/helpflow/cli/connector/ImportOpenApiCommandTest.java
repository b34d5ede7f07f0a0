package dev.helpflow.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.ConnectorReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOpenApiCommandTest {
  private static final String CARDS =
      """
      openapi: 3.0.3
      info: {title: Cards Platform, version: "1"}
      servers: [{url: "https://cards.bank.example/v2/"}]
      paths:
        /cards/{card_id}:
          parameters:
            - {name: card_id, in: path, required: true, schema: {type: string}}
          get:
            operationId: get-card
            summary: Reads one card.
            parameters:
              - {name: with-limits, in: query, schema: {type: boolean}}
              - {name: X-Channel, in: header, schema: {type: string}}
              - {name: Authorization, in: header, schema: {type: string}}
              - {name: session, in: cookie, schema: {type: string}}
            responses:
              "200": {description: The card, content: {application/json: {schema: {$ref: "#/components/schemas/Card"}}}}
              "404": {description: None, content: {application/problem+json: {schema: {type: object, properties: {code: {type: string, enum: [notFound, "not ours"]}}}}}}
        /cards/{card_id}/replacements:
          post:
            parameters:
              - {name: card_id, in: path, required: true, schema: {type: string}}
              - {name: Idempotency-Key, in: header, schema: {type: string}}
            requestBody:
              content: {application/json: {schema: {type: object, required: [reason], properties: {reason: {type: string, enum: [lost, stolen]}, copies: {type: integer}}}}}
            responses:
              "204": {description: Done}
        /cards/search:
          post:
            operationId: search
            requestBody: {content: {text/plain: {schema: {type: string}}}}
            responses: {"200": {description: Some, content: {application/json: {schema: {type: object}}}}}
          head:
            responses: {"200": {description: Some}}
      components:
        securitySchemes: {token: {type: http, scheme: bearer}}
        schemas:
          Card:
            type: object
            required: [status]
            properties:
              status: {type: string, enum: [active, frozen], description: How it stands.}
              expiresOn: {type: string, format: date, nullable: true}
              replaces: {$ref: "#/components/schemas/Card"}
      """;

  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void writeADocument() {
    helpflow = new CommandRuns(root);
    helpflow.write("cards.yaml", CARDS);
  }

  @Test
  void proposesAConnectorThatCanBeRead() throws IOException {
    Path file = root.resolve("cards.json");

    int code =
        helpflow.run(
            "connector", "import", root.resolve("cards.yaml").toString(), "-o", file.toString());

    assertThat(code).as(helpflow.err()).isZero();
    assertThat(ConnectorReader.read(Files.readAllBytes(file)))
        .isInstanceOf(ConnectorReader.Read.Good.class);
    JsonNode connector = Json.parse(Files.readAllBytes(file));
    assertThat(connector.path("connector").asText()).isEqualTo("cards-platform");
    assertThat(connector.path("baseUrl").asText()).isEqualTo("https://cards.bank.example/v2");
    assertThat(connector.path("operations").propertyStream().map(each -> each.getKey()))
        .containsExactly("getCard", "postCardsCardIdReplacements");
    JsonNode get = connector.at("/operations/getCard");
    assertThat(get.path("method").asText()).isEqualTo("GET");
    assertThat(get.path("safe").asBoolean()).isTrue();
    assertThat(get.path("path").asText()).isEqualTo("/cards/{cardId}");
    assertThat(get.path("query").toString()).isEqualTo("{\"with-limits\":\"{withLimits}\"}");
    assertThat(get.path("headers").toString()).isEqualTo("{\"X-Channel\":\"{xChannel}\"}");
    assertThat(get.at("/request/required").toString()).isEqualTo("[\"cardId\"]");
    assertThat(get.at("/response/properties/status/enum").toString())
        .isEqualTo("[\"active\",\"frozen\"]");
    assertThat(get.at("/response/properties/expiresOn/type").toString())
        .isEqualTo("[\"string\",\"null\"]");
    assertThat(get.at("/errors").toString()).isEqualTo("[\"notFound\"]");
    JsonNode replace = connector.at("/operations/postCardsCardIdReplacements");
    assertThat(replace.path("safe").asBoolean()).isFalse();
    assertThat(replace.has("headers")).isFalse();
    assertThat(replace.at("/request/required").toString()).isEqualTo("[\"cardId\",\"reason\"]");
  }

  @Test
  void saysWhatItCouldNotTakeOver() {
    helpflow.run("connector", "import", root.resolve("cards.yaml").toString());

    assertThat(helpflow.err())
        .contains("GET /cards/{card_id}: the cookie \"session\" is not taken over")
        .contains("POST /cards/search is left out: its body is no JSON object")
        .contains("HEAD /cards/search is left out")
        .contains("POST /cards/{card_id}/replacements is taken for one that changes something")
        .contains("POST /cards/{card_id}/replacements answers with no JSON")
        .contains("The security scheme \"token\" (http) is not taken over");
  }

  @Test
  void saysBothInJson() {
    assertThat(helpflow.run("connector", "import", "--json", root.resolve("cards.yaml").toString()))
        .isZero();

    JsonNode said = Json.parse(helpflow.out().getBytes(StandardCharsets.UTF_8));
    assertThat(said.at("/connector/operations/getCard/method").asText()).isEqualTo("GET");
    assertThat(said.path("remarks").toString()).contains("HEAD /cards/search is left out");
    assertThat(helpflow.err()).isEmpty();
  }

  @Test
  void asksForTheAddressThatADocumentDoesNotName() {
    helpflow.write("cards.yaml", CARDS.replace("https://cards.bank.example/v2/", "/v2"));

    assertThat(
            helpflow.run(
                "connector", "import", root.resolve("cards.yaml").toString(), "--name", "cards"))
        .isZero();

    JsonNode connector = Json.parse(helpflow.out().getBytes(StandardCharsets.UTF_8));
    assertThat(connector.path("baseUrl").asText()).isEqualTo("https://${cards-host}");
    assertThat(helpflow.err()).contains("HELPFLOW_PLACEHOLDERS_CARDS_HOST");
  }

  @Test
  void saysThatADocumentIsNone() {
    helpflow.write("other.yaml", "hello: world");

    assertThat(helpflow.run("connector", "import", root.resolve("other.yaml").toString()))
        .isEqualTo(1);
    assertThat(helpflow.err()).contains("no OpenAPI 3 document");
    assertThat(helpflow.run("connector", "import", root.resolve("none.yaml").toString()))
        .isEqualTo(2);
  }
}
