package dev.helpflow.server.effects;

import static dev.helpflow.server.effects.ConnectorDocuments.operation;
import static dev.helpflow.server.effects.ConnectorDocuments.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank.Received;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.HeldSession;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits of operations that have changed since the session's version was published. */
class FrozenCommitsTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String REFERENCE = "\"reference\": { \"type\": \"string\" }";
  private static final String NUMBER = "\"reference\": { \"type\": \"integer\" }";

  @TempDir private static Path folder;
  private static ChangingBank changing;

  @BeforeAll
  static void start() {
    changing = new ChangingBank(folder, "500ms");
  }

  @BeforeEach
  void answerWell() {
    changing.bank().reset();
    changing.set(plain());
  }

  @AfterAll
  static void stop() {
    changing.close();
  }

  @Test
  void anotherServerTakesOverACommitWhoseOperationHasChangedMeanwhile() {
    HeldCall held = new HeldCall(new Reply(500, ""));
    changing.bank().on("/pay", held);
    RunningServer stopping = changing.another();
    Answer waiting = stopping.choose("ada", stopping.begin("ada", "x"), "pay");
    held.awaitRequest();
    changing.set(
        plain()
            .replace(REFERENCE, NUMBER)
            .replace("\"id\": { \"type\": \"string\" }", "\"id\": { \"type\": \"integer\" }"));
    stopping.loseDatabase();
    stopping.close();
    changing.bank().on("/pay", request -> new Reply(200, "{\"reference\":\"r-2\"}"));

    Answer paid = eventually(waiting, "paid");
    held.close();

    assertThat(paid.screen()).isEqualTo("paid");
    assertThat(changing.result(paid).at("/value/reference").asText()).isEqualTo("r-2");
    assertThat(changing.bank().received("/pay"))
        .extracting(Received::body)
        .containsExactly("{\"id\":\"x\"}", "{\"id\":\"x\"}");
  }

  @Test
  void aRefusalIsOneThatWasDeclaredAtPublishAlsoOfWhatMayHaveBeenDone() {
    changing.bank().on("/pay", request -> new Reply(503, ""));
    Answer waiting = changing.pay();
    unknown(waiting);
    changing.set(plain().replace("\"refused\"", "\"broke\""));
    changing.bank().on("/pay", request -> new Reply(409, "{\"code\":\"broke\"}"));
    Answer kept =
        Eventually.get(
            SOON,
            () -> changing.server().read("ada", waiting.session()),
            answer -> lastError(waiting).contains("none of the codes"));
    changing.bank().on("/pay", request -> new Reply(409, "{\"code\":\"refused\"}"));

    assertThat(kept.sessionStatus()).isEqualTo("waiting");
    assertThat(eventually(waiting, "failed").screen()).isEqualTo("failed");
    assertThat(changing.code(waiting)).isEqualTo("refused");
  }

  @Test
  void anOutcomeIsAskedForAsItWasAtPublishAlsoWhereNothingCouldBeSentAgain() throws IOException {
    String careful =
        Files.readString(Path.of("src", "test", "resources", "careful", "connectors", "bank.json"));
    changing.set(careful);
    changing.bank().on("/pay", request -> new Reply(503, ""));
    changing.bank().on("/outcome", request -> new Reply(500, ""));
    Answer waiting = changing.pay();
    unknown(waiting);
    changing.set(withBranch(careful.replace(REFERENCE, NUMBER), "\"/pay/{branch}\""));
    int sent = changing.bank().received("/pay").size();
    changing.bank().on("/outcome", request -> new Reply(200, "{\"reference\":\"r-7\"}"));

    Answer paid = eventually(waiting, "paid");

    assertThat(paid.screen()).isEqualTo("paid");
    assertThat(changing.result(paid).at("/value/reference").asText()).isEqualTo("r-7");
    assertThat(changing.bank().received("/pay")).hasSize(sent);
  }

  @Test
  void anOperatorSettlesItWithWhatItAnsweredAtPublish() {
    changing.bank().on("/pay", request -> new Reply(503, ""));
    Answer done = changing.pay();
    Answer refused = changing.pay();
    String first = unknown(done);
    String second = unknown(refused);
    changing.set(plain().replace(REFERENCE, NUMBER).replace("\"refused\"", "\"broke\""));

    assertThat(settle(first, "\"outcome\":\"done\",\"value\":{\"reference\":7}").code())
        .isEqualTo("invalid-request");
    assertThat(settle(second, "\"outcome\":\"refused\",\"code\":\"broke\"").code())
        .isEqualTo("invalid-request");
    Answer settled = settle(first, "\"outcome\":\"done\",\"value\":{\"reference\":\"r-9\"}");
    settle(second, "\"outcome\":\"refused\",\"code\":\"refused\"");

    assertThat(settled.status()).as("%s", settled.body()).isEqualTo(200);
    assertThat(changing.server().read("ada", done.session()).screen()).isEqualTo("paid");
    assertThat(changing.server().read("ada", refused.session()).screen()).isEqualTo("failed");
    assertThat(changing.code(refused)).isEqualTo("refused");
  }

  @Test
  void anOperatorSettlesOneOfAnOperationThatIsGone() {
    changing.bank().on("/pay", request -> new Reply(503, ""));
    Answer waiting = changing.pay();
    String id = unknown(waiting);
    changing.takeAway();

    assertThat(settle(id, "\"outcome\":\"done\",\"value\":{\"reference\":7}").code())
        .isEqualTo("invalid-request");
    assertThat(settle(id, "\"outcome\":\"done\",\"value\":{\"reference\":\"r-9\"}").status())
        .isEqualTo(200);
  }

  @Test
  void aCommitStaysOneWhenItsOperationIsSaidToChangeNothing() {
    changing.set(
        operation(
                "pay",
                "\"cache\": {\"scope\": \"everyone\", \"age\": \"PT1H\"}, \"retry\": {\"attempts\": 3, \"first\": \"PT0.01S\"}")
            .replace("\"safe\": false", "\"safe\": true"));

    Answer first = pay("same");
    Answer second = pay("same");

    assertThat(eventually(first, "paid").screen()).isEqualTo("paid");
    assertThat(eventually(second, "paid").screen()).isEqualTo("paid");
    assertThat(changing.bank().received("/pay"))
        .extracting(request -> request.header("Helpflow-Session"))
        .containsExactly(first.session(), second.session());
  }

  @Test
  void aFirstAnswerThatOnlyTheNewDeclarationFitsLeavesItUnknown() {
    changing.set(plain().replace(REFERENCE, NUMBER));
    changing.bank().on("/pay", request -> new Reply(200, "{\"reference\":7}"));

    Answer waiting = changing.pay();
    String id = unknown(waiting);

    assertThat(waiting.sessionStatus()).isEqualTo("waiting");
    assertThat(lastError(waiting)).contains("not as the flow was published with it");
    settle(id, "\"outcome\":\"done\",\"value\":{\"reference\":\"7\"}");
    assertThat(changing.server().read("ada", waiting.session()).screen()).isEqualTo("paid");
  }

  @Test
  void aCommitThatCannotBeCarriedWholeIsDefinitelyNotDone() {
    String branch = withBranch(plain(), "\"/pay\", \"headers\": {\"Branch\": \"{branch}\"}");
    changing.set(branch);
    Answer needed = eventually(changing.pay(), "failed");
    changing.set(branch.replace("[\"id\", \"branch\"]", "[\"id\"]"));
    Answer option = eventually(changing.pay(), "paid");

    assertThat(needed.screen()).isEqualTo("failed");
    assertThat(changing.code(needed)).isEqualTo("invalidRequest");
    assertThat(option.screen()).isEqualTo("paid");
    assertThat(changing.bank().received("/pay")).hasSize(1);
  }

  @Test
  void whatWasSentIsSentAgainAsItWasAlsoWhereItWouldNotBeSentForTheFirstTime() {
    changing.bank().on("/pay", request -> new Reply(503, ""));
    Answer waiting = changing.pay();
    unknown(waiting);
    changing.set(withBranch(plain(), "\"/pay\", \"headers\": {\"Branch\": \"{branch}\"}"));
    changing.bank().on("/pay", request -> new Reply(200, "{\"reference\":\"r-3\"}"));

    assertThat(eventually(waiting, "paid").screen()).isEqualTo("paid");
  }

  @Test
  void whatIsChangedWhileACommitIsAboutToBeSentKeepsItFromBeingSent() {
    RunningServer server = changing.server();
    Answer shown = server.begin("ada");

    List<Answer> answers =
        HeldSession.answers(
            server,
            shown.session(),
            () -> changing.set(plain().replace("\"/pay\"", "\"/payments\"")),
            List.of(() -> server.choose("ada", shown, "pay")));

    assertThat(eventually(answers.getFirst(), "failed").screen()).isEqualTo("failed");
    assertThat(changing.code(shown)).isEqualTo("unexpected");
    assertThat(changing.bank().received("/pay")).isEmpty();
    assertThat(changing.bank().received("/payments")).isEmpty();
    assertThat(listed(shown)).as("that it was not sent is certain").isEmpty();
  }

  /** The connector with a branch that its operation {@code pay} needs, and this path. */
  private static String withBranch(String connector, String path) {
    return connector
        .replace("\"path\": \"/pay\"", "\"path\": " + path)
        .replaceFirst(
            "(?s)(\"/pay.*?)\"id\": \\{ \"type\": \"string\" }(.*?)\\[\"id\"\\]",
            "$1\"id\": { \"type\": \"string\" }, \"branch\": { \"type\": \"string\" }$2[\"id\", \"branch\"]");
  }

  private static Answer pay(String id) {
    RunningServer server = changing.server();
    return server.choose("ada", server.begin("ada", id), "pay");
  }

  private static Answer eventually(Answer session, String screen) {
    return Eventually.get(
        SOON,
        () -> changing.server().read("ada", session.session()),
        answer -> answer.screen().equals(screen));
  }

  private static String unknown(Answer session) {
    return Eventually.get(SOON, () -> listed(session), Optional::isPresent)
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static String lastError(Answer session) {
    return listed(session).map(commit -> commit.path("lastError").asText()).orElse("");
  }

  private static Optional<JsonNode> listed(Answer session) {
    for (JsonNode commit :
        changing.server().get(ChangingBank.OPS, "/v1/ops/commits").body().path("commits")) {
      if (commit.path("session").asText().equals(session.session())) {
        return Optional.of(commit);
      }
    }
    return Optional.empty();
  }

  private static Answer settle(String id, String outcome) {
    return Eventually.get(
        SOON,
        () ->
            changing
                .server()
                .post(
                    ChangingBank.OPS,
                    "/v1/ops/commits/" + id + "/settle",
                    "{" + outcome + ",\"reason\":\"For a test.\"}",
                    ""),
        answer -> !answer.code().equals("commit-in-flight"));
  }
}
