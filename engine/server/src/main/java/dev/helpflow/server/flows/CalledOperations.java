package dev.helpflow.server.flows;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.connectors.PublishedOperations;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.FlowVersions.Definition;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations that are frozen into live versions, into those that sessions are open on, and into
 * the versions of sub-flows that these may run.
 *
 * <p>No session is read: which version of a sub-flow each runs is in its ledger alone, so all that
 * ever were live are taken for it, unless the parent pins one.
 */
@Singleton
final class CalledOperations implements PublishedOperations {
  private static final Logger LOG = LoggerFactory.getLogger(CalledOperations.class);

  private final FlowVersions versions;
  private final LiveVersions live;
  private final OpenVersions open;
  private final Database database;
  private final AuditLog audit;

  CalledOperations(
      FlowVersions versions,
      LiveVersions live,
      OpenVersions open,
      Database database,
      AuditLog audit) {
    this.versions = versions;
    this.live = live;
    this.open = open;
    this.database = database;
    this.audit = audit;
  }

  @Override
  public Called of(String connector) {
    Map<Operation, List<FlowRef>> called = new LinkedHashMap<>();
    List<FlowRef> unread = new ArrayList<>();
    run()
        .forEach(
            (ref, found) -> {
              if (found.isEmpty()) {
                unread.add(ref);
              } else {
                operations(found.get(), connector)
                    .forEach(
                        operation ->
                            called.computeIfAbsent(operation, _ -> new ArrayList<>()).add(ref));
              }
            });
    return new Called(called, unread);
  }

  private static Stream<Operation> operations(Definition version, String connector) {
    return version.operations().operations().values().stream()
        .filter(operation -> operation.connector().equals(connector))
        .sorted(Comparator.comparing(Operation::name));
  }

  /** Each version that is run, in order; empty for one that this server cannot read. */
  private Map<FlowRef, Optional<Definition>> run() {
    live.reload();
    Map<FlowRef, Optional<Definition>> all =
        new TreeMap<>(
            Comparator.comparing((FlowRef ref) -> ref.id().toString())
                .thenComparing(FlowRef::version));
    Map<FlowId, Collection<FlowRef>> everLive = new HashMap<>();
    Deque<FlowRef> toLookAt = new ArrayDeque<>(live.refs());
    toLookAt.addAll(open.counts().keySet());
    while (!toLookAt.isEmpty()) {
      FlowRef ref = toLookAt.remove();
      if (all.containsKey(ref)) {
        continue;
      }
      Optional<Definition> found = read(ref);
      all.put(ref, found);
      for (Node node : found.map(each -> each.flow().nodes().values()).orElse(List.of())) {
        if (node instanceof Node.Subflow subflow) {
          toLookAt.addAll(
              subflow.version() == null
                  ? everLive.computeIfAbsent(subflow.flow(), this::everLive)
                  : List.of(new FlowRef(subflow.flow(), subflow.version())));
        }
      }
    }
    return all;
  }

  /** What is stored of a version; one that cannot be read is no reason to say nothing of others. */
  private Optional<Definition> read(FlowRef ref) {
    try {
      return versions.find(ref);
    } catch (UnreadableVersionException e) {
      LOG.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  private Collection<FlowRef> everLive(FlowId id) {
    String prefix = id + "@";
    return database.run(connection -> audit.subjects(connection, GoLive.LIVE, prefix)).stream()
        .map(subject -> new FlowRef(id, Integer.parseInt(subject.substring(prefix.length()))))
        .toList();
  }
}
