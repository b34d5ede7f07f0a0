package dev.helpflow.cli.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.OperationCodec;
import dev.helpflow.wire.value.TypeCodec;
import java.util.Collection;

/**
 * Operations for programs: {@code {"operations": […], "customer": {…}}}, the first as {@code GET
 * /v1/connectors} has them, the second an object type.
 */
final class OperationsJson {
  private OperationsJson() {}

  static String of(Collection<ConnectorOperation> operations, ValueType.Struct customer) {
    ObjectNode json = Json.mapper().createObjectNode();
    ArrayNode list = json.putArray("operations");
    for (ConnectorOperation each : operations) {
      list.add(OperationCodec.encode(each.operation()).put("timeout", each.timeout().toString()));
    }
    json.set("customer", TypeCodec.encode(customer));
    return json.toPrettyString();
  }
}
