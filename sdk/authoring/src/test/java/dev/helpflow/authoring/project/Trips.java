package dev.helpflow.authoring.project;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.script.ScriptRunner;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The flows that these tests read, of a travel company, and a runner for the scripts that they have
 * none of.
 */
public final class Trips {
  public static final Path ROOT = Path.of("src/test/resources/trips").toAbsolutePath();
  public static final Path REFUND = ROOT.resolve("flows/trips/refund");
  public static final FlowId ID = new FlowId("trips", "refund");
  public static final ScriptRunner NO_SCRIPTS = new NoScripts();

  private Trips() {}

  public static FlowProject project() {
    return FlowProject.load(REFUND, Surroundings.of(ROOT.resolve("connectors")), NO_SCRIPTS);
  }

  private static final class NoScripts implements ScriptRunner {
    @Override
    public Set<String> languages() {
      return Set.of();
    }

    @Override
    public Optional<SyntaxProblem> check(String language, String source) {
      return Optional.empty();
    }

    @Override
    public ScriptOutcome run(String language, String source, Map<String, Object> inputs) {
      return new ScriptOutcome.Failed(
          ScriptOutcome.Code.UNKNOWN_LANGUAGE, "There are no scripts here.");
    }
  }
}
