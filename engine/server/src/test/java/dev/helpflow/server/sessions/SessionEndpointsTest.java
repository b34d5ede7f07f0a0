package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionEndpointsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  @BeforeEach
  void answerWell() {
    BANK.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void startsASessionAtItsFirstScreen() {
    Answer started = SERVER.begin("ada");

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.screen()).isEqualTo("what");
    assertThat(started.sessionStatus()).isEqualTo("active");
    assertThat(started.body().at("/session/revision").asLong()).isEqualTo(1);
    assertThat(started.header("Location")).isEqualTo("/v1/sessions/" + started.session());
    assertThat(started.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void stepsToTheNextScreenWithTheCallsResult() {
    Answer found = SERVER.choose("ada", SERVER.begin("ada", "card-7"), "look");

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.screen()).isEqualTo("found");
    assertThat(found.body().at("/move/kind").asText()).isEqualTo("forward");
    assertThat(found.body().at("/screen/components/0/text").asText()).isEqualTo("It is fine.");
    FakeBank.Received call = BANK.received("/look").getFirst();
    assertThat(call.body()).isEqualTo("{\"id\":\"card-7\"}");
    assertThat(call.header("Helpflow-Subject")).isEqualTo("ada");
    assertThat(call.header("Helpflow-Session")).isEqualTo(found.session());
    assertThat(call.header("Idempotency-Key")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/v1/sessions", "/v1/sessions/SESSION/steps"})
  void demandsAnIdempotencyKey(String path) {
    Answer started = SERVER.begin("ada");
    Answer answer =
        SERVER.post(
            RunningServer.customer("ada"),
            path.replace("SESSION", started.session()),
            "{\"flow\":\"tests/journey\",\"key\":\"k\",\"action\":\"continue\"}",
            "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("idempotency-key-missing");
  }

  @Test
  void answersARepeatedStartWithTheSessionItMade() {
    String body = "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}";
    String key = UUID.randomUUID().toString();
    Answer first = SERVER.post(RunningServer.customer("bob"), "/v1/sessions", body, key);
    Answer again = SERVER.post(RunningServer.customer("bob"), "/v1/sessions", body, key);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body().at("/move/kind").asText()).isEqualTo("resume");
    assertThat(again.session()).isEqualTo(first.session());
    assertThat(SERVER.post(RunningServer.customer("cyd"), "/v1/sessions", body, key).session())
        .as("the key is the customer's own")
        .isNotEqualTo(first.session());
  }

  @Test
  void answersARepeatedStepWithTheCurrentScreenEvenWhenItIsStale() {
    Answer first = SERVER.begin("ada");
    String key = UUID.randomUUID().toString();
    Answer found = SERVER.choose("ada", first, "look", key);
    Answer done = SERVER.act("ada", found, "continue");
    Answer again = SERVER.choose("ada", first, "look", key);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body().at("/move/kind").asText()).isEqualTo("resume");
    assertThat(again.screen()).isEqualTo(done.screen()).isEqualTo("done");
    assertThat(BANK.received("/look")).hasSize(1);
  }

  @Test
  void refusesAKeyThatCameWithAnotherBody() {
    Answer first = SERVER.begin("ada");
    String key = UUID.randomUUID().toString();
    SERVER.choose("ada", first, "look", key);

    Answer other = SERVER.choose("ada", first, "talk", key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void whoeverHasNoSessionIsAnsweredWithAListOfNone() {
    Answer none = SERVER.get(RunningServer.customer("nobody-yet"), "/v1/sessions");

    assertThat(none.status()).isEqualTo(200);
    assertThat(none.body().path("sessions").isArray()).as("%s", none.body()).isTrue();
    assertThat(none.body().path("sessions")).isEmpty();
  }

  @Test
  void aRejectedStepConsumesNoKey() {
    Answer first = SERVER.begin("ada");
    String key = UUID.randomUUID().toString();
    Answer rejected = SERVER.choose("ada", first, "nonsense", key);
    Answer accepted = SERVER.choose("ada", first, "look", key);

    assertThat(rejected.status()).isEqualTo(422);
    assertThat(rejected.code()).isEqualTo("invalid-answers");
    assertThat(rejected.screen()).isEqualTo("what");
    assertThat(rejected.body().at("/screen/errors/0/component").asText()).isEqualTo("way");
    assertThat(accepted.status()).isEqualTo(200);
  }

  @Test
  void ofTwoStepsAtOnceOneWinsAndTheOtherIsShownTheCurrentScreen() throws Exception {
    for (int round = 0; round < 10; round++) {
      Answer first = SERVER.begin("ada");
      List<Answer> answers =
          atOnce(
              () -> SERVER.choose("ada", first, "look"), () -> SERVER.choose("ada", first, "look"));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(answers).extracting(Answer::screen).containsOnly("found");
      assertThat(
              answers.stream()
                  .filter(answer -> answer.status() == 409)
                  .findFirst()
                  .orElseThrow()
                  .code())
          .isEqualTo("stale");
    }
  }

  @Test
  void ofTwoRequestsAtOnceWithOneKeyExactlyOneActs() throws Exception {
    for (int round = 0; round < 10; round++) {
      Answer first = SERVER.begin("ada");
      String key = UUID.randomUUID().toString();
      List<Answer> answers =
          atOnce(
              () -> SERVER.choose("ada", first, "pay", key),
              () -> SERVER.choose("ada", first, "pay", key));

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(answers)
          .extracting(answer -> answer.header("Idempotency-Replayed"))
          .containsExactlyInAnyOrder("", "true");
      assertThat(BANK.received("/pay")).hasSize(1);
      BANK.reset();
    }
  }

  @Test
  void ofTwoStartsAtOnceWithOneKeyExactlyOneActs() throws Exception {
    String body = "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}";
    for (int round = 0; round < 10; round++) {
      String key = UUID.randomUUID().toString();
      Callable<Answer> start =
          () -> SERVER.post(RunningServer.customer("dan"), "/v1/sessions", body, key);
      List<Answer> answers = atOnce(start, start);

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200);
      assertThat(answers.getFirst().session()).isEqualTo(answers.getLast().session());
    }
  }

  @Test
  void somebodyElsesSessionIsNotFound() {
    Answer first = SERVER.begin("ada");

    Answer read = SERVER.read("eve", first.session());
    Answer step = SERVER.choose("eve", first, "look");
    Answer nothing = SERVER.read("eve", UUID.randomUUID().toString());

    assertThat(List.of(read, step, nothing)).extracting(Answer::status).containsOnly(404);
    assertThat(read.body()).isEqualTo(nothing.body()).isEqualTo(step.body());
    assertThat(read.body().has("screen")).isFalse();
  }

  @Test
  void readsTheSameBytesUntilSomethingChanges() {
    Answer first = SERVER.begin("ada");
    Answer read = SERVER.read("ada", first.session());
    Answer unchanged = SERVER.read("ada", first.session(), "If-None-Match", read.header("ETag"));
    SERVER.choose("ada", first, "look");
    Answer changed = SERVER.read("ada", first.session(), "If-None-Match", read.header("ETag"));

    assertThat(read.screen()).isEqualTo("what");
    assertThat(read.body().has("move")).isFalse();
    assertThat(read.header("ETag")).startsWith("\"").endsWith("\"");
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.screen()).isEqualTo("found");
    assertThat(changed.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void theLanguageAskedForChangesTheTextAlone() {
    Answer first = SERVER.begin("ada");

    Answer welsh = SERVER.read("ada", first.session(), "Accept-Language", "fr, cy-GB;q=0.8");

    assertThat(welsh.body().at("/screen/title").asText()).isEqualTo("Beth nawr?");
    assertThat(welsh.key()).isEqualTo(first.key());
  }

  /** What a customer who cannot see the screen hears of it, in their language. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | There is a problem. 1 answer needs another look.",
        "cy | Mae problem. Mae angen edrych eto ar 1 ateb."
      })
  void saysWhereTheFocusGoesWhenAnswersAreRefused(String language, String announced) {
    Answer first = SERVER.begin("ada");

    Answer refused =
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/sessions/" + first.session() + "/steps",
            "{\"key\":\"" + first.key() + "\",\"action\":\"continue\",\"answers\":{}}",
            UUID.randomUUID().toString(),
            "Accept-Language",
            language);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/move/kind").asText()).isEqualTo("update");
    assertThat(refused.body().at("/move/focus").asText()).isEqualTo("way");
    assertThat(refused.body().at("/move/announce").asText()).isEqualTo(announced);
    assertThat(refused.body().at("/screen/errors")).hasSize(1);
    assertThat(refused.body().at("/screen/errors/0/component").asText()).isEqualTo("way");
  }

  @Test
  void putsTheCurrentScreenInThePlaceOfAStaleOne() {
    Answer first = SERVER.begin("ada");
    SERVER.choose("ada", first, "look");

    Answer stale = SERVER.choose("ada", first, "pay");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.screen()).isEqualTo("found");
    assertThat(stale.body().path("move").toString()).isEqualTo("{\"kind\":\"replace\"}");
  }

  @Test
  void listsTheSessionsThatCanBeGoneOnWith() {
    Answer open = SERVER.begin("flo");
    SERVER.choose("flo", SERVER.begin("flo"), "pay");

    Answer list = SERVER.get(RunningServer.customer("flo"), "/v1/sessions?status=active");

    assertThat(list.body().at("/sessions")).hasSize(1);
    assertThat(list.body().at("/sessions/0/id").asText()).isEqualTo(open.session());
    assertThat(list.body().at("/sessions/0/flow").asText()).isEqualTo("tests/journey");
    assertThat(list.body().at("/sessions/0/title").asText()).isEqualTo("A journey");
  }

  @ParameterizedTest
  @CsvSource({
    "{\"flow\":\"tests/none\"},404,flow-not-live",
    "{\"flow\":\"tests/journey\"},422,invalid-inputs",
    "{\"flow\":7},400,invalid-request",
    "{,400,malformed-json"
  })
  void saysWhatIsWrongWithAStart(String body, int status, String code) {
    Answer answer =
        SERVER.post(
            RunningServer.customer("ada"), "/v1/sessions", body, UUID.randomUUID().toString());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "404,{\"code\":\"notFound\"},missing",
    "404,{},failed",
    "500,{},failed",
    "200,{\"state\":7},failed"
  })
  void takesTheWayOfTheError(int status, String body, String screen) {
    BANK.on("/look", request -> new FakeBank.Reply(status, body));

    Answer answer = SERVER.choose("ada", SERVER.begin("ada"), "look");

    assertThat(answer.screen()).isEqualTo(screen);
  }

  private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Answer> first = threads.submit(one);
      Future<Answer> second = threads.submit(other);
      return List.of(first.get(), second.get());
    }
  }
}
