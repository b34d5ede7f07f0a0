package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers who are away are called back once, and seen when they are there; and slow calls. */
class AttentionTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.sessions.inline-budget", "200ms",
              "helpflow.push.link", "https://app.example/help/{session}"));

  @BeforeAll
  static void publish() throws IOException {
    // The journey, which goes on with a screen after its wait, and waits for longer.
    String journey =
        Files.readString(Path.of("src", "test", "resources", "journey", "flow.json"))
            .replace("\"spec\": 1", "\"spec\": 2")
            .replace("\"context\": [],", "")
            .replace("\"context\": [\"inputs.id\"]", "\"context\": {\"id\": \"inputs.id\"}")
            .replace("\"timeout\": \"PT1S\"", "\"timeout\": \"PT1H\"")
            .replace("\"timeout\": \"PT5S\"", "\"timeout\": \"PT30S\"")
            .replace(
                "\"posted\": { \"type\": \"end\", \"outcome\": \"resolved\" }",
                "\"posted\": { \"type\": \"screen\", \"title\": \"@found\", \"components\": [{ \"type\":"
                    + " \"text\", \"id\": \"text\", \"text\": \"@waiting\" }], \"actions\": [{ \"id\":"
                    + " \"continue\", \"type\": \"submit\", \"label\": \"@continue\" }], \"next\": \"done\" }");
    SERVER.publish("tests/away", journey.replace("tests/journey", "tests/away"));
    SERVER.publish(
        "tests/secret",
        journey
            .replace("tests/journey", "tests/secret")
            .replace("\"title\": \"@title\",", "\"title\": \"@title\", \"discreet\": true,"));
  }

  @AfterEach
  void reset() {
    BANK.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void aSignalCallsTheCustomerBackOnceInNeutralWords() {
    Answer posted = signalled("tests/away");

    assertThat(events(posted, "session.needsCustomer")).hasSize(1);
    JsonNode told = events(posted, "session.needsCustomer").getFirst();
    assertThat(told.path("collapseKey").textValue()).isEqualTo(posted.session());
    assertThat(told.path("link").textValue())
        .isEqualTo("https://app.example/help/" + posted.session());
    assertThat(told.path("textKey").textValue()).isEqualTo("push.needsCustomer");
    assertThat(told.path("locale").textValue()).isEqualTo("en-GB");
    assertThat(told.path("text").textValue())
        .isEqualTo("There is news for you. Open the app to go on.");
    assertThat(events(posted, "session.seen")).isEmpty();
  }

  @Test
  void readingTellsNothingAndShowingTakesItBack() {
    Answer posted = signalled("tests/away");
    long revision = posted.body().at("/session/revision").longValue();

    SERVER.read("ada", posted.session());
    assertThat(events(posted, "session.seen")).isEmpty();

    shown(posted, "another-screen");
    assertThat(events(posted, "session.seen")).as("what is no longer there").isEmpty();

    shown(posted, posted.key());
    shown(posted, posted.key());
    assertThat(events(posted, "session.seen")).hasSize(1);
    assertThat(events(posted, "session.seen").getFirst().path("because").textValue())
        .isEqualTo("shown");
    assertThat(SERVER.read("ada", posted.session()).body().at("/session/revision").longValue())
        .as("the session is not touched")
        .isEqualTo(revision);
  }

  @Test
  void comingBackTakesItBack() {
    Answer posted = signalled("tests/away");

    Answer resumed = SERVER.act("ada", posted, "resume");
    SERVER.act("ada", resumed, "resume");

    assertThat(events(posted, "session.seen")).hasSize(1);
    assertThat(events(posted, "session.seen").getFirst().path("because").textValue())
        .isEqualTo("customer");
  }

  @Test
  void aDiscreetFlowCallsNobody() {
    Answer posted = signalled("tests/secret");

    assertThat(events(posted, "session.needsCustomer")).isEmpty();
    SERVER.act("ada", posted, "continue");
    assertThat(events(posted, "session.seen")).isEmpty();
  }

  @Test
  void whoActsThemselvesIsNotCalledAndNeitherIsWhoHasNothingToDo() {
    Answer acted = SERVER.act("ada", listen("tests/away"), "enough");
    Answer own = SERVER.choose("ada", begin("tests/away"), "look");
    Answer ended = listen("tests/journey");
    signal(ended);
    Eventually.get(
        SOON, () -> SERVER.read("ada", ended.session()), a -> a.sessionStatus().equals("ended"));

    assertThat(acted.screen()).isEqualTo("done");
    assertThat(own.screen()).isEqualTo("found");
    for (Answer each : List.of(acted, own, ended)) {
      assertThat(events(each, "session.needsCustomer")).isEmpty();
    }
  }

  @Test
  void aCallBeyondTheInlineBudgetLoadsAndStreamAndPollingSeeItsEnd() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    BANK.on(
        "/look",
        request -> {
          await(answer);
          return new FakeBank.Reply(200, "{\"state\":\"fine\"}");
        });
    Answer loading = SERVER.choose("ada", begin("tests/away"), "look");

    assertThat(loading.sessionStatus()).isEqualTo("waiting");
    assertThat(loading.screen()).isEqualTo("look");
    assertThat(loading.body().at("/screen/refresh/afterMs").longValue()).isEqualTo(1_500);
    String etag = SERVER.read("ada", loading.session()).header("ETag");
    assertThat(SERVER.read("ada", loading.session(), "If-None-Match", etag).status())
        .isEqualTo(304);
    CompletableFuture<List<String>> streamed = stream(loading.session(), etag.replace("\"", ""));

    answer.countDown();

    Answer polled =
        Eventually.get(
            SOON,
            () -> SERVER.read("ada", loading.session(), "If-None-Match", etag),
            a -> a.status() == 200);
    assertThat(polled.screen()).isEqualTo("found");
    assertThat(streamed.get(20, TimeUnit.SECONDS))
        .singleElement()
        .asString()
        .contains("\"id\":\"found\"");
    assertThat(events(loading, "session.needsCustomer"))
        .as("the answer came when the customer's request was over")
        .hasSize(1);
  }

  /** The first event of a stream whose reader has what the tag says. */
  private static CompletableFuture<List<String>> stream(String session, String last) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            HttpURLConnection connection =
                (HttpURLConnection)
                    URI.create(SERVER.address() + "/v1/sessions/" + session + "/stream")
                        .toURL()
                        .openConnection();
            connection.setRequestProperty("Authorization", "Bearer dev:customer:ada");
            connection.setRequestProperty("Accept", "text/event-stream");
            connection.setRequestProperty("Last-Event-ID", last);
            List<String> data = new ArrayList<>();
            try (BufferedReader lines =
                new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
              for (String line = lines.readLine();
                  line != null && data.isEmpty();
                  line = lines.readLine()) {
                if (line.startsWith("data:")) {
                  data.add(line);
                }
              }
            }
            return data;
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        // Its own, because it only waits, and the pool that all share may be one thread.
        reading -> Thread.ofPlatform().daemon().start(reading));
  }

  private static Answer signalled(String flow) {
    Answer waiting = listen(flow);
    signal(waiting);
    Answer posted =
        Eventually.get(
            SOON, () -> SERVER.read("ada", waiting.session()), a -> a.screen().equals("posted"));
    assertThat(posted.screen()).isEqualTo("posted");
    return posted;
  }

  private static void signal(Answer waiting) {
    SERVER.post(
        "dev:ops:bank",
        "/v1/signals",
        "{\"name\":\"card.posted\",\"session\":\"%s\",\"id\":\"1\"}".formatted(waiting.session()),
        "");
  }

  private static Answer listen(String flow) {
    return SERVER.choose("ada", begin(flow), "wait");
  }

  private static Answer begin(String flow) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"%s\",\"inputs\":{\"id\":\"%s\"}}".formatted(flow, UUID.randomUUID()),
        UUID.randomUUID().toString());
  }

  private static void shown(Answer session, String screen) {
    Answer told =
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/sessions/" + session.session() + "/events",
            "{\"events\":[{\"id\":\"%s\",\"type\":\"shown\",\"at\":\"%s\",\"screen\":\"%s\"}]}"
                .formatted(UUID.randomUUID(), Instant.now(), screen),
            "");
    assertThat(told.body().path("accepted").intValue()).isEqualTo(1);
  }

  private static List<JsonNode> events(Answer session, String type) {
    return SERVER
        .bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "select data from events where session_id = ? and type = ? order by id")) {
                select.setString(1, session.session());
                select.setString(2, type);
                try (ResultSet row = select.executeQuery()) {
                  List<JsonNode> data = new ArrayList<>();
                  while (row.next()) {
                    data.add(Json.parse(row.getString(1).getBytes(StandardCharsets.UTF_8)));
                  }
                  return data;
                }
              }
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
