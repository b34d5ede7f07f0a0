/**
 * Flows written in Java: what is missing or of the wrong kind does not compile, and an expression
 * that cannot be parsed is refused where it stands.
 *
 * <pre>{@code
 * package example;
 *
 * import static dev.helpflow.authoring.builder.FlowLanguage.*;
 * import static dev.helpflow.authoring.builder.action.Actions.*;
 * import static dev.helpflow.authoring.builder.component.Components.*;
 *
 * import dev.helpflow.authoring.builder.FlowBuilder;
 * import dev.helpflow.authoring.builder.action.SubmitV1;
 * import dev.helpflow.authoring.builder.component.SingleChoiceV1;
 * import java.util.Map;
 *
 * public final class LostCard {
 *   public static FlowBuilder define() {
 *     return flow("cards/lost-card", message("@title"), "en-GB")
 *         .start("whatHappened")
 *         .human(human("cards").context("problem", cel("answers.whatHappened.problem")).callsBack())
 *         .nodes(
 *             screen("whatHappened", message("@title"))
 *                 .components(
 *                     singleChoice("problem")
 *                         .label(message("@problem"))
 *                         .options(
 *                             SingleChoiceV1.option("lost", message("@lost")),
 *                             SingleChoiceV1.option("damaged", message("@damaged"))))
 *                 .actions(submit("next", message("@next")).style(SubmitV1.Style.PRIMARY))
 *                 .next(
 *                     when(cel("answers.whatHappened.problem == 'lost'"), "talk"),
 *                     otherwise("done")),
 *             escalate("talk", "cards", "lostCard").onUnavailable("done"),
 *             end("done", "resolved"))
 *         .messages(
 *             "en-GB",
 *             Map.of(
 *                 "title", "A problem with your card",
 *                 "problem", "What happened?",
 *                 "lost", "It is lost",
 *                 "damaged", "It is damaged",
 *                 "next", "Continue"));
 *   }
 * }
 * }</pre>
 *
 * <p>Here is the definition language by hand; the components and actions of the catalogue are in
 * the packages below, written from it. What flows mean belongs to {@code core}, and how they are
 * read and written as JSON to {@code wire}.
 */
@NullMarked
package dev.helpflow.authoring.builder;

import org.jspecify.annotations.NullMarked;
