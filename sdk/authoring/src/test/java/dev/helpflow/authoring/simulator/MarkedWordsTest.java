package dev.helpflow.authoring.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.project.Trips;
import dev.helpflow.core.definition.FlowId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever may say how a payment is called may not put a link into the bank's own words by it, nor
 * anything else that is read as markup.
 */
class MarkedWordsTest {
  private static final String FLOW =
      """
      {
        "spec": 2,
        "id": "test/marks",
        "title": "@title",
        "locales": ["en-GB"],
        "inputs": { "payee": { "type": "string" } },
        "human": { "queue": "general" },
        "start": "told",
        "nodes": {
          "told": {
            "type": "screen",
            "title": { "message": "@told.title", "args": { "payee": "inputs.payee" } },
            "components": [
              { "type": "text", "id": "words",
                "text": { "message": "@told.words", "args": { "payee": "inputs.payee" } } },
              { "type": "text", "id": "computed", "text": { "expr": "inputs.payee" } },
              { "type": "text", "id": "chosen",
                "text": { "message": "@told.chosen", "args": { "payee": "inputs.payee" } } },
              { "type": "heading", "id": "plain", "level": 2,
                "text": { "message": "@told.plain", "args": { "payee": "inputs.payee" } } }
            ],
            "actions": [ { "id": "next", "type": "submit", "label": "@next" } ],
            "next": "done"
          },
          "done": { "type": "end", "outcome": "resolved" }
        },
        "messages": {
          "en-GB": {
            "title": "Marks",
            "told.title": "To {payee}",
            "told.words": "You paid **{payee}**. [See it](https://bank.example/pay?to={payee}).",
            "told.chosen": "{payee, select, nobody {You paid nobody.} other {You paid {payee}.}}",
            "told.plain": "Paid to {payee}",
            "next": "Continue"
          }
        }
      }
      """;

  @TempDir Path folder;

  private Simulator show(String payee) throws IOException {
    Path flow = Files.createDirectories(folder.resolve("test/marks"));
    Files.writeString(flow.resolve("flow.json"), FLOW);
    return Simulator.start(
        FlowProject.load(flow, Surroundings.of(Trips.ROOT.resolve("connectors")), Trips.NO_SCRIPTS),
        new FlowId("test", "marks"),
        new Opening(
            Map.of("payee", payee),
            Map.of(),
            null,
            ZoneOffset.UTC,
            Instant.parse("2026-11-21T10:00:00Z"),
            Map.of()),
        call -> {
          throw new AssertionError("The flow calls nobody.");
        },
        Trips.NO_SCRIPTS);
  }

  private static @Nullable Object text(Simulator session, int component) {
    return session.view().screen().components().get(component).properties().get("text");
  }

  @Test
  void valuesAreShownAsTheyAreWhereMarkdownIsRead() throws IOException {
    Simulator session = show("[Call us](tel:+15550100) *now*");

    // By CommonMark's rules a backslash before a mark shows the mark.
    String shown = "\\[Call us\\](tel:+15550100) \\*now\\*";
    assertThat(text(session, 0))
        .isEqualTo(
            "You paid **" + shown + "**. [See it](https://bank.example/pay?to=" + shown + ").");
    assertThat(text(session, 1)).isEqualTo(shown);
    assertThat(text(session, 2)).isEqualTo("You paid " + shown + ".");
  }

  @Test
  void valuesStayAsTheyAreWhereWordsArePlain() throws IOException {
    Simulator session = show("J_SMITH *LTD*");

    assertThat(text(session, 3)).isEqualTo("Paid to J_SMITH *LTD*");
    assertThat(session.view().screen().title()).isEqualTo("To J_SMITH *LTD*");
  }

  @Test
  void wordsAreStillChosenByTheValueItself() throws IOException {
    assertThat(text(show("nobody"), 2)).isEqualTo("You paid nobody.");
  }
}
