package dev.helpflow.server.flows;

import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.interpreter.FlowLibrary;
import java.util.Optional;

/** The published flows, compiled once per version and shared by all threads. */
public interface PublishedFlows extends FlowLibrary {
  /** The version that most new sessions start on, or empty when none is live. */
  Optional<LiveFlow> live(FlowId id);

  /** The version that a new session of this customer starts on, or empty when none is live. */
  Optional<LiveFlow> live(FlowId id, String customer);

  /** Whether a version runs other flows. */
  boolean runsOthers(FlowRef ref);

  /** What a session would start on if this version were live. */
  LiveFlow start(FlowRef ref);

  /** What a session of this customer would start on if this version were live for them. */
  LiveFlow start(FlowRef ref, String customer);

  /** How the version went live that went live last, or empty when none is live. */
  Optional<Live> policy(FlowId id);

  /** Reads again what is live, which another server may have changed a moment ago. */
  void reload();

  /** The nodes that have other names in one version of a flow than in another. */
  Renames renames(FlowId id, int from, int to);

  /** What a flow may refer to now, on this server. */
  Declarations declarations();
}
