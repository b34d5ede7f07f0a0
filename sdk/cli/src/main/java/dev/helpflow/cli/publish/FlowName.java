package dev.helpflow.cli.publish;

import dev.helpflow.core.definition.FlowId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A flow's id as it is typed. */
final class FlowName implements ITypeConverter<FlowId> {
  @Override
  public FlowId convert(String typed) {
    try {
      return FlowId.parse(typed);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "A flow is named by namespace and name, such as cards/card-not-working, but got \""
              + typed
              + "\".");
    }
  }
}
