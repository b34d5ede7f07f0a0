package dev.helpflow.cli.owners;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.PublishClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A namespace that is registered.
 *
 * @param owners the subjects who answer for its flows
 * @param approval whether somebody else than its author makes a version live
 * @param json as the server tells it
 */
record Namespace(String name, List<String> owners, boolean approval, JsonNode json) {
  Namespace {
    owners = List.copyOf(owners);
  }

  static List<Namespace> all(PublishClient client) {
    List<Namespace> all = new ArrayList<>();
    client.namespaces().forEach(each -> all.add(of(each)));
    return all;
  }

  static Optional<Namespace> find(PublishClient client, String name) {
    return all(client).stream().filter(each -> each.name.equals(name)).findFirst();
  }

  static Namespace of(JsonNode json) {
    List<String> owners = new ArrayList<>();
    json.path("owners").forEach(owner -> owners.add(owner.asText()));
    return new Namespace(
        json.path("namespace").asText(), owners, json.path("approval").asBoolean(), json);
  }

  String sentence() {
    return "%s is owned by %s%s."
        .formatted(
            name,
            String.join(", ", owners),
            approval ? ", and a version goes live by somebody else than its author" : "");
  }
}
