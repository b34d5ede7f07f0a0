package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The checks before a version goes live, with something done in the middle of each. */
@Singleton
@Replaces(LiveChecks.class)
@Requires(property = WatchedLiveChecks.ON)
class WatchedLiveChecks extends LiveChecks {
  static final String ON = "test.watched-live-checks";

  private final AtomicReference<Consumer<FlowRef>> meanwhile = new AtomicReference<>(ref -> {});

  WatchedLiveChecks(
      LiveVersions live,
      LiveParents parents,
      OpenExperiments experiments,
      ServerDeclarations declarations) {
    super(live, parents, experiments, declarations);
  }

  /** What is done during each check from now on. */
  void meanwhile(Consumer<FlowRef> work) {
    meanwhile.set(work);
  }

  @Override
  Checked check(FlowRef ref, FlowVersions.Definition definition) {
    Checked checked = super.check(ref, definition);
    meanwhile.get().accept(ref);
    return checked;
  }
}
