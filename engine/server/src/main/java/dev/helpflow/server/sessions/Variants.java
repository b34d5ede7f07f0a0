package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.negotiation.Client;
import java.util.Map;
import java.util.Optional;

/** Which variants of experiments customers are in (design, section 10). */
public interface Variants {
  /**
   * The variant of a customer who has come to an experiment node: the one that they were assigned
   * first, or none.
   */
  Input.Assigned assign(Effect.Assign ask, Asker asker);

  /**
   * The version that an experiment has a customer start on; empty when none has, so that they start
   * on what is live.
   */
  Optional<Chosen> version(FlowId flow, Starter starter);

  /** A version of a flow, and by which experiment. */
  record Chosen(int version, Trial trial) {}

  /**
   * Who starts a session.
   *
   * @param attributes as they are read when it begins
   * @param client the app that they have before them, or had when a request last named one
   * @param forced the variant by experiment that whoever looks at them asked to be in
   */
  record Starter(
      String customer, Map<String, Object> attributes, Client client, Map<String, String> forced) {
    public Starter {
      attributes = Map.copyOf(attributes);
      forced = Map.copyOf(forced);
    }
  }
}
