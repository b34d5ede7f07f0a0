package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.core.message.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The claim of lint (design, section 3): a flow that passes it never meets an expression error, a
 * missing value, a dead end or an endless loop, whatever its customer and the world do. Random
 * flows are linted, and with those that pass random conversations are held; {@code -Dclaim.flows}
 * says how many, and a failure names the seed.
 *
 * <p>A claim that cannot be broken proves nothing: with a check switched off, the conversations
 * meet what it is there to find.
 */
final class ClaimTest {
  private static final int FLOWS = Integer.getInteger("claim.flows", 150);
  private static final long FIRST_SEED = Long.getLong("claim.seed", 20_261_126L);
  private static final int CONVERSATIONS = 100;
  private static final Messages BUILT_IN = TestTexts.builtIn();

  /** What is found without a check is found soon, or the flows are not good enough. */
  private static final int ENOUGH = 2_000;

  @Test
  void noFlowThatPassesLintFailsItsCustomers() {
    int passed = 0;
    List<String> failures = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + FLOWS; seed++) {
      Optional<Map<FlowRef, CompiledFlow>> flows = passing(seed, Set.of());
      if (flows.isPresent()) {
        passed++;
        String failure = converse(flows.get(), seed, CONVERSATIONS);
        if (failure != null) {
          failures.add(failure);
        }
      }
    }
    System.out.printf(
        "claim: seeds %d to %d, %d of %d flows pass lint, %d conversations each%n",
        FIRST_SEED, FIRST_SEED + FLOWS - 1, passed, FLOWS, CONVERSATIONS);
    assertThat(failures).isEmpty();
    assertThat(passed).as("flows that pass").isGreaterThan(FLOWS / 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        IssueCodes.MAY_BE_ABSENT,
        IssueCodes.NO_DEFAULT_TRANSITION,
        IssueCodes.DEAD_END,
        IssueCodes.AUTOMATIC_LOOP,
        IssueCodes.COMMIT_WITHOUT_SCREEN
      })
  void conversationsMeetWhatACheckWouldHaveFound(String switchedOff) {
    assertThat(
            LongStream.range(FIRST_SEED, FIRST_SEED + ENOUGH)
                .mapToObj(seed -> failure(seed, switchedOff))
                .filter(Objects::nonNull)
                .findFirst())
        .isPresent();
  }

  private static @Nullable String failure(long seed, String switchedOff) {
    if (passing(seed, Set.of()).isPresent()) {
      return null;
    }
    return passing(seed, Set.of(switchedOff))
        .map(flows -> converse(flows, seed, CONVERSATIONS))
        .orElse(null);
  }

  /** A sub-flow and a flow that may run it, when lint finds nothing wrong but of these codes. */
  private static Optional<Map<FlowRef, CompiledFlow>> passing(long seed, Set<String> switchedOff) {
    RandomGenerator random = random(seed);
    Map<FlowId, FlowInterface> interfaces = new HashMap<>();
    Map<FlowRef, CompiledFlow> flows = new HashMap<>();
    for (FlowDefinition flow : List.of(ClaimFlow.child(random), ClaimFlow.parent(random))) {
      ClaimDeclarations declarations =
          new ClaimDeclarations(TestCatalogue.create(), Map.copyOf(interfaces));
      for (Issue issue : Linter.lint(flow, declarations)) {
        if (issue.severity() == Issue.Severity.ERROR && !switchedOff.contains(issue.code())) {
          return Optional.empty();
        }
      }
      CompiledFlow compiled = FlowCompiler.compile(flow, 1, declarations).flow();
      flows.put(new FlowRef(flow.id(), 1), Objects.requireNonNull(compiled));
      interfaces.put(flow.id(), FlowInterface.of(flow));
    }
    return Optional.of(flows);
  }

  private static @Nullable String converse(
      Map<FlowRef, CompiledFlow> flows, long seed, int conversations) {
    RandomGenerator random = random(~seed);
    for (int i = 0; i < conversations; i++) {
      String failure = ClaimSession.hold(flows, new FlowRef(ClaimFlow.PARENT, 1), BUILT_IN, random);
      if (failure != null) {
        return "seed " + seed + ", conversation " + i + ": " + failure;
      }
    }
    return null;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
