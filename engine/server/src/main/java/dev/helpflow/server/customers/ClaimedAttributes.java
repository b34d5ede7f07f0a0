package dev.helpflow.server.customers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.security.Claims;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills declared attributes from the claims of verified tokens.
 *
 * <p>JSON shape, in the schema's property of an attribute: {@code "x-helpflow-claim":
 * "profile.support"}; see {@link Claims#at} for how a claim is named. An attribute without it has
 * no source and is always absent. Immutable.
 */
final class ClaimedAttributes {
  static final String KEYWORD = "x-helpflow-claim";

  /** No attribute has a source. */
  static final ClaimedAttributes NONE = new ClaimedAttributes(List.of());

  private static final Logger LOG = LoggerFactory.getLogger(ClaimedAttributes.class);

  private final List<Source> sources;

  private ClaimedAttributes(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  private record Source(String attribute, String claim, ValueType type) {
    @Override
    public String toString() {
      return attribute + " from the claim " + claim;
    }
  }

  /**
   * Reads where the attributes come from.
   *
   * @param type what the schema declares
   * @param file where the schema was read, for messages
   * @throws ConfigurationException when the keyword is malformed or where it has no meaning
   */
  static ClaimedAttributes of(JsonNode schema, ValueType.Struct type, String file) {
    List<Source> sources = new ArrayList<>();
    type.fields()
        .forEach(
            (name, field) -> {
              JsonNode property = schema.path("properties").path(name);
              if (property.has(KEYWORD)) {
                sources.add(new Source(name, claim(property, name, file), field.type()));
              }
            });
    if (schema.findValues(KEYWORD).size() > sources.size()) {
      throw new ConfigurationException(
          "The schema of customer attributes "
              + file
              + " has "
              + KEYWORD
              + " in a place where it says nothing. Move it to the attribute itself, which is a"
              + " property of the outermost object; a claim that is an object fills an attribute"
              + " of type object.");
    }
    return new ClaimedAttributes(sources);
  }

  private static String claim(JsonNode property, String attribute, String file) {
    JsonNode claim = property.path(KEYWORD);
    if (!claim.isTextual() || claim.asText().isBlank()) {
      throw new ConfigurationException(
          "The schema of customer attributes "
              + file
              + " has "
              + claim
              + " at /properties/"
              + attribute
              + "/"
              + KEYWORD
              + ", where the name of a claim was expected, such as \"given_name\" or"
              + " \"profile.support\". Name one, or leave the keyword out.");
    }
    return claim.asText();
  }

  /** The attributes whose claims are there and of the declared type; the others are absent. */
  Map<String, Object> of(Claims claims) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    for (Source source : sources) {
      Optional<Object> claim = claims.at(source.claim());
      if (claim.isEmpty()) {
        missing.add(source.toString());
        continue;
      }
      switch (Coercion.coerce(source.type(), claim.get())) {
        case Coercion.Coerced(Object value) -> attributes.put(source.attribute(), value);
        case Coercion.Mismatch(List<Coercion.Problem> problems) ->
            unfit.add(source + ": " + reason(problems.getFirst()));
      }
    }
    log(missing, unfit);
    return Collections.unmodifiableMap(attributes);
  }

  // A pointer into a claim may have names of the token's own in it, which are not ours to log.
  private static String reason(Coercion.Problem problem) {
    return problem.pointer().isEmpty()
        ? problem.message()
        : "Something inside it is of another type than the schema declares.";
  }

  private static void log(List<String> missing, List<String> unfit) {
    if (!unfit.isEmpty()) {
      LOG.warn(
          "Attributes are absent because a token's claims do not fit them ({}) or are missing: {}.",
          String.join(" ", unfit),
          missing.isEmpty() ? "none" : String.join(", ", missing));
    } else if (!missing.isEmpty()) {
      // Nothing unusual: most people need no support.
      LOG.debug(
          "Attributes are absent because a token has no such claims: {}.",
          String.join(", ", missing));
    }
  }
}
