package dev.helpflow.wire.reference;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** All pages of the reference by their file names. */
final class Reference {
  static final String GENERATED =
      "<!-- Made by ReferenceTest, which says how: do not edit. -->\n\n";

  private Reference() {}

  static Map<String, String> pages() throws IOException {
    Schema schema = Schema.read();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", index(schema));
    pages.put("flow.md", SchemaPages.flow(schema));
    pages.put("nodes.md", SchemaPages.nodes(schema));
    pages.put("parts.md", SchemaPages.parts(schema));
    pages.put("expressions.md", ExpressionsPage.text());
    pages.put("lint.md", LintPage.text());
    return pages;
  }

  private static String index(Schema schema) {
    StringBuilder nodes = new StringBuilder();
    schema
        .nodes()
        .forEach(
            (kind, node) ->
                nodes.append(
                    "| [`%s`](nodes.md#%s) | %s |\n"
                        .formatted(kind, kind, node.path("description").asText())));
    return "# Reference for authors\n\n"
        + GENERATED
        + """
        | page | what is in it |
        |---|---|
        | [Flow](flow.md) | what stands at the top of a `flow.json` |
        | [Nodes](nodes.md) | the nine kinds, with every property |
        | [Parts](parts.md) | screens, transitions, texts, types and all that nodes are made of |
        | [Expressions](expressions.md) | the names that can be read, and the functions |
        | [Lint](lint.md) | every code: what it means, how bad it is, how to put it right |
        | [Catalogue](../../catalogue) | components, actions, destinations and icons |

        The JSON Schema that this is made of is served at `/v1/catalogue/flow-schema`, for editors that complete JSON.

        | node | what it does |
        |---|---|
        """
        + nodes;
  }
}
