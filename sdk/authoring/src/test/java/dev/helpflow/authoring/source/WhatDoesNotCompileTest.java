package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a flow in Java lacks, or has of the wrong kind, is the compiler's to say. */
class WhatDoesNotCompileTest {

  @Test
  void aScreenThatHasEverythingCompiles() {
    assertThat(
            errors(
                """
                screen("ask", message("@title"))
                    .components(
                        singleChoice("problem")
                            .label(message("@problem"))
                            .options(SingleChoiceV1.option("lost", message("@lost"))),
                        callout("note").tone(CalloutV1.Tone.INFO).text(cel("inputs.note")))
                    .actions(open("pin", message("@pin")).destination(Destination.CARD_PIN))
                    .next(when(cel("answers.ask.problem == 'lost'"), "lost"), otherwise("done"))
                """))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a component without its label     | screen("s", message("@t")).components(singleChoice("p"))                                                              | NeedsLabel cannot be converted to Shown
          a choice without its options      | screen("s", message("@t")).components(singleChoice("p").label(message("@l")))                                         | NeedsOptions cannot be converted to Shown
          a choice that has no option       | singleChoice("p").label(message("@l")).options()                                                                      | no suitable method found for options(no arguments)
          an action without its destination | screen("s", message("@t")).actions(open("pin", message("@pin")))                                                      | NeedsDestination cannot be converted to Action
          an option without its label       | SingleChoiceV1.option("lost")                                                                                         | no suitable method found for option(String)
          an option of another component    | singleChoice("p").label(message("@l")).options(RatingV1.option("1", message("@o")))                                   | no suitable method found for options(RatingV1.Option)
          a property that there is not      | heading("h").text(message("@t")).colour("blue")                                                                       | cannot find symbol
          a word that is not allowed        | callout("c").tone("red")                                                                                              | no suitable method found for tone(String)
          words as they are                 | singleChoice("p").label("What happened?")                                                                             | String cannot be converted to Words
          a number for true or false        | singleChoice("p").label(message("@l")).options(constant("c")).required(1)                                             | no suitable method found for required(int)
          a place that is not in the app    | open("pin", message("@pin")).destination(Destination.CARD_NOWHERE)                                                    | cannot find symbol
          a guard that was not checked      | decision("d").next(when("inputs.a", "b"))                                                                             | String cannot be converted to Cel
          a screen that leads nowhere       | flow("a/b", message("@t"), "en-GB").start("s").nodes(screen("s", message("@t")))                                      | ScreenNode cannot be converted to NodeBuilder
          a call that leads nowhere         | flow("a/b", message("@t"), "en-GB").start("s").nodes(call("s", "cards", "get").with("id", cel("inputs.id")))          | CallNode cannot be converted to NodeBuilder
          a sub-flow without an outcome     | flow("a/b", message("@t"), "en-GB").start("s").nodes(subflow("s", "cards/choose-card"))                               | SubflowNode cannot be converted to NodeBuilder
          an experiment without otherwise   | flow("a/b", message("@t"), "en-GB").start("s").nodes(experiment("s", "short").variant("a", "b"))                      | ExperimentNode cannot be converted to NodeBuilder
          a flow that starts nowhere        | flow("a/b", message("@t"), "en-GB").build()                                                                           | cannot find symbol
          a flow without a locale           | flow("a/b", message("@t"))                                                                                            | cannot be applied to given types
          a computed title                  | screen("s", cel("inputs.title"))                                                                                      | Cel cannot be converted to Message
          """)
  void isRefused(String what, String expression, String error) {
    assertThat(errors(expression)).as(what).contains(error);
  }

  private static String errors(String expression) {
    String source =
        """
        import static dev.helpflow.authoring.builder.FlowLanguage.*;
        import static dev.helpflow.authoring.builder.action.Actions.*;
        import static dev.helpflow.authoring.builder.component.Components.*;
        import dev.helpflow.authoring.builder.action.*;
        import dev.helpflow.authoring.builder.component.*;
        class Snippet {
          Object it() {
            return %s;
          }
        }
        """
            .formatted(expression);
    return String.join("\n", Compiled.of(Map.of("Snippet", source)).errors())
        .replaceAll("([a-z]+[.])+(?=[A-Z])", "");
  }
}
