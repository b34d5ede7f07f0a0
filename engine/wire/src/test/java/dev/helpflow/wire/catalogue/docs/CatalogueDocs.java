package dev.helpflow.wire.catalogue.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All pages of the reference by their path within {@code docs/catalogue}. */
final class CatalogueDocs {
  static final String GENERATED =
      "<!-- Made of components-catalog by CatalogueDocsTest, which says how: do not edit. -->\n\n";
  private static final List<String> KINDS = List.of("component", "action", "destination");

  private final LoadedCatalogue loaded;
  private final Drawn drawn;
  private final EntryPage page;

  CatalogueDocs(Path folder, LoadedCatalogue loaded) {
    this.loaded = loaded;
    this.drawn = new Drawn(loaded);
    this.page = new EntryPage(folder, drawn, loaded.catalogue().release());
  }

  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", index());
    pages.put("icons.md", icons());
    for (String kind : KINDS) {
      entries(kind)
          .forEach((name, versions) -> pages.put(kind + "s/" + name + ".md", page.of(versions)));
    }
    return pages;
  }

  /** The entries of a kind by name, the newest version of each first. */
  private Map<String, List<JsonNode>> entries(String kind) {
    Map<String, List<JsonNode>> entries = new TreeMap<>();
    for (JsonNode schema : loaded.schemas().values()) {
      if (EntryPage.kind(schema).equals(kind)) {
        entries
            .computeIfAbsent(EntryPage.ours(schema, "name"), name -> new ArrayList<>())
            .add(schema);
      }
    }
    entries
        .values()
        .forEach(
            versions ->
                versions.sort(
                    Comparator.comparingInt(schema -> -schema.at("/x-helpflow/version").asInt())));
    return entries;
  }

  private String index() {
    StringBuilder index = new StringBuilder("# The catalogue\n\n").append(GENERATED);
    int newest = loaded.catalogue().release();
    index.append("What can be on a screen, in ").append(newest).append(" releases. ");
    index.append(
        """
        An app says which release it was built against, and what of it it does not draw, in the header
        `Helpflow-Client: ios/8.3.0; catalogue=2; without=video,action:share,open:card.pin,icon:passport`; what it does not draw is replaced on the
        server by what it does. Each row below is what an app of each release is sent for the entry's example, found by asking the engine.

        """);
    index.append("## Components\n\n").append(head("component", newest));
    entries("component")
        .values()
        .forEach(versions -> versions.forEach(schema -> index.append(row(schema, newest))));
    index.append("\n## Actions\n\n").append(head("action", newest));
    entries("action")
        .values()
        .forEach(versions -> versions.forEach(schema -> index.append(row(schema, newest))));
    index.append("\n## Destinations\n\nPlaces in the app that an action `open` leads to.\n\n");
    index.append("| destination | release | |\n|---|---|---|\n");
    entries("destination")
        .forEach(
            (name, versions) ->
                index.append(
                    "| [%s](destinations/%s.md) | %s | %s |\n"
                        .formatted(
                            name,
                            name,
                            EntryPage.ours(versions.getFirst(), "release"),
                            versions.getFirst().required("description").asText())));
    return index.append("\n## Icons\n\nThey have [a page of their own](icons.md).\n").toString();
  }

  private static String head(String kind, int newest) {
    StringBuilder head = new StringBuilder("| ").append(kind).append(" | version | release |");
    StringBuilder line = new StringBuilder("|---|---|---|");
    for (int release = 1; release <= newest; release++) {
      head.append(" app of release ").append(release).append(" |");
      line.append("---|");
    }
    return head.append('\n').append(line).append('\n').toString();
  }

  private String row(JsonNode schema, int newest) {
    String name = EntryPage.ours(schema, "name");
    boolean isComponent = EntryPage.kind(schema).equals("component");
    StringBuilder row =
        new StringBuilder(
            "| [%s](%ss/%s.md) | %s | %s |"
                .formatted(
                    name,
                    EntryPage.kind(schema),
                    name,
                    EntryPage.ours(schema, "version"),
                    EntryPage.ours(schema, "release")));
    JsonNode example = schema.required("examples").get(0);
    for (int release = 1; release <= newest; release++) {
      Client client = new Client("docs/1", release, Set.of());
      row.append(' ')
          .append(
              isComponent ? drawn.ofComponent(example, client) : drawn.ofAction(example, client))
          .append(" |");
    }
    return row.append('\n').toString();
  }

  private String icons() {
    StringBuilder icons = new StringBuilder("# Icons\n\n").append(GENERATED);
    icons.append(
        """
        Pictures that apps have of their own, by name. An icon only repeats what words say, so that an app without it is sent an older one or none.

        | icon | release | what it shows | before it |
        |---|---|---|---|
        """);
    for (IconType icon : loaded.catalogue().icons()) {
      icons.append(
          "| `%s` | %d | %s | %s |\n"
              .formatted(
                  icon.name(),
                  icon.release(),
                  icon.description(),
                  icon.fallback() == null ? "none" : "`" + icon.fallback() + "`"));
    }
    return icons.toString();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
