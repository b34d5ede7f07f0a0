package dev.helpflow.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.security.Access;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Walks all routes of the server. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest implements TestDatabase {
  @Inject EmbeddedServer server;
  @Inject Router router;

  @Override
  public Map<String, String> more() {
    return Map.of("helpflow.support.phone", "tel:+441632960001");
  }

  @Test
  void declareAnAccessRuleEach() {
    List<UriRouteInfo<?, ?>> routes = routes();
    assertThat(routes).hasSizeGreaterThan(20);
    assertThat(routes)
        .allSatisfy(
            route -> {
              assertThat(route.getAnnotationMetadata().hasAnnotation(Access.class))
                  .as("%s has a rule", route)
                  .isTrue();
              boolean anyone =
                  route.getAnnotationMetadata().booleanValue(Access.class, "anyone").orElse(false);
              boolean roles = route.getAnnotationMetadata().stringValues(Access.class).length > 0;
              assertThat(anyone)
                  .as("%s is open or names roles, not both", route)
                  .isNotEqualTo(roles);
            });
  }

  @Test
  void areAllDescribed() {
    Set<String> described = new TreeSet<>();
    Map<String, Object> description =
        new Yaml().load(new String(OpenApi.yaml(), StandardCharsets.UTF_8));
    paths(description)
        .forEach(
            (path, operations) ->
                operations.keySet().stream()
                    .filter(word -> !word.equals("parameters"))
                    .forEach(
                        method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    Set<String> served =
        routes().stream()
            .filter(route -> !route.getHttpMethodName().equals("HEAD"))
            .map(
                route ->
                    route.getHttpMethodName()
                        + " "
                        + plain(route.getUriMatchTemplate().toPathString()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void areDescribedWithTheRolesThatTheyAdmit() {
    JsonNode paths = Description.read().paths();
    for (UriRouteInfo<?, ?> route : routes()) {
      if (route.getHttpMethodName().equals("HEAD")) {
        continue;
      }
      Set<String> admitted = new TreeSet<>();
      for (String role : route.getAnnotationMetadata().stringValues(Access.class)) {
        admitted.add(role.toLowerCase(Locale.ROOT));
      }
      Set<String> described = new TreeSet<>();
      paths
          .path(plain(route.getUriMatchTemplate().toPathString()))
          .path(route.getHttpMethodName().toLowerCase(Locale.ROOT))
          .path("security")
          .forEach(way -> described.add(way.at("/bearer/0").asText()));
      assertThat(described).as("%s", route).isEqualTo(admitted);
    }
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void explainEveryProblem(ProblemCode code) throws IOException {
    RawHttp.Answer answer = get("/problems/" + code.word());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)).path("status").asInt())
        .isEqualTo(code.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
  void sayThatTheServerIsWell(String path) throws IOException {
    RawHttp.Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"UP\"");
  }

  @Test
  void giveMetrics() throws IOException {
    RawHttp.Answer answer = get("/prometheus");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void tellHowToReachAPerson() throws IOException {
    RawHttp.Answer answer = get("/v1/support");
    assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("cache-control: public");
    assertThat(answer.body()).isEqualTo("{\"phone\":\"tel:+441632960001\"}");
  }

  @Test
  void serveTheCatalogueAndEverySchemaThatItNames() throws IOException {
    JsonNode index = json("/v1/catalogue");
    assertThat(index.path("release").asInt()).isPositive();
    assertThat(index.path("components")).hasSizeGreaterThanOrEqualTo(8);
    for (String kind : List.of("components", "actions")) {
      for (JsonNode entry : index.path(kind)) {
        assertThat(json(entry.path("schema").asText()).isObject()).isTrue();
      }
    }
    assertThat(get("/v1/catalogue/components/heading/99").status()).isEqualTo(404);
    assertThat(json("/v1/catalogue/flow-schema").path("$id").asText())
        .isEqualTo("urn:helpflow:flow:2");
    assertThat(json("/v1/catalogue/flow-schema?spec=1").path("$id").asText())
        .isEqualTo("urn:helpflow:flow:1");
    assertThat(get("/v1/catalogue/flow-schema?spec=3").status()).isEqualTo(404);
    assertThat(get("/v1/catalogue/flow-schema?spec=one").status()).isEqualTo(400);
  }

  private JsonNode json(String path) throws IOException {
    RawHttp.Answer answer = RawHttp.get(server.getURI(), path, "Host: localhost");
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private RawHttp.Answer get(String path) throws IOException {
    return RawHttp.get(server.getURI(), path, "Host: localhost");
  }

  private List<UriRouteInfo<?, ?>> routes() {
    return router.uriRoutes().collect(Collectors.toList());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> paths(Map<String, Object> description) {
    return (Map<String, Map<String, Object>>) Objects.requireNonNull(description.get("paths"));
  }

  /** Without the pattern that a path variable may have. */
  private static String plain(String template) {
    return template.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
  }
}
