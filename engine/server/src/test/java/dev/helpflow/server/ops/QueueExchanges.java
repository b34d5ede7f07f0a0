package dev.helpflow.server.ops;

import dev.helpflow.server.ops.Exchange.Client;
import java.io.IOException;

/** Exchanges about queues, and of a customer who is called back. */
final class QueueExchanges {
  private QueueExchanges() {}

  static void of(Exchanges all, Client ops, Client agent) throws IOException, InterruptedException {
    String queue = "/v1/ops/queues/{name}";
    String closed =
        "{\"title\":\"Everybody\",\"hours\":{\"zone\":\"UTC\",\"week\":{}},\"capacity\":5,\"callBack\":"
            + "{\"hours\":{\"zone\":\"UTC\",\"week\":{\"mon-sun\":[\"00:00-24:00\"]}},\"slot\":\"PT30M\",\"perSlot\":2},"
            + "\"reason\":\"To be seen.\"}";
    all.seen(ops.send("put", queue, closed, "general"));
    all.seen(ops.send("put", queue, closed, "general"));
    all.seen(ops.send("put", queue, closed.replace("PT30M", "soon"), "general"));
    all.seen(ops.send("get", "/v1/ops/queues", ""));
    all.seen(ops.send("get", queue, "", "general"));
    all.seen(ops.send("get", queue + "/availability", "", "general"));
    Exchange begun = all.start();
    Exchange offered = all.step(begun, "escalate", "{}");
    all.step(begun, "escalate", "{}");
    all.step(offered, "bookCall", "{}");
    String slot = offered.body().findPath("options").at("/3/value").asText();
    all.step(offered, "bookCall", "{\"slot\":\"" + slot + "\"}");
    all.seen(agent.send("get", "/v1/handoffs?session=" + Exchanges.id(begun), ""));
    String away = "{\"reachable\":false,\"reason\":\"To be seen.\"}";
    all.seen(ops.send("put", queue + "/desk", away, "general"));
    all.seen(ops.send("put", queue + "/desk", "{}", "general"));
    all.seen(ops.send("put", queue + "/desk", away.replace("false", "true"), "general"));
    all.seen(ops.send("delete", queue, "", "general"));
    all.seen(ops.send("delete", queue + "?reason=Seen.", "", "general"));
    all.seen(ops.send("get", queue, "", "general"));
    all.seen(ops.send("get", queue + "/availability", "", "general"));
  }
}
