package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.server.flows.LiveFlow;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The version that a customer's new session starts on: an experiment's, or the live one. */
@Singleton
final class Openings {
  private final PublishedFlows flows;
  private final Variants variants;

  Openings(PublishedFlows flows, Variants variants) {
    this.flows = flows;
    this.variants = variants;
  }

  /**
   * What a session starts on.
   *
   * @param trial by which experiment, or null for none
   */
  record Opening(LiveFlow flow, @Nullable Trial trial) {}

  /** What a customer starts on. */
  Opening of(FlowId flow, Variants.Starter who) {
    LiveFlow live = live(flow, who.customer());
    return variants
        .version(flow, who)
        .map(
            chosen -> {
              FlowRef ref = new FlowRef(flow, chosen.version());
              // The one that is live has been made ready already.
              LiveFlow started = ref.equals(live.ref()) ? live : flows.start(ref, who.customer());
              return new Opening(started, chosen.trial());
            })
        .orElseGet(() -> new Opening(live, null));
  }

  private LiveFlow live(FlowId flow, String customer) {
    return live(flow, customer, true);
  }

  private LiveFlow live(FlowId flow, String customer, boolean mayReload) {
    Optional<LiveFlow> live = flows.live(flow, customer);
    if (live.isEmpty() && mayReload) {
      // Another server may have made it live a moment ago.
      flows.reload();
      return live(flow, customer, false);
    }
    return live.orElseThrow(
        () ->
            new ProblemException(
                ProblemCode.FLOW_NOT_LIVE,
                "There is no live version of the flow " + flow + ". Start one that is live."));
  }
}
