package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Renames;
import java.util.Map;

/**
 * The version that an open session is to move to, and on what terms (design, section 7).
 *
 * @param to the version of the session's own flow; the one that it is on when only a flow that it
 *     runs moves
 * @param subflows the versions of flows that it runs and does not pin, of those that move and those
 *     that it has not run before; it keeps those that it has of all others
 * @param renames the nodes that have other names there, by flow
 */
public record Migration(
    FlowRef to, Map<FlowId, Integer> subflows, Map<FlowId, Renames> renames, Terms terms) {
  public Migration {
    subflows = Map.copyOf(subflows);
    renames = Map.copyOf(renames);
  }

  /** What a session must come to there in order to move. */
  public enum Terms {
    /** The place where it stands, with every entry that led there. */
    FOLLOW,
    /** Any place: its customer is asked again what is new, or no longer valid. */
    RECONCILE
  }
}
