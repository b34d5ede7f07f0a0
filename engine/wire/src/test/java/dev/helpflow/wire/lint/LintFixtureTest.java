package dev.helpflow.wire.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.expression.ExpressionCodes;
import dev.helpflow.core.issue.IssueCodes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves for each code that a flow raises it at the right place, and that one close to it does not
 * (design, section 3, "Lint").
 */
final class LintFixtureTest {
  /** Needs a thousand others beside it; {@code LinterTest} raises it. */
  private static final Set<String> NEVER_ALONE = Set.of(IssueCodes.MORE);

  /** Told by the JSON Schema before lint is asked, so that no document can raise them. */
  private static final Set<String> REFUSED_BY_SCHEMA =
      Set.of(IssueCodes.MALFORMED_NAME, ExpressionCodes.TOO_LONG);

  /** Raised while a session runs. */
  private static final Set<String> FAULTS =
      Set.of(ExpressionCodes.ABSENT, ExpressionCodes.OUT_OF_RANGE, ExpressionCodes.FAILED);

  static List<Fixture> bad() throws IOException {
    return Fixture.all("bad");
  }

  static List<Fixture> good() throws IOException {
    return Fixture.all("good");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void raisesItsIssueAndNoOther(Fixture fixture) throws IOException {
    assertThat(fixture.expected().code()).isEqualTo(fixture.code());
    assertThat(fixture.lint())
        .filteredOn(found -> fixture.isJudgedBy(found))
        .extracting(Fixture.Found::withoutWords)
        .as(() -> String.valueOf(found(fixture)))
        .containsExactly(fixture.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void raisesNothing(Fixture fixture) throws IOException {
    assertThat(fixture.lint()).filteredOn(found -> fixture.isJudgedBy(found)).isEmpty();
  }

  @Test
  void eachCodeHasAFixtureThatRaisesItAndOneThatDoesNot()
      throws IOException, IllegalAccessException {
    Set<String> codes = new TreeSet<>();
    codes.addAll(constants(IssueCodes.class));
    codes.addAll(constants(ExpressionCodes.class));
    codes.removeAll(NEVER_ALONE);
    codes.removeAll(REFUSED_BY_SCHEMA);
    codes.removeAll(FAULTS);
    assertThat(bad()).extracting(Fixture::code).containsAll(codes).isSubsetOf(codes);
    assertThat(good()).extracting(Fixture::code).containsAll(codes).isSubsetOf(codes);
  }

  private static List<Fixture.Found> found(Fixture fixture) {
    try {
      return fixture.lint();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static List<String> constants(Class<?> codes) throws IllegalAccessException {
    Stream.Builder<String> values = Stream.builder();
    for (Field field : codes.getFields()) {
      if (field.getType() == String.class) {
        values.add((String) field.get(null));
      }
    }
    return values.build().toList();
  }
}
