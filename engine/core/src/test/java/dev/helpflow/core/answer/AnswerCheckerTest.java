package dev.helpflow.core.answer;

import static dev.helpflow.core.answer.AnswerCases.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.answer.AnswerCases.Case;
import dev.helpflow.core.catalogue.AnswerKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerCheckerTest {
  static List<Case> cases() {
    return CASES;
  }

  static Stream<Case> accepted() {
    return CASES.stream()
        .filter(answerCase -> answerCase.expected() instanceof AnswerCheck.Accepted);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decidesAsExpected(Case given) {
    assertThat(AnswerChecker.check(given.kind(), given.component(), given.raw()))
        .isEqualTo(given.expected());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsUnchangedWhatItAcceptedOnce(Case given) {
    Object kept = ((AnswerCheck.Accepted) given.expected()).value();

    assertThat(AnswerChecker.check(given.kind(), given.component(), kept))
        .isEqualTo(given.expected());
  }

  @ParameterizedTest
  @EnumSource(AnswerKind.class)
  void asksForAnAnswerUnlessToldThatItIsOptional(AnswerKind kind) {
    for (Object nothing : List.of("", " \u00A0\n\u200B", List.of(), Map.of())) {
      assertThat(AnswerChecker.check(kind, Map.of("label", "Name"), nothing))
          .isEqualTo(new AnswerCheck.Refused("required", Map.of("label", "Name")));
      assertThat(AnswerChecker.check(kind, Map.of("required", false), nothing))
          .isEqualTo(new AnswerCheck.Accepted(null));
    }
    assertThat(AnswerChecker.check(kind, Map.of(), null))
        .isEqualTo(new AnswerCheck.Refused("required", Map.of()));
  }

  @ParameterizedTest
  @EnumSource(AnswerKind.class)
  void refusesWhatIsLongerThanAnyAnswer(AnswerKind kind) {
    String long1 = "1".repeat(AnswerChecker.MAX_CHARACTERS + 1);

    assertThat(AnswerChecker.check(kind, Map.of("maxLength", 1_000_000L), long1))
        .isEqualTo(new AnswerCheck.Refused("tooLong", Map.of("max", 10_000L)));
  }

  @ParameterizedTest
  @EnumSource(AnswerKind.class)
  void neverThrowsWhateverIsSent(AnswerKind kind) {
    List<Object> oddities =
        List.of(
            true,
            1L,
            -0.0,
            Double.NaN,
            1e300,
            Long.MIN_VALUE,
            "\u0000",
            "\uD800",
            "-",
            ".",
            "1e5",
            "9".repeat(9_999),
            "a@b@c",
            List.of(1L),
            List.of(List.of()),
            Map.of("minor", "x"),
            Map.of("currency", "XAU", "minor", 1L),
            "2026-02-30",
            "+");
    for (Object oddity : oddities) {
      assertThat(AnswerChecker.check(kind, Map.of("options", List.of("not an object")), oddity))
          .isNotNull();
    }
  }

  @Test
  void hasACaseForEveryKindAndEveryCode() {
    // What is said of files that are known is FileReview's, and has its cases there.
    Set<String> codes =
        new TreeSet<>(
            Set.of("required", "fileNotReady", "fileInfected", "fileType", "fileTooLarge"));
    for (Case given : CASES) {
      refusals(given).forEach(refused -> codes.add(refused.code()));
    }

    assertThat(codes).isEqualTo(new TreeSet<>(AnswerCodes.all().keySet()));
    assertThat(CASES.stream().map(Case::kind).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(AnswerKind.class));
  }

  @Test
  void carriesTheArgumentsThatItsCodeDeclares() {
    for (Case given : CASES) {
      for (AnswerCheck.Refused refused : refusals(given)) {
        assertThat(refused.args().keySet())
            .as(refused.code())
            .isEqualTo(AnswerCodes.all().get(refused.code()));
      }
    }
  }

  private static Collection<AnswerCheck.Refused> refusals(Case given) {
    return switch (given.expected()) {
      case AnswerCheck.Accepted accepted -> List.of();
      case AnswerCheck.Refused refused -> List.of(refused);
      case AnswerCheck.RefusedInParts(var parts) -> parts.values();
    };
  }
}
