package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.experiment.Trial;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session begins with.
 *
 * @param subflows the versions of every sub-flow that can be reached and that no node pins
 * @param inputs coerced to the flow's declared inputs
 * @param customer the attributes, coerced to what operators declare
 * @param locale the one asked for, or the customer's
 * @param trial by which experiment it runs this version, or null for none
 * @param forced the variant by experiment that whoever looks at them asked to be in
 */
public record StartRequest(
    FlowRef flow,
    Map<FlowId, Integer> subflows,
    Map<String, Object> inputs,
    Map<String, Object> customer,
    String locale,
    ZoneId zone,
    @Nullable Trial trial,
    Map<String, String> forced) {
  public StartRequest {
    subflows = Map.copyOf(subflows);
    inputs = Map.copyOf(inputs);
    customer = Map.copyOf(customer);
    forced = Map.copyOf(forced);
  }

  /** A session whose version no experiment chooses, of somebody who asks for no variant. */
  public StartRequest(
      FlowRef flow,
      Map<FlowId, Integer> subflows,
      Map<String, Object> inputs,
      Map<String, Object> customer,
      String locale,
      ZoneId zone) {
    this(flow, subflows, inputs, customer, locale, zone, null, Map.of());
  }
}
