package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a catalogue from its files (design, section 5).
 *
 * <p>{@code catalogue.json} lists what there is, since a class path cannot be searched: {@code
 * {"components": [{"name", "version"}], "actions": […], "destinations": […], "icons": [{"name"}],
 * "locales": […]}}. An entry lies in {@code components/<name>/<version>/schema.json}, {@code
 * actions/…} or {@code destinations/…}, an icon's in {@code icons/<name>.json}, the built-in
 * messages of a locale in {@code messages/<locale>.json}. Every method throws {@link
 * BrokenCatalogueException} for a file that is missing or wrong.
 */
public final class CatalogueLoader {
  /** Where the catalogue that comes with the engine lies on the class path. */
  public static final String PREFIX = "helpflow/catalogue";

  private final CatalogueFiles files;
  private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

  private CatalogueLoader(CatalogueFiles files) {
    this.files = files;
  }

  /** Reads the catalogue that comes with the engine, from a class path that has its jar. */
  public static LoadedCatalogue fromClassPath(ClassLoader loader) {
    return fromClassPath(loader, PREFIX);
  }

  /** Reads a catalogue from resources whose names begin with the prefix and a slash. */
  public static LoadedCatalogue fromClassPath(ClassLoader loader, String prefix) {
    return new CatalogueLoader(CatalogueFiles.onClassPath(loader, prefix)).load();
  }

  /** Reads a catalogue from a folder. */
  public static LoadedCatalogue fromFolder(Path folder) {
    return new CatalogueLoader(CatalogueFiles.inFolder(folder)).load();
  }

  private LoadedCatalogue load() {
    JsonPart index = files.read("catalogue.json");
    List<ComponentType> components = entries(index, EntryKind.COMPONENT, EntryReader::component);
    List<ActionType> actions = entries(index, EntryKind.ACTION, ActionEntries::read);
    List<DestinationType> destinations =
        index.has(EntryKind.DESTINATION.folder())
            ? entries(index, EntryKind.DESTINATION, DestinationEntries::read)
            : List.of();
    return new LoadedCatalogue(
        new Catalogue(components, actions, destinations, icons(index)),
        schemas,
        messages(index.get("locales")));
  }

  private <T> List<T> entries(JsonPart index, EntryKind kind, Reader<T> reader) {
    List<T> entries = new ArrayList<>();
    for (JsonPart listed : index.get(kind.folder()).elements()) {
      String name = listed.get("name").text();
      int version = listed.get("version").positive();
      JsonPart schema = files.read(kind.folder() + "/" + name + "/" + version + "/schema.json");
      entries.add(reader.read(schema, name, version));
      if (schemas.put(kind.urn(name, version), schema.json()) != null) {
        throw listed.broken("Version " + version + " of " + name + " is listed twice.");
      }
    }
    return entries;
  }

  private List<IconType> icons(JsonPart index) {
    List<IconType> icons = new ArrayList<>();
    if (index.has("icons")) {
      for (JsonPart listed : index.get("icons").elements()) {
        String name = listed.get("name").text();
        icons.add(IconEntries.read(files.read("icons/" + name + ".json"), name));
      }
    }
    return icons;
  }

  private Map<String, Map<String, String>> messages(JsonPart locales) {
    Map<String, Map<String, String>> messages = new LinkedHashMap<>();
    for (JsonPart locale : locales.elements()) {
      JsonPart file = files.read("messages/" + locale.text() + ".json");
      Map<String, String> patterns = new LinkedHashMap<>();
      file.names().forEach(key -> patterns.put(key, file.get(key).text()));
      messages.put(locale.text(), Collections.unmodifiableMap(patterns));
    }
    return messages;
  }

  /** Reads an entry of one kind. */
  private interface Reader<T> {
    T read(JsonPart schema, String name, int version);
  }
}
