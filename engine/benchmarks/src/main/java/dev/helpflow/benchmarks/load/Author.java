package dev.helpflow.benchmarks.load;

import dev.helpflow.core.definition.FlowId;
import java.util.Map;

/** Who publishes the flows that are measured. */
record Author(Service service) {
  static final String IDENTITY = "dev:author:benchmarks";

  /** Publishes a flow and makes it live; open sessions finish on what was. */
  void publish(FlowId flow, byte[] document) {
    goLive(flow, version(flow, document), "pin");
  }

  /** Publishes a document. */
  int version(FlowId flow, byte[] document) {
    return service
        .post(IDENTITY, "/v1/flows/" + flow + "/versions", document)
        .demand()
        .body()
        .path("version")
        .intValue();
  }

  void goLive(FlowId flow, int version, String inFlight) {
    service
        .put(
            IDENTITY,
            "/v1/flows/" + flow + "/live",
            Map.of("version", (long) version, "inFlight", inFlight, "reason", "To be measured."))
        .demand();
  }
}
