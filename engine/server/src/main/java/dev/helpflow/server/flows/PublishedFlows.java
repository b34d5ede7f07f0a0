package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.FlowLibrary;
import java.util.Optional;

/** The published flows, compiled once per version and shared by all threads. */
public interface PublishedFlows extends FlowLibrary {
  /** The version that new sessions start on, or empty when none is live. */
  Optional<LiveFlow> live(FlowId id);

  /** What a flow may refer to now, on this server. */
  Declarations declarations();
}
