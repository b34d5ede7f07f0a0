package dev.helpflow.authoring.builder;

import static dev.helpflow.authoring.builder.FlowLanguage.cel;
import static dev.helpflow.authoring.builder.FlowLanguage.end;
import static dev.helpflow.authoring.builder.FlowLanguage.flow;
import static dev.helpflow.authoring.builder.FlowLanguage.human;
import static dev.helpflow.authoring.builder.FlowLanguage.input;
import static dev.helpflow.authoring.builder.FlowLanguage.message;
import static dev.helpflow.authoring.builder.FlowLanguage.otherwise;
import static dev.helpflow.authoring.builder.FlowLanguage.screen;
import static dev.helpflow.authoring.builder.FlowLanguage.when;
import static dev.helpflow.authoring.builder.Types.string;
import static dev.helpflow.authoring.builder.action.Actions.submit;
import static dev.helpflow.authoring.builder.component.Components.singleChoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.authoring.builder.component.SingleChoiceV1;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowBuilderTest {
  private static final SingleChoiceV1 PROBLEM =
      singleChoice("problem")
          .label(message("@problem"))
          .options(
              SingleChoiceV1.option("lost", message("@lost")),
              SingleChoiceV1.option("damaged", message("@damaged")));

  private static FlowBuilder asking(SingleChoiceV1 question, String guard) {
    return flow("cards/lost-card", message("@title"), "en-GB")
        .start("ask")
        .human(human("cards"))
        .nodes(
            screen("ask", message("@title"))
                .components(question)
                .actions(submit("next", message("@next")))
                .next(when(cel(guard), "done"), otherwise("later")),
            end("done", "resolved"),
            end("later", "unresolved"))
        .messages(
            "en-GB",
            Map.of(
                "title", "Lost card",
                "problem", "What happened?",
                "lost", "It is lost",
                "damaged", "It is damaged",
                "next", "Continue"));
  }

  @Test
  void aFlowThatIsRightHasNoIssues() {
    assertThat(asking(PROBLEM, "answers.ask.problem == 'lost'").lint(Surroundings.bare()))
        .isEmpty();
  }

  @Test
  void lintKnowsTheNamesAndTypesThatParsingDoesNot() {
    List<Issue> issues = asking(PROBLEM, "answers.ask.probelm == 'lost'").lint(Surroundings.bare());

    assertThat(issues)
        .anySatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo("expression/unknown-name");
              assertThat(issue.pointer()).isEqualTo("/nodes/ask/next/0/when");
              assertThat(issue.offset()).isEqualTo("answers.ask.".length());
            });
  }

  @Test
  void lintSaysWhatTheSchemaOfDefinitionsRefuses() {
    FlowBuilder flow = asking(PROBLEM, "true").human(human("Not a slug"));

    assertThat(flow.lint(Surroundings.bare()))
        .extracting(Issue::pointer)
        .containsExactly("/human/queue");
  }

  @Test
  void lintNamesAFlowThatIsNotAmongTheOthers() {
    FlowBuilder parent =
        flow("cards/parent", message("@title"), "en-GB")
            .start("child")
            .human(human("cards"))
            .nodes(
                FlowLanguage.subflow("child", "cards/lost-card")
                    .outcome("resolved", "done")
                    .outcome("unresolved", "done"),
                end("done", "resolved"))
            .messages("en-GB", Map.of("title", "Parent"));
    FlowDefinition child = asking(PROBLEM, "answers.ask.problem == 'lost'").build();

    assertThat(parent.lint(Surroundings.bare()))
        .extracting(Issue::code)
        .containsExactly(IssueCodes.UNKNOWN_FLOW);
    assertThat(parent.lint(Surroundings.bare(), child)).isEmpty();
  }

  @Test
  void anExpressionIsRefusedWhereItIsWritten() {
    assertThatThrownBy(() -> cel("answers.ask.problem = 'lost'"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The expression \"answers.ask.problem = 'lost'\" cannot be parsed: column 21: A single"
                + " `=` compares nothing. Write `==`.");
  }

  @Test
  void theKeyOfAMessageHasItsSign() {
    assertThatThrownBy(() -> message("title"))
        .hasMessage(
            "\"title\" is not the key of a message: expected an @ and the key, such as @title.");
  }

  @Test
  void aTextThatStandsForItselfIsNoMessage() {
    assertThatThrownBy(() -> SingleChoiceV1.option("@lost", message("@lost")))
        .hasMessage(
            "\"@lost\" is the key of a message, but a text that stands for itself is expected.");
  }

  @Test
  void aPartThatComesAsAWholeHasNoPropertiesOfItsOwn() {
    SingleChoiceV1.Option option = SingleChoiceV1.Option.from(cel("facts.option"));

    assertThatThrownBy(() -> option.hint(message("@hint")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The property \"hint\" cannot be set on a part that comes as a");
  }

  @Test
  void nothingIsThereTwice() {
    FlowBuilder flow =
        asking(PROBLEM, "true").inputs(input("cardId", string())).renamed("what", "ask");

    assertThatThrownBy(() -> flow.nodes(end("done", "other")))
        .hasMessage("The flow has the node \"done\" twice. Rename or remove one of them.");
    assertThatThrownBy(() -> flow.inputs(input("cardId", string())))
        .hasMessageContaining("the input \"cardId\" twice");
    assertThatThrownBy(() -> flow.renamed("what", "later"))
        .hasMessageContaining("the rename of \"what\" twice");
    assertThatThrownBy(() -> flow.messages("en-GB", Map.of("title", "Other")))
        .hasMessageContaining("the message \"title\" twice");
  }

  @Test
  void aDefinitionDoesNotChangeWhenItsBuilderDoes() {
    FlowBuilder flow = asking(PROBLEM, "true");
    FlowDefinition before = flow.build();

    flow.nodes(end("more", "resolved")).messages("en-GB", Map.of("more", "More"));

    assertThat(before.nodes()).doesNotContainKey(new NodeId("more"));
    assertThat(before.messages().get("en-GB")).doesNotContainKey("more");
    assertThat(flow.build().nodes()).containsKey(new NodeId("more"));
  }

  @Test
  void aBuilderOfAComponentIsNeverChanged() {
    SingleChoiceV1 hinted = PROBLEM.hint(message("@hint"));

    assertThat(hinted.spec().properties()).containsKey("hint");
    assertThat(PROBLEM.spec().properties()).doesNotContainKey("hint");
  }

  @Test
  void numbersOfConstantsAreAsJsonHasThem() {
    assertThat(asking(PROBLEM, "true").constant("limits", Map.of("GBP", 2)).build().constants())
        .isEqualTo(Map.of("limits", Map.of("GBP", 2L)));
  }
}
