package dev.helpflow.server.connectors;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.FrozenFit;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the calls of versions that customers are on or may begin, if a connector
 * were declared otherwise.
 */
@Singleton
final class FrozenCalls {
  /** How many versions a warning names. */
  private static final int NAMED = 20;

  private final PublishedOperations published;

  FrozenCalls(PublishedOperations published) {
    this.published = published;
  }

  /**
   * Warnings of the calls that would no longer go together with the connector.
   *
   * @param operations of the connector, by name; none when it is taken away
   */
  List<Issue> warnings(String connector, Map<String, ConnectorOperation> operations) {
    List<Issue> warnings = new ArrayList<>();
    PublishedOperations.Called called = published.of(connector);
    called
        .versions()
        .forEach(
            (frozen, versions) -> {
              @Nullable ConnectorOperation now = operations.get(frozen.name());
              warnings.addAll(FrozenFit.warnings(frozen, now, named(versions)));
            });
    if (!called.unread().isEmpty()) {
      warnings.add(
          Issue.warning(
              "connector/frozen-unread",
              "",
              "This server cannot read versions that customers are on or may begin, so that it does not know whether their calls go together with the connector: "
                  + String.join(", ", named(called.unread()))
                  + "."));
    }
    return warnings;
  }

  private static List<String> named(List<FlowRef> versions) {
    Stream<String> first = versions.stream().limit(NAMED).map(FlowRef::toString);
    int more = versions.size() - NAMED;
    return (more > 0 ? Stream.concat(first, Stream.of("and " + more + " more")) : first).toList();
  }
}
