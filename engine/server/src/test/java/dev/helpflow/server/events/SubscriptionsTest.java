package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.server.events.Receiver.Received;
import dev.helpflow.server.events.Receiver.Reply;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of what, and what operators do about it: {@code /v1/ops/subscriptions}. */
class SubscriptionsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PATH = "/v1/ops/subscriptions/desk";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir static Path folder;

  private static FakeBank bank;
  private static RunningServer server;

  private final Receiver receiver = new Receiver();

  @BeforeAll
  static void start() {
    bank = new FakeBank();
    server = Told.start(bank, folder, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
    bank.close();
  }

  @AfterEach
  void unsubscribe() {
    server.delete(Told.OPS, PATH + "?reason=Over.");
    receiver.close();
  }

  @Test
  void whatIsToldFitsTheSchemaOfItsTypeAndNamesNothingThatIsNotDescribed() {
    subscribe("\"*\"", "");
    EveryWay.walk(server, bank);
    Told.awaitDrained(server);

    Set<String> types = new TreeSet<>();
    for (Received each : receiver.taken()) {
      types.add(each.type());
      ObjectNode schema = EventTypes.schema(each.type()).orElseThrow();
      JsonNode data = each.event().path("data");
      assertThat(SCHEMAS.getSchema(schema).validate(data)).as("%s", each.event()).isEmpty();
      assertDescribed(schema, data, each.type());
      assertThat(each.event().path("specversion").asText()).isEqualTo("1.0");
      assertThat(each.event().path("source").asText()).isEqualTo("urn:helpflow");
      assertThat(each.event().path("dataschema").asText())
          .isEqualTo("urn:helpflow:event:" + each.type() + ":1");
      assertThat(each.event().path("datacontenttype").asText()).isEqualTo("application/json");
      assertThat(data.at("/session/id").asText()).isEqualTo(each.session());
      assertThat(data.at("/session/flow").asText()).isEqualTo("tests/journey");
      assertThat(data.at("/session/flowVersion").asInt()).isEqualTo(1);
      assertThat(each.event().path("sequence").asText()).hasSize(19).endsWith(each.id());
    }
    assertThat(types)
        .containsExactlyInAnyOrder(
            "session.started",
            "session.ended",
            "session.abandoned",
            "screen.answered",
            "screen.reopened",
            "call.succeeded",
            "call.failed",
            "commit.intended",
            "commit.succeeded",
            "wait.armed",
            "handoff.requested",
            "handoff.accepted",
            "handoff.ended",
            "handoff.cancelled",
            "app.shown");
    // What a customer typed or an agent wrote is in none of them.
    assertThat(receiver.taken())
        .allSatisfy(
            each ->
                assertThat(each.event().toString()).doesNotContain("card-of-ada", "It is settled"));
  }

  @Test
  void onlyWhatIsWantedComes() {
    subscribe("\"handoff.*\", \"session.abandoned\"", "");
    server.choose("ada", server.begin("ada"), "talk");
    server.act("ada", server.begin("ada"), "abandon");
    Told.awaitTaken(receiver, 2);
    Told.awaitDrained(server);
    assertThat(receiver.taken())
        .extracting(Received::type)
        .containsExactlyInAnyOrder("handoff.requested", "session.abandoned");
  }

  @Test
  void aDeskIsGivenThePackageAndTheCustomerWhenItAsksForThem() {
    subscribe("\"handoff.requested\"", ", \"include\": [\"package\", \"customer\"]");
    server.choose("ada", server.begin("ada", "card-9"), "talk");
    Told.awaitTaken(receiver, 1);

    JsonNode data = receiver.taken().getFirst().event().path("data");
    assertThat(data.at("/session/customer").asText()).isEqualTo("ada");
    assertThat(data.path("queue").asText()).isEqualTo("cards");
    assertThat(data.path("priority").asText()).isEqualTo("high");
    assertThat(data.at("/package/context").toString()).isEqualTo("{\"inputs.id\":\"card-9\"}");
    assertThat(data.at("/package/path/0/address").asText()).isEqualTo("what#1");
    assertThat(data.at("/package/summary").asText()).contains("wantsToTalk");
    assertThat(data.at("/package/transcript").asText())
        .isEqualTo("/v1/handoffs/" + data.path("handoff").asText() + "/transcript");
    ObjectNode schema = EventTypes.schema("handoff.requested").orElseThrow();
    assertThat(SCHEMAS.getSchema(schema).validate(data)).isEmpty();
    assertDescribed(schema, data, "handoff.requested");
  }

  @Test
  void ofADiscreetSessionNeitherIsTold() throws IOException {
    if (server.get("dev:author:ann", "/v1/flows/tests/discreet").status() == 404) {
      String journey =
          Files.readString(Path.of("src", "test", "resources", "journey", "flow.json"));
      server.publish(
          "tests/discreet",
          journey
              .replace("\"tests/journey\"", "\"tests/discreet\"")
              .replaceFirst("\"spec\": 1,", "\"spec\": 1, \"discreet\": true,"));
    }
    subscribe("\"handoff.requested\"", ", \"include\": [\"package\", \"customer\"]");
    Answer begun =
        server.post(
            RunningServer.customer("ada"),
            "/v1/sessions",
            "{\"flow\":\"tests/discreet\",\"inputs\":{\"id\":\"secret-card\"}}",
            UUID.randomUUID().toString());
    server.choose("ada", begun, "talk");
    Told.awaitTaken(receiver, 1);

    JsonNode event = receiver.taken().getFirst().event();
    assertThat(event.path("data").has("package")).isFalse();
    assertThat(event.at("/data/session").has("customer")).isFalse();
    assertThat(event.toString()).doesNotContain("secret-card", "ada");
    assertThat(event.at("/data/handoff").asText()).isNotEmpty();
  }

  @Test
  void aReceiverMayGoFromOneSecretToTheNext() throws IOException {
    String next = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    Path file = Files.writeString(folder.resolve("next"), next);
    String both =
        "{\"types\": [\"session.started\"], \"protocol\": \"HTTP\", \"sink\": \"%s\", \"secrets\": [\"file:%s\", \"file:%s\"], \"reason\": \"Rotated.\"}"
            .formatted(
                receiver.url(), folder.resolve("secret").toAbsolutePath(), file.toAbsolutePath());
    assertThat(server.put(Told.OPS, PATH, both).status()).isEqualTo(201);
    server.begin("ada");
    Told.awaitTaken(receiver, 1);
    receiver.know(next);
    server.begin("ada");
    Told.awaitTaken(receiver, 2);
    assertThat(receiver.taken()).allMatch(each -> each.signature().split(" ").length == 2);
  }

  @Test
  void whatIsPausedIsKeptAndListedInPages() {
    subscribe("\"session.started\"", "");
    assertThat(
            server
                .post(Told.OPS, PATH + "/pause", "{\"reason\": \"It moves.\"}", "")
                .body()
                .at("/receiver/why")
                .asText())
        .isEqualTo("It moves.");
    for (int i = 0; i < 3; i++) {
      server.begin("ada");
    }

    JsonNode first = server.get(Told.OPS, PATH + "/deliveries?limit=2").body();
    JsonNode second =
        server
            .get(Told.OPS, PATH + "/deliveries?limit=2&after=" + first.path("next").asText())
            .body();

    assertThat(first.path("pending").asInt()).isEqualTo(3);
    assertThat(first.path("deliveries")).hasSize(2);
    assertThat(second.path("deliveries")).hasSize(1);
    assertThat(second.has("next")).isFalse();
    Set<String> ids = new LinkedHashSet<>();
    first.path("deliveries").forEach(each -> ids.add(each.path("event").asText()));
    second.path("deliveries").forEach(each -> ids.add(each.path("event").asText()));
    assertThat(ids).hasSize(3);
    assertThat(receiver.received()).isEmpty();
    assertThat(metric("helpflow_outbox_pending", pending -> pending == 3)).isEqualTo(3);
    assertThat(metric("helpflow_outbox_lag_seconds", lag -> lag > 0)).isPositive();
    assertThat(server.get(Told.OPS, PATH + "/deliveries?after=x").code())
        .isEqualTo("invalid-request");
  }

  @Test
  void aTestEventSaysWhatCameOfIt() {
    subscribe("\"session.ended\"", "");
    JsonNode well = server.post(Told.OPS, PATH + "/test", "", "").body();
    receiver.answer(_ -> Reply.of(404));
    JsonNode failed = server.post(Told.OPS, PATH + "/test", "", "").body();

    assertThat(well.path("outcome").asText()).isEqualTo("delivered");
    assertThat(receiver.taken().getFirst().id()).isEqualTo(well.path("event").asText());
    assertThat(receiver.taken().getFirst().type()).isEqualTo("subscription.test");
    assertThat(failed.path("outcome").asText()).isEqualTo("away");
    assertThat(failed.path("why").asText()).isEqualTo("The receiver answered with the status 404.");
  }

  @Test
  void whatAppsTellTheirDevelopersComesOnlyWhereItIsIncluded() {
    subscribe("\"app.*\"", "");
    tell("She wrote 4711.");
    Told.awaitTaken(receiver, 1);
    assertThat(receiver.taken().getFirst().event().toString()).doesNotContain("4711");

    Told.subscribe(server, "desk", "\"app.*\"", receiver, folder, ", \"include\": [\"detail\"]");
    // What is told while the change is heard of may be told as before.
    Eventually.get(
        Duration.ofSeconds(20),
        () -> {
          tell("No view.");
          return receiver.taken().getLast().event().at("/data/detail").asText();
        },
        "No view."::equals);
    assertThat(receiver.taken().getLast().event().at("/data/detail").asText())
        .isEqualTo("No view.");
  }

  private static void tell(String detail) {
    Answer shown = server.begin("ada");
    server.post(
        RunningServer.customer("ada"),
        "/v1/sessions/" + shown.session() + "/events",
        "{\"events\":[{\"id\":\"%s\",\"type\":\"renderFailed\",\"at\":\"2026-11-26T09:30:00Z\",\"screen\":\"%s\",\"detail\":\"%s\"}]}"
            .formatted(UUID.randomUUID(), shown.key(), detail),
        "");
  }

  @Test
  void aHostThatRequestsMayNotBeSentToIsRefused() {
    Answer refused =
        server.put(
            Told.OPS,
            PATH,
            "{\"types\": [\"*\"], \"protocol\": \"HTTP\", \"sink\": \"https://desk.example/\", \"secrets\": [\"env:A\"], \"reason\": \"No.\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/issues/0/code").asText()).isEqualTo("subscription/egress");
    assertThat(refused.body().at("/issues/0/pointer").asText()).isEqualTo("/sink");
    assertThat(refused.body().at("/issues/0/message").asText()).contains("desk.example");
    assertThat(server.get(Told.OPS, PATH).code()).isEqualTo("setting-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"types":["session.endet"],"protocol":"HTTP","sink":"https://desk.example/","secrets":["env:A"]} | subscription/unknown-type | /types/0
          {"types":[],"protocol":"HTTP","sink":"https://desk.example/","secrets":["env:A"]}                | * | /types
          {"types":["*"],"protocol":"HTTP","sink":"https://desk.example/"}                                | * | ``
          {"types":["*"],"protocol":"HTTP","sink":"https://desk.example/","secrets":["whsec_abc"]}        | subscription/secret | /secrets/0
          {"types":["*"],"protocol":"HTTP","sink":"https://me:you@desk.example/","secrets":["env:A"]}     | * | /sink
          {"types":["*"],"protocol":"HTTP","sink":"ftp://desk.example/","secrets":["env:A"]}              | * | /sink
          {"types":["*"],"protocol":"HTTP","sink":"https://desk.example:x/","secrets":["env:A"]}          | subscription/sink | /sink
          {"types":["*"],"protocol":"HTTP","sink":"https://desk.example/","secrets":["env:A"],"topic":"t"} | * | /topic
          {"types":["*"],"protocol":"KAFKA"}                                                              | * | ``
          {"types":["*"],"protocol":"KAFKA","topic":"t","secrets":["env:A"]}                              | * | /secrets
          {"types":["*"],"protocol":"HTTP","sink":"https://desk.example/","secrets":["env:A"],"retryFor":"P40D"} | * | /retryFor
          {"types":["*"],"protocol":"HTTP","sink":"https://desk.example/","secrets":["env:A"],"include":["answers"]} | * | /include/0
          {"types":["handoff.*","session.ended"],"protocol":"CHATWOOT","sink":"https://chat.example","chatwoot":{"account":1,"inbox":3,"token":"env:A"}} | subscription/not-of-handoffs | /types/1
          {"types":["handoff.*"],"protocol":"CHATWOOT","chatwoot":{"account":1,"inbox":3,"token":"env:A"}} | * | ``
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example"}                      | * | ``
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example?a=b","chatwoot":{"account":1,"inbox":3,"token":"env:A"}} | * | /sink
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example","chatwoot":{"account":1,"inbox":3,"token":"t0ken"}} | subscription/secret | /chatwoot/token
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example","chatwoot":{"account":0,"inbox":3,"token":"env:A"}} | * | /chatwoot/account
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example","secrets":["env:A"],"chatwoot":{"account":1,"inbox":3,"token":"env:A"}} | * | /secrets
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example","chatwoot":{"account":1,"inbox":3,"token":"env:A","link":"https://desk.example/"}} | * | /chatwoot/link
          {"types":["handoff.*"],"protocol":"HTTP","sink":"https://chat.example","secrets":["env:A"],"chatwoot":{"account":1,"inbox":3,"token":"env:A"}} | * | /chatwoot
          {"types":["handoff.*"],"protocol":"CHATWOOT","sink":"https://chat.example","chatwoot":{"account":1,"inbox":3,"token":"env:A"}} | subscription/egress | /sink
          """)
  void whatIsWrongIsRefusedWithItsPlace(String document, String code, String pointer) {
    Answer refused =
        server.put(
            Told.OPS, PATH, document.substring(0, document.length() - 1) + ",\"reason\":\"No.\"}");
    assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
    JsonNode issue = refused.body().at("/issues/0");
    assertThat(issue.path("pointer").asText()).isEqualTo(pointer);
    if (!code.equals("*")) {
      assertThat(issue.path("code").asText()).isEqualTo(code);
    }
    assertThat(issue.path("message").asText())
        .endsWith(".")
        .doesNotContain("definition language", "t0ken", "whsec_");
  }

  private static void assertDescribed(JsonNode schema, JsonNode data, String place) {
    if (!schema.has("properties")) {
      return;
    }
    data.properties()
        .forEach(
            property -> {
              String name = place + "." + property.getKey();
              JsonNode described = schema.path("properties").path(property.getKey());
              assertThat(described.isObject()).as("%s is described", name).isTrue();
              assertDescribed(described, property.getValue(), name);
            });
  }

  private void subscribe(String types, String more) {
    assertThat(Told.subscribe(server, "desk", types, receiver, folder, more).status())
        .isEqualTo(201);
  }

  private static double metric(String name, DoublePredicate wanted) {
    return Eventually.get(
        SOON,
        () ->
            server
                .bean(MeterRegistry.class)
                .find(name.replace('_', '.').replace(".seconds", ""))
                .tag("subscription", "desk")
                .gauges()
                .stream()
                .mapToDouble(gauge -> gauge.value())
                .sum(),
        value -> wanted.test(value));
  }
}
