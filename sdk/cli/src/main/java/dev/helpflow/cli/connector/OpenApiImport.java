package dev.helpflow.cli.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.ConnectorReader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a connector file of an OpenAPI document, and says what it could not take over. */
final class OpenApiImport {
  private static final Set<PathItem.HttpMethod> METHODS =
      Set.of(
          PathItem.HttpMethod.GET,
          PathItem.HttpMethod.POST,
          PathItem.HttpMethod.PUT,
          PathItem.HttpMethod.PATCH,
          PathItem.HttpMethod.DELETE);

  private final List<String> remarks = new ArrayList<>();

  private OpenApiImport() {}

  static Proposal of(OpenAPI api, @Nullable String name) {
    OpenApiImport made = new OpenApiImport();
    ObjectNode document = made.document(api, name);
    return new Proposal(document, made.remarks);
  }

  private ObjectNode document(OpenAPI api, @Nullable String wanted) {
    String title =
        api.getInfo() == null || api.getInfo().getTitle() == null
            ? "service"
            : api.getInfo().getTitle();
    String name = wanted == null ? slug(title) : wanted;
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("connector", name);
    document.put("description", title);
    document.put("baseUrl", baseUrl(api, name));
    ObjectNode operations = document.putObject("operations");
    for (Map.Entry<String, PathItem> path : api.getPaths().entrySet()) {
      path.getValue()
          .readOperationsMap()
          .forEach(
              (method, operation) -> {
                String place = method + " " + path.getKey();
                if (!METHODS.contains(method)) {
                  remarks.add(place + " is left out: connectors have no " + method + ".");
                  return;
                }
                OpenApiOperation taken =
                    new OpenApiOperation(method.name(), path.getKey(), path.getValue(), operation);
                String operationName = free(operations, taken.name());
                taken.read(remarks).ifPresent(node -> operations.set(operationName, node));
                if (operations.has(operationName)) {
                  checked(document, operations, operationName, place);
                }
              });
    }
    security(api);
    return document;
  }

  /** Takes an operation out again that no connector file may have. */
  private void checked(ObjectNode document, ObjectNode operations, String operation, String place) {
    ObjectNode alone = document.deepCopy();
    alone.putObject("operations").set(operation, operations.get(operation));
    if (ConnectorReader.read(Json.write(alone)) instanceof ConnectorReader.Read.Bad bad) {
      operations.remove(operation);
      remarks.add(place + " is left out. " + bad.issues().getFirst().issue().message());
    }
  }

  private String baseUrl(OpenAPI api, String name) {
    Optional<String> first =
        api.getServers() == null
            ? Optional.empty()
            : api.getServers().stream()
                .map(Server::getUrl)
                .filter(url -> url.matches("https?://[^/\\s{}]+[^\\s{}?#]*"))
                .map(url -> url.replaceFirst("/+$", ""))
                .findFirst();
    return first.orElseGet(
        () -> {
          String placeholder = name + "-host";
          remarks.add(
              "The document names no server by a whole address: set HELPFLOW_PLACEHOLDERS_"
                  + placeholder.toUpperCase(Locale.ROOT).replace('-', '_')
                  + ", or write the base URL.");
          return "https://${" + placeholder + "}";
        });
  }

  private void security(OpenAPI api) {
    if (api.getComponents() != null && api.getComponents().getSecuritySchemes() != null) {
      api.getComponents()
          .getSecuritySchemes()
          .forEach(
              (scheme, kind) ->
                  remarks.add(
                      "The security scheme \"%s\" (%s) is not taken over: add \"auth\" with a reference to the secret."
                          .formatted(scheme, kind.getType())));
    }
  }

  private static String free(ObjectNode operations, String name) {
    String free = name;
    for (int i = 2; operations.has(free); i++) {
      free = name + i;
    }
    return free;
  }

  private static String slug(String title) {
    String slug =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    return slug.isEmpty() ? "service" : slug.substring(0, Math.min(64, slug.length()));
  }
}
