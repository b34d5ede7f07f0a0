package dev.helpflow.server.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.definition.DefinitionSchema;
import dev.helpflow.wire.definition.migration.Specs;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue over HTTP, for authors' tools and for those who build apps. */
@Controller("/v1/catalogue")
final class CatalogueController {
  /** An entry's version never changes, but the engine that serves it may be another tomorrow. */
  private static final String AN_HOUR = "public, max-age=3600";

  private final LoadedCatalogue catalogue;

  CatalogueController(LoadedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Get
  @Access(anyone = true)
  HttpResponse<byte[]> index() {
    return cacheable(Json.write(CatalogueIndex.of(catalogue.catalogue())));
  }

  @Get("/components/{name}/{version}")
  @Access(anyone = true)
  HttpResponse<byte[]> component(String name, int version) {
    return schema(catalogue.componentSchema(name, version), "component", name, version);
  }

  @Get("/actions/{name}/{version}")
  @Access(anyone = true)
  HttpResponse<byte[]> action(String name, int version) {
    return schema(catalogue.actionSchema(name, version), "action", name, version);
  }

  @Get("/destinations/{name}/{version}")
  @Access(anyone = true)
  HttpResponse<byte[]> destination(String name, int version) {
    return schema(
        version == 1 ? catalogue.destinationSchema(name) : Optional.empty(),
        "destination",
        name,
        version);
  }

  @Get("/flow-schema")
  @Access(anyone = true)
  HttpResponse<byte[]> definitionLanguage(@QueryValue @Nullable Integer spec) {
    int asked = spec == null ? Specs.NEWEST : spec;
    if (asked < Specs.OLDEST || asked > Specs.NEWEST) {
      throw new ProblemException(
          ProblemCode.CATALOGUE_ENTRY_NOT_FOUND,
          "There is no spec "
              + asked
              + " of the definition language: specs "
              + Specs.OLDEST
              + " to "
              + Specs.NEWEST
              + " are read here.");
    }
    return cacheable(DefinitionSchema.bytes(asked));
  }

  private static HttpResponse<byte[]> schema(
      Optional<JsonNode> schema, String kind, String name, int version) {
    return cacheable(
        Json.write(
            schema.orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.CATALOGUE_ENTRY_NOT_FOUND,
                        "The catalogue has no version "
                            + version
                            + " of a "
                            + kind
                            + " named "
                            + name
                            + "."))));
  }

  private static HttpResponse<byte[]> cacheable(byte[] json) {
    return HttpResponse.ok(json)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
  }
}
