package dev.helpflow.core.catalogue;

import dev.helpflow.core.value.ValueType;
import java.util.List;

/**
 * What a flow may know of a connector's operation (design, section 8); where and how it is reached
 * is the operator's.
 *
 * @param safe whether calling it changes nothing, so that it may be called outside a commit and
 *     again at will
 * @param errors the codes that it may answer with, as {@code error.code} reads them
 */
public record Operation(
    String connector,
    String name,
    boolean safe,
    ValueType.Struct request,
    ValueType response,
    List<String> errors) {
  public Operation {
    errors = List.copyOf(errors);
  }

  /** Its name with the connector's, as {@code cards.get}. */
  public String fullName() {
    return connector + "." + name;
  }
}
