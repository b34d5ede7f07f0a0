package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.server.security.IssuedTokens;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles published versions from the database. */
@Singleton
final class CompiledFlows implements PublishedFlows {
  private static final int KEPT = 1_000;

  private final FlowVersions versions;
  private final LiveVersions live;
  private final Declarations declarations;
  private final KeptVersions<CompiledFlow> compiled = new KeptVersions<>(KEPT);

  CompiledFlows(FlowVersions versions, LiveVersions live, ServerDeclarations declarations) {
    this.versions = versions;
    this.live = live;
    this.declarations = declarations;
  }

  @Override
  public CompiledFlow flow(FlowRef ref) {
    return compiled.get(ref, this::compile);
  }

  @Override
  public Optional<LiveFlow> live(FlowId id) {
    return start(id, live.usual());
  }

  @Override
  public Optional<LiveFlow> live(FlowId id, String customer) {
    boolean looks = customer.startsWith(IssuedTokens.PREVIEW);
    if (looks || id.namespace().equals(PreviewedFlows.NAMESPACE)) {
      // Who looks at a flow starts that flow, and nobody else does.
      FlowRef ref = new FlowRef(id, 1);
      return looks && id.equals(PreviewedFlows.of(customer))
          ? versions.find(ref).map(found -> start(ref))
          : Optional.empty();
    }
    return start(id, live.of(customer));
  }

  @Override
  public boolean runsOthers(FlowRef ref) {
    return versions.find(ref).orElseThrow().flow().nodes().values().stream()
        .anyMatch(Node.Subflow.class::isInstance);
  }

  @Override
  public LiveFlow start(FlowRef ref) {
    return start(ref, live.usual().versions());
  }

  @Override
  public LiveFlow start(FlowRef ref, String customer) {
    return start(ref, live.of(customer).versions());
  }

  @Override
  public Optional<Live> policy(FlowId id) {
    return live.live(id);
  }

  @Override
  public void reload() {
    live.reload();
  }

  @Override
  public Renames renames(FlowId id, int from, int to) {
    if (from > to) {
      return renames(id, to, from).inverse();
    }
    Renames all = Renames.NONE;
    for (int version = from; version < to; version++) {
      all = all.then(Renames.between(definition(id, version), definition(id, version + 1)));
    }
    return all;
  }

  private FlowDefinition definition(FlowId id, int version) {
    return versions.find(new FlowRef(id, version)).orElseThrow().flow();
  }

  private LiveFlow start(FlowRef ref, Map<FlowId, Integer> now) {
    return new LiveFlow(ref, subflows(ref, now), flow(ref));
  }

  private Optional<LiveFlow> start(FlowId id, LiveSet now) {
    Integer version = now.versions().get(id);
    if (version == null) {
      return Optional.empty();
    }
    LiveFlow made = now.made().get(id);
    if (made == null) {
      made = start(new FlowRef(id, version), now.versions());
      now.made().put(id, made);
    }
    return Optional.of(made);
  }

  @Override
  public Declarations declarations() {
    return declarations;
  }

  private CompiledFlow compile(FlowRef ref) {
    FlowVersions.Definition definition =
        versions
            .find(ref)
            .orElseThrow(
                () -> new IllegalStateException("There is no published version " + ref + "."));
    Compilation compilation =
        FlowCompiler.compile(
            definition.flow(),
            ref.version(),
            new PublishedDeclarations(
                new FrozenDeclarations(declarations, definition.operations()),
                definition.subflows()));
    CompiledFlow flow = compilation.flow();
    if (flow == null) {
      throw new IllegalStateException(
          "The published version "
              + ref
              + " does not compile on this server: "
              + compilation.issues());
    }
    return flow;
  }

  /**
   * The live versions of the unpinned flows that a version may run; pinned ones are looked into and
   * not listed.
   */
  private Map<FlowId, Integer> subflows(FlowRef root, Map<FlowId, Integer> now) {
    Map<FlowId, Integer> found = new HashMap<>();
    collect(root, now, found, new HashSet<>());
    return found;
  }

  private void collect(
      FlowRef ref, Map<FlowId, Integer> now, Map<FlowId, Integer> found, Set<FlowRef> seen) {
    if (!seen.add(ref)) {
      return;
    }
    for (Node node : versions.find(ref).orElseThrow().flow().nodes().values()) {
      if (node instanceof Node.Subflow subflow) {
        Integer version = subflow.version() == null ? now.get(subflow.flow()) : subflow.version();
        if (version != null) {
          if (subflow.version() == null) {
            found.put(subflow.flow(), version);
          }
          collect(new FlowRef(subflow.flow(), version), now, found, seen);
        }
      }
    }
  }
}
