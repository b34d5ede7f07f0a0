package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.LocatedIssue;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The flows that ship with the project, spoilt at random and given to lint and to publish: whatever
 * they have become, the answer says what is wrong and where, and the server serves on.
 *
 * <p>{@code -Dhelpflow.fuzz.mutations=10000} sets how many there are, {@code -Dhelpflow.fuzz.seed}
 * which.
 */
class MutatedFlowsTest {
  private static final Path FLOWS = Path.of("..", "..", "flow-definitions");
  private static final Path BANK_CONNECTORS =
      Path.of("..", "..", "examples", "fake-bank", "connectors");
  private static final long SEED = Long.getLong("helpflow.fuzz.seed", 20_261_121L);

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.connectors",
              TargetServer.connectors(
                      TargetServer.RESOURCES.resolve("journey").resolve("connectors"),
                      BANK_CONNECTORS)
                  .toString(),
              "helpflow.customer",
              BANK_CONNECTORS.resolveSibling("customer.json").toString(),
              "helpflow.placeholders.port",
              BANK.port()));

  /** Sub-flows first live, because a flow whose sub-flow is not has an issue to begin with. */
  @BeforeAll
  static void publishSubflows() throws IOException {
    int port = SERVER.bean(EmbeddedServer.class).getPort();
    documents().stream()
        .filter(document -> !document.at("/nodes").findValuesAsText("type").contains("subflow"))
        .forEach(
            document ->
                TargetServer.publish(port, document.path("id").asText(), document.toString()));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void areReadAndLintedWithoutAFault() throws IOException {
    Declarations declarations = SERVER.bean(PublishedFlows.class).declarations();
    List<JsonNode> documents = documents();
    for (int i = 0; i < mutations(2_000); i++) {
      String document = mutation(documents, i);
      byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
      try {
        switch (FlowReader.decode(utf8)) {
          case Decoded.Good good ->
              assertThat(Linter.lint(good.flow(), declarations)).allSatisfy(MutatedFlowsTest::hold);
          case Decoded.Bad bad ->
              assertThat(bad.issues())
                  .isNotEmpty()
                  .extracting(LocatedIssue::issue)
                  .allSatisfy(MutatedFlowsTest::hold);
        }
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(describe(i, document), e);
      }
    }
  }

  @Test
  void areAnsweredWithWhatIsWrongAndWhereOverHttp() throws IOException {
    List<JsonNode> documents = documents();
    int published = 0;
    int mutations = mutations(300);
    for (int i = 0; i < mutations; i++) {
      String document = mutation(documents, i);
      String flow = documents.get(i % documents.size()).path("id").asText();
      Answer lint = SERVER.post(TargetServer.AUTHOR, "/v1/lint", document, "");
      Answer publish =
          SERVER.post(TargetServer.AUTHOR, "/v1/flows/" + flow + "/versions", document, "");
      try {
        published += check(flow, document, lint, publish) ? 1 : 0;
      } catch (AssertionError e) {
        throw new AssertionError(describe(i, document), e);
      }
    }
    System.out.printf(
        "Of %,d mutations with the seed %d, %,d could be published.%n", mutations, SEED, published);
    servesOn();
  }

  /** Whether it was published. */
  private static boolean check(String flow, String document, Answer lint, Answer publish) {
    if (!isJson(document)) {
      for (Answer answer : List.of(lint, publish)) {
        assertThatProblem(answer).is(ProblemCode.FLOW_REFUSED);
        assertThat(hasErrors(answer)).isTrue();
      }
      return false;
    }
    assertThat(lint.status()).as(lint.body().toString()).isEqualTo(200);
    boolean refused = hasErrors(lint);
    if (publish.status() / 100 == 2) {
      assertThat(refused).isFalse();
      return true;
    }
    assertThatProblem(publish).isOneOf(ProblemCode.FLOW_REFUSED, ProblemCode.FLOW_ID_MISMATCH);
    if (publish.code().equals(ProblemCode.FLOW_ID_MISMATCH.word())) {
      assertThat(tree(document).path("id").asText()).isNotEqualTo(flow);
    } else {
      assertThat(hasErrors(publish)).isTrue();
      assertThat(refused).isTrue();
    }
    return false;
  }

  private static boolean hasErrors(Answer answer) {
    boolean errors = false;
    for (JsonNode issue : answer.body().path("issues")) {
      assertThat(issue.path("code").asText()).as(issue.toString()).isNotEmpty();
      assertThat(issue.path("pointer").isTextual()).as(issue.toString()).isTrue();
      assertThat(issue.path("message").asText()).as(issue.toString()).isNotEmpty();
      assertThat(issue.path("line").asInt()).as(issue.toString()).isPositive();
      assertThat(issue.path("column").asInt()).as(issue.toString()).isPositive();
      errors |= issue.path("severity").asText().equals("error");
    }
    return errors;
  }

  private static void servesOn() {
    assertThat(SERVER.get(TargetServer.AUTHOR, "/health").body().toString()).contains("\"UP\"");
    assertThat(SERVER.choose("ada", SERVER.begin("ada"), "look").screen()).isEqualTo("found");
  }

  private static void hold(Issue issue) {
    assertThat(issue.code()).isNotEmpty();
    assertThat(issue.message()).isNotEmpty();
  }

  private static boolean isJson(String document) {
    try {
      return tree(document) != null;
    } catch (JsonException e) {
      return false;
    }
  }

  private static JsonNode tree(String document) {
    return Json.parse(document.getBytes(StandardCharsets.UTF_8));
  }

  /** Each is made of the seed and its number alone, so that one can be made again. */
  private static String mutation(List<JsonNode> documents, int number) {
    return new FlowMutation(new Random(SEED * 31 + number))
        .of(documents.get(number % documents.size()));
  }

  private static String describe(int number, String document) {
    return "Mutation " + number + " with the seed " + SEED + ":\n" + document;
  }

  private static int mutations(int usually) {
    return Integer.getInteger("helpflow.fuzz.mutations", usually);
  }

  private static List<JsonNode> documents() throws IOException {
    try (Stream<Path> files = Files.walk(FLOWS, 3)) {
      List<JsonNode> documents =
          files
              .filter(file -> file.endsWith("flow.json"))
              .filter(file -> !file.toString().contains("target"))
              .sorted()
              .map(file -> document(file.toAbsolutePath().resolveSibling(".").normalize()))
              .toList();
      assertThat(documents).isNotEmpty();
      return documents;
    }
  }

  private static JsonNode document(Path folder) {
    return switch (FlowFolder.read(folder)) {
      case FlowFolder.Read.Good good -> good.source().document();
      case FlowFolder.Read.Bad bad ->
          throw new IllegalStateException(folder + " cannot be read: " + bad.issues());
    };
  }
}
