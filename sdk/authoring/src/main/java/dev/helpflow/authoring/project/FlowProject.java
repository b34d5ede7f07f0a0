package dev.helpflow.authoring.project;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.interpreter.FlowLibrary;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.script.ScriptRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Flows read from folders, linted and compiled, each as version 1. Safe for use by many threads.
 *
 * <p>A flow with errors is listed and has findings, but is not compiled.
 */
public final class FlowProject implements FlowLibrary {
  private final Surroundings surroundings;
  private final Map<FlowId, ProjectFlow> flows;
  private final List<Finding> findings;
  private final int looked;
  private final Messages builtIn;
  private final ProjectDeclarations declarations;
  private final Map<FlowId, CompiledFlow> others = new ConcurrentHashMap<>();
  private volatile @Nullable Map<FlowId, FlowDefinition> reached;

  FlowProject(
      ProjectDeclarations declarations,
      Map<FlowId, ProjectFlow> flows,
      List<Finding> findings,
      int looked) {
    this.declarations = declarations;
    this.surroundings = declarations.surroundings();
    this.flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
    // What is wrong with a file that several flows take is found with each of them.
    this.findings = findings.stream().distinct().toList();
    this.looked = looked;
    this.builtIn = Messages.ofCatalogue(surroundings.catalogue().messages());
  }

  /**
   * Reads the flow of a folder, or, when the folder is no flow, every flow of the tree that begins
   * there; and the sub-flows that these can reach, which lie in the same tree.
   *
   * @param scripts says which languages there are and whether sources parse
   */
  public static FlowProject load(Path folder, Surroundings surroundings, ScriptRunner scripts) {
    return new ProjectReader(surroundings, scripts, null).read(folder.toAbsolutePath().normalize());
  }

  /**
   * The same, with sub-flows that do not lie in the tree.
   *
   * @param others asked for a sub-flow that is not in a folder
   */
  public static FlowProject load(
      Path folder, Surroundings surroundings, ScriptRunner scripts, OtherFlows others) {
    return new ProjectReader(surroundings, scripts, others)
        .read(folder.toAbsolutePath().normalize());
  }

  /** What the flows may refer to. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The messages of built-in screens and of refused answers. */
  public Messages builtInMessages() {
    return builtIn;
  }

  /** The flows that could be read, by id; of one folder, that flow first. */
  public Map<FlowId, ProjectFlow> flows() {
    return flows;
  }

  /** How many flows were looked at: those that could be read, and those that could not. */
  public int looked() {
    return looked;
  }

  /** All that is wrong, with the operators' files first. */
  public List<Finding> findings() {
    return findings;
  }

  /** Whether something stands in the way of running a flow. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** All flows that a session may run: those that were read, and the others that these reach. */
  public Set<FlowId> reachable() {
    return reached().keySet();
  }

  /** Others are asked for their flows only when the first session starts, and then once. */
  private Map<FlowId, FlowDefinition> reached() {
    Map<FlowId, FlowDefinition> known = reached;
    if (known == null) {
      known = reach();
      reached = known;
    }
    return known;
  }

  private Map<FlowId, FlowDefinition> reach() {
    Map<FlowId, FlowDefinition> all = new LinkedHashMap<>();
    flows.forEach((id, flow) -> all.put(id, flow.definition()));
    Deque<FlowDefinition> left = new ArrayDeque<>(all.values());
    while (!left.isEmpty()) {
      for (Node node : left.remove().nodes().values()) {
        if (node instanceof Node.Subflow subflow && !all.containsKey(subflow.flow())) {
          declarations
              .others()
              .find(subflow.flow(), subflow.version())
              .ifPresent(
                  flow -> {
                    all.put(subflow.flow(), flow);
                    left.add(flow);
                  });
        }
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** A flow's definition. */
  public Optional<FlowDefinition> definition(FlowId id) {
    return Optional.ofNullable(flows.get(id)).map(ProjectFlow::definition);
  }

  /** The flow in force, whichever version is asked for: a folder holds one. */
  @Override
  public CompiledFlow flow(FlowRef ref) {
    ProjectFlow flow = flows.get(ref.id());
    CompiledFlow compiled =
        flow == null ? others.computeIfAbsent(ref.id(), _ -> other(ref)) : flow.compiled();
    if (compiled == null) {
      throw new IllegalStateException(
          "The flow " + ref.id() + " is not there, or has errors; see the project's findings.");
    }
    return compiled;
  }

  private @Nullable CompiledFlow other(FlowRef ref) {
    FlowDefinition flow = reached().get(ref.id());
    return flow == null ? null : FlowCompiler.compile(flow, ref.version(), declarations).flow();
  }
}
