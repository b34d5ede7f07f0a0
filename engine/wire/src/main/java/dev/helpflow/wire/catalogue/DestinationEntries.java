package dev.helpflow.wire.catalogue;

import dev.helpflow.core.catalogue.DestinationFallback;
import dev.helpflow.core.catalogue.DestinationType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the entry of a destination: a JSON Schema of what the place needs to know, whose {@code
 * x-helpflow} says since when apps have it and where those that have not are led.
 */
final class DestinationEntries {
  private static final Pattern LINK = Pattern.compile("^(https://|tel:|mailto:)[^\\s]+$");

  private DestinationEntries() {}

  static DestinationType read(JsonPart schema, String name, int version) {
    JsonPart ours = EntryReader.named(schema, EntryKind.DESTINATION, name, version);
    ours.get("version").mustBe(1);
    schema.get("type").mustBe("object");
    return new DestinationType(
        name,
        ours.get("release").positive(),
        ours.get("critical").bool(),
        PropertyTypes.struct(schema, Set.of()),
        fallback(ours.get("fallback")));
  }

  /** {@code {"destination", "keep"}}, {@code {"link"}} or {@code {"leftOut": "<why>"}}. */
  private static DestinationFallback fallback(JsonPart fallback) {
    if (fallback.has("destination")) {
      List<String> keep = fallback.get("keep").elements().stream().map(JsonPart::text).toList();
      return new DestinationFallback.Place(fallback.get("destination").text(), keep);
    }
    if (fallback.has("link")) {
      JsonPart link = fallback.get("link");
      if (!LINK.matcher(link.text()).matches()) {
        throw link.expected("an https, tel or mailto address");
      }
      return new DestinationFallback.Link(link.text());
    }
    return new DestinationFallback.LeftOut(fallback.get("leftOut").text());
  }
}
