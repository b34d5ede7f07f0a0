package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The published definitions, decoded once per version and kept while they are used. */
@Singleton
final class FlowVersions {
  private static final int KEPT = 2_000;
  private static final String NO_SUBFLOWS = "{}";

  private final Database database;
  private final FlowRepository repository;
  private final BeanProvider<PreviewedFlows> previews;
  private final KeptVersions<Optional<Definition>> kept = new KeptVersions<>(KEPT);

  FlowVersions(
      Database database,
      FlowRepository repository,
      // Asked for when it is needed, because previews are checked as flows are.
      BeanProvider<PreviewedFlows> previews) {
    this.database = database;
    this.repository = repository;
    this.previews = previews;
  }

  /**
   * The definition, or empty when there is no such version.
   *
   * @throws UnreadableVersionException when this server cannot read what is stored of it
   */
  Optional<Definition> find(FlowRef ref) {
    Optional<Definition> found = kept.get(ref, this::load);
    if (found.isEmpty()) {
      // It may be published in a moment.
      kept.forget(ref);
    }
    return found;
  }

  /** A version, and the versions of other flows that it names, and those that these name. */
  Set<FlowRef> withPinned(FlowRef ref) {
    Set<FlowRef> all = new LinkedHashSet<>();
    addPinned(ref, all);
    return all;
  }

  private void addPinned(FlowRef ref, Set<FlowRef> all) {
    Optional<Definition> definition = find(ref);
    if (definition.isEmpty() || !all.add(ref)) {
      return;
    }
    for (Node node : definition.get().flow().nodes().values()) {
      if (node instanceof Node.Subflow subflow && subflow.version() != null) {
        addPinned(new FlowRef(subflow.flow(), subflow.version()), all);
      }
    }
  }

  private Optional<Definition> load(FlowRef ref) {
    if (ref.id().namespace().equals(PreviewedFlows.NAMESPACE)) {
      return previews
          .get()
          .find(ref.id())
          .map(found -> definition(ref, found.document(), found.operations(), NO_SUBFLOWS));
    }
    return database
        .run(connection -> repository.stored(connection, ref))
        .map(stored -> definition(ref, stored.document(), stored.operations(), stored.subflows()));
  }

  private static Definition definition(
      FlowRef ref, String document, String operations, String subflows) {
    FlowDefinition flow = decode(ref, document);
    try {
      return new Definition(
          flow, OperationsSnapshot.parse(operations), FrozenSubflows.parse(subflows));
    } catch (JsonException | IllegalArgumentException e) {
      throw new UnreadableVersionException(ref, e);
    }
  }

  private static FlowDefinition decode(FlowRef ref, String document) {
    return switch (FlowReader.decode(document.getBytes(StandardCharsets.UTF_8))) {
      case Decoded.Good good -> good.flow();
      case Decoded.Bad bad ->
          throw new UnreadableVersionException(ref, bad.issues().getFirst().issue().message());
    };
  }

  /** A published definition, and the operations and sub-flows frozen into it. */
  record Definition(FlowDefinition flow, OperationsSnapshot operations, FrozenSubflows subflows) {}
}
