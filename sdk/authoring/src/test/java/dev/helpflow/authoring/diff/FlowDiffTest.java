package dev.helpflow.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.FlowReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowDiffTest {
  private static final Catalogue CATALOGUE = Surroundings.bare().catalogue().catalogue();
  private static final String FLOW = text();

  /** An edit of the flow, and all that has to be said of it. */
  record Edit(String find, String replace, List<String> changes, List<String> notices) {
    @Override
    public String toString() {
      return find + " → " + replace;
    }
  }

  static Stream<Edit> edits() {
    return Stream.of(
        edit("\"What happened?\"", "\"What is wrong?\"")
            .says(
                "The words (en-GB) at `whatHappened.title` are \"What is wrong?\", and were \"What happened?\".")
            .noticed("Customers at `whatHappened` see a changed title (en-GB)."),
        edit("\"Rydym yn helpu.\"", "\"Helpwn.\"")
            .says(
                "The words (cy) at `confirm.words.text`, `whatHappened.intro.text` are \"Helpwn.\", and were \"Rydym yn helpu.\".")
            .noticed(
                "Customers at `confirm`, `whatHappened` see a changed text of `words` and text of `intro` (cy)."),
        edit("\"Not shown\"", "\"Still not shown\"")
            .says(
                "The words (en-GB), which nothing shows are \"Still not shown\", and were \"Not shown\".")
            .noticed(),
        edit("'damaged'\", \"to\": \"talk\"", "'damaged'\", \"to\": \"confirm\"")
            .says(
                "`whatHappened` leads to `confirm` when `answers.whatHappened.problem == 'damaged'`, and led to `talk`.")
            .noticed(
                "Customers who chose `damaged` for `problem` at `whatHappened` go to `confirm` instead of `talk`."),
        edit("'skip'\", \"to\": \"talk\"", "'skip'\", \"to\": \"done\"")
            .says(
                "`whatHappened` leads to `done` when `actions.whatHappened == 'skip'`, and led to `talk`.")
            .noticed(
                "Customers who press `skip` at `whatHappened` go to `done` instead of `talk`."),
        edit("{ \"to\": \"confirm\" }", "{ \"to\": \"order\" }")
            .says("`whatHappened` leads to `order`, and led to `confirm`.")
            .noticed(
                "Customers at `whatHappened` for whom nothing else holds go to `order` instead of `confirm`."),
        edit("problem == 'damaged'\"", "problem != 'declined'\"")
            .says(
                "`whatHappened` leads to `talk` when `answers.whatHappened.problem != 'declined'`, and did so when `answers.whatHappened.problem == 'damaged'`.")
            .noticed(
                "Customers at `whatHappened` for whom `answers.whatHappened.problem != 'declined'` go to `talk`, where before customers who chose `damaged` for `problem` at `whatHappened` did."),
        edit("'alreadyOrdered'\", \"to\": \"done\"", "'alreadyOrdered'\", \"to\": \"coming\"")
            .says(
                "`order` (onError) leads to `coming` when `error.code == 'alreadyOrdered'`, and led to `done`.")
            .noticed(
                "Customers for whom `order` fails with `alreadyOrdered` go to `coming` instead of `done`."),
        edit("\"onTimeout\": \"done\"", "\"onTimeout\": \"talk\"")
            .says("`coming` (onTimeout) leads to `talk`, and led to `done`.")
            .noticed(
                "Customers who wait at `coming` until its limit go to `talk` instead of `done`."),
        edit("\"onUnavailable\": \"done\"", "\"onUnavailable\": \"confirm\"")
            .says("`talk` (onUnavailable) leads to `confirm`, and led to `done`.")
            .noticed(
                "Customers for whom nobody is there at `talk` go to `confirm` instead of `done`."),
        edit("\"PT1H\"", "\"PT2H\"")
            .says("`coming.timeout` is `\"PT2H\"`, and was `\"PT1H\"`.")
            .noticed("Customers at `coming` meet `timeout` as `\"PT2H\"` instead of `\"PT1H\"`."),
        edit("\"answers\": \"card.onItsWay\",", "")
            .says("`coming.answers` is nothing, and was `\"card.onItsWay\"`.")
            .noticed(
                "Customers at `coming` no longer count as having come to an answer, `\"card.onItsWay\"`."),
        edit("\"card.onItsWay\"", "\"card.sent\"")
            .says("`coming.answers` is `\"card.sent\"`, and was `\"card.onItsWay\"`.")
            .noticed(
                "Customers at `coming` count as having come to the answer `\"card.sent\"` instead of `\"card.onItsWay\"`."),
        edit(
                "\"title\": \"@whatHappened.title\",",
                "\"title\": \"@whatHappened.title\", \"answers\": \"card.help\",")
            .says("`whatHappened.answers` is `\"card.help\"`, and was nothing.")
            .noticed(
                "Customers at `whatHappened` count as having come to an answer, `\"card.help\"`."),
        edit("\"operation\": \"replace\"", "\"operation\": \"order\"")
            .says("`order.operation` is `\"order\"`, and was `\"replace\"`.")
            .noticed(
                "Customers at `order` meet `operation` as `\"order\"` instead of `\"replace\"`."),
        edit("\"commit\": true,", "")
            .says("`order.commit` is nothing, and was `true`.")
            .noticed("Customers at `order` meet `commit` as nothing instead of `true`."),
        edit("\"outcome\": \"resolved\"", "\"outcome\": \"unresolved\"")
            .says("The end `done` has the outcome `unresolved`, and had `resolved`.")
            .noticed("Customers at `done` are counted as `unresolved` instead of `resolved`."),
        edit(
                "{ \"type\": \"text\", \"id\": \"intro\", \"text\": \"@intro\" },",
                "{ \"type\": \"text-input\", \"id\": \"shop\", \"label\": \"@problem\" }, { \"type\": \"text\", \"id\": \"intro\", \"text\": \"@intro\" },")
            .says("At `whatHappened` the component `shop` is new, of type text-input.")
            .noticed(
                "Customers at `whatHappened` are asked a new question, `shop`.",
                "Customers who are past `whatHappened` are asked `shop` too if they are moved to this version."),
        edit("{ \"type\": \"text\", \"id\": \"intro\", \"text\": \"@intro\" },", "")
            .says("At `whatHappened` the component `intro`, of type text, is gone.")
            .noticed("Customers at `whatHappened` no longer see `intro`."),
        edit(
                "{ \"value\": \"declined\", \"label\": \"@declined\" },\n            { \"value\": \"damaged\", \"label\": \"@damaged\" }",
                "{ \"value\": \"damaged\", \"label\": \"@damaged\" }, { \"value\": \"lost\", \"label\": \"@skip\" }")
            .says(
                "At `whatHappened` the option `problem.declined` is gone.",
                "At `whatHappened` the option `problem.lost` is new.")
            .noticed(
                "Customers who chose `declined` for `problem` at `whatHappened` no longer find that option, and are asked again if they are moved to this version.",
                "Customers at `whatHappened` find a new option, `problem.lost`."),
        edit("\"id\": \"problem\",", "\"id\": \"problem\", \"required\": false,")
            .says("`whatHappened.problem.required` is `false`, and was nothing.")
            .noticed(
                "Customers at `whatHappened` meet `problem.required` as `false` instead of nothing."),
        edit("\"queue\": \"cards\", \"reason\"", "\"queue\": \"fraud\", \"reason\"")
            .says("`talk.queue` is `\"fraud\"`, and was `\"cards\"`.")
            .noticed("Customers at `talk` meet `queue` as `\"fraud\"` instead of `\"cards\"`."),
        edit(
                "\"reason\": \"card\",",
                "\"reason\": \"card\", \"context\": { \"cause\": \"answers.whatHappened.problem\" },")
            .says("`talk.context.cause` is `\"answers.whatHappened.problem\"`, and was nothing.")
            .noticed("Whoever helps customers at `talk` is told `cause` too."),
        edit(
                "\"reason\": \"card\",",
                "\"reason\": \"card\", \"context\": { \"facts.context.id\": \"answers.whatHappened.problem\" },")
            .says(
                "`talk.context.facts.context.id` is `\"answers.whatHappened.problem\"`, and was nothing.")
            .noticed("Whoever helps customers at `talk` is told `facts.context.id` too."),
        edit(
                "\"human\": { \"queue\": \"cards\" }",
                "\"human\": { \"queue\": \"cards\", \"context\": { \"cause\": \"answers.whatHappened.?problem\" } }")
            .says("`human.context.cause` is `\"answers.whatHappened.?problem\"`, and was nothing.")
            .noticed("Whoever helps customers is told `cause` too."),
        edit(
                "\"start\":",
                "\"lint\": { \"flow/one-outcome\": { \"severity\": \"hint\", \"reason\": \"It has two.\" } }, \"translated\": { \"cy\": { \"next\": \"0123456789abcdef\", \"skip\": \"fedcba9876543210\" } }, \"start\":")
            .says(
                "`lint` is different; it is for authors, and no customer sees it.",
                "`translated` is different; it is for authors, and no customer sees it.")
            .noticed(),
        edit("\"start\": \"whatHappened\"", "\"start\": \"confirm\"")
            .says("`start` is `\"confirm\"`, and was `\"whatHappened\"`.")
            .noticed("All customers meet `start` as `\"confirm\"` instead of `\"whatHappened\"`."));
  }

  private static Draft edit(String find, String replace) {
    return new Draft(find, replace, List.of());
  }

  private record Draft(String find, String replace, List<String> changes) {
    Draft says(String... sentences) {
      return new Draft(find, replace, List.of(sentences));
    }

    Edit noticed(String... sentences) {
      return new Edit(find, replace, changes, List.of(sentences));
    }
  }

  @ParameterizedTest
  @MethodSource("edits")
  void saysWhatAnEditChangesAndWhoNotices(Edit edit) {
    FlowDiff diff = FlowDiff.between(flow(FLOW), flow(edited(edit)), CATALOGUE);

    assertThat(diff.changes()).extracting(DiffText::of).containsExactlyElementsOf(edit.changes());
    assertThat(diff.notices())
        .extracting(Notice::toString)
        .containsExactlyElementsOf(edit.notices());
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditTakenBackIsADifferenceToo(Edit edit) {
    assertThat(FlowDiff.between(flow(edited(edit)), flow(FLOW), CATALOGUE).changes())
        .hasSameSizeAs(edit.changes());
  }

  private static String edited(Edit edit) {
    assertThat(FLOW).contains(edit.find());
    return FLOW.replace(edit.find(), edit.replace());
  }

  @Test
  void aRenamedNodeIsOneChangeWhereverItIsNamed() {
    String renamed = FLOW.replace("whatHappened", "cause");
    FlowDiff diff = FlowDiff.between(flow(FLOW), flow(renamed), CATALOGUE);

    assertThat(diff.changes())
        .containsExactly(
            new Change.NodeRenamed(new NodeId("whatHappened"), new NodeId("cause"), false));
    assertThat(DiffText.of(diff.changes().getFirst()))
        .isEqualTo(
            "The node `whatHappened` is called `cause` now, but open sessions take them for two nodes: write `\"renames\": {\"whatHappened\": \"cause\"}` into the flow for them to be one.");
    assertThat(diff.notices()).isEmpty();
  }

  @Test
  void aRenamedNodeThatTheFlowTellsIsOneForOpenSessionsToo() {
    String renamed =
        FLOW.replace("whatHappened", "cause")
            .replace("\"start\":", "\"renames\": { \"whatHappened\": \"cause\" },\n  \"start\":");

    FlowDiff diff = FlowDiff.between(flow(FLOW), flow(renamed), CATALOGUE);

    assertThat(diff.changes())
        .extracting(DiffText::of)
        .containsExactly(
            "`renames` is different; it is for authors, and no customer sees it.",
            "The node `whatHappened` is called `cause` now.");
    assertThat(diff.notices()).isEmpty();
  }

  @Test
  void aNodeThatIsHardlyAlikeIsAnotherNode() {
    String replaced =
        FLOW.replace("\"to\": \"confirm\"", "\"to\": \"sure\"")
            .replace(
                """
                "confirm": {
                      "type": "screen",
                      "title": "@confirm.title",
                      "components": [{ "type": "text", "id": "words", "text": "@intro" }],
                      "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
                      "next": "order"
                """,
                """
                "sure": {
                      "type": "screen",
                      "title": "@title",
                      "components": [{ "type": "heading", "id": "big", "text": "@skip" }],
                      "actions": [{ "id": "yes", "type": "submit", "label": "@skip" }],
                      "next": "done"
                """);
    FlowDiff diff = FlowDiff.between(flow(FLOW), flow(replaced), CATALOGUE);

    assertThat(diff.changes())
        .contains(
            new Change.NodeRemoved(new NodeId("confirm"), "screen"),
            new Change.NodeAdded(new NodeId("sure"), "screen"));
    assertThat(diff.notices())
        .extracting(Notice::toString)
        .contains("Customers at `confirm` no longer see it.");
  }

  @Test
  void aLanguageThatIsNewIsOneChange() {
    String english = FLOW.replace("[\"en-GB\", \"cy\"]", "[\"en-GB\"]");

    assertThat(FlowDiff.between(flow(english), flow(FLOW), CATALOGUE).changes())
        .extracting(DiffText::of)
        .containsExactly("`locales` is `[\"en-GB\",\"cy\"]`, and was `[\"en-GB\"]`.");
  }

  @Test
  void theOrderOfTransitionsAndComponentsCounts() {
    String turned =
        FLOW.replace(
            "{ \"id\": \"next\", \"type\": \"submit\", \"label\": \"@next\" },\n        { \"id\": \"skip\", \"type\": \"submit\", \"label\": \"@skip\", \"validates\": false }",
            "{ \"id\": \"skip\", \"type\": \"submit\", \"label\": \"@skip\", \"validates\": false },\n        { \"id\": \"next\", \"type\": \"submit\", \"label\": \"@next\" }");

    assertThat(FlowDiff.between(flow(FLOW), flow(turned), CATALOGUE).notices())
        .extracting(Notice::toString)
        .containsExactly("Customers at `whatHappened` see the actions in another order.");
  }

  @Test
  void everyFlowOfOursIsTheSameAsItself() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.walk(Path.of("../../flow-definitions"), 3)) {
      folders = files.filter(file -> file.endsWith("flow.json")).map(Path::getParent).toList();
    }
    assertThat(folders).isNotEmpty();
    for (Path folder : folders) {
      FlowDefinition flow = ((Decoded.Good) FlowFolder.decode(folder)).flow();
      assertThat(FlowDiff.between(flow, flow, CATALOGUE).isEmpty()).as("%s", folder).isTrue();
    }
  }

  private static FlowDefinition flow(String text) {
    return switch (FlowReader.decode(text.getBytes(StandardCharsets.UTF_8))) {
      case Decoded.Good good -> good.flow();
      case Decoded.Bad bad -> throw new IllegalStateException(bad.issues().toString());
    };
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(FlowDiffTest.class.getResourceAsStream("/diff/flow.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
