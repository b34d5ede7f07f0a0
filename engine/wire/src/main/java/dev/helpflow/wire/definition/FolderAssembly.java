package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Pointer;
import java.util.List;
import java.util.Map;

/** The making of one document out of a folder's files; used once. */
final class FolderAssembly {
  private static final String FLOW = "flow.json";
  private static final String MESSAGES = "messages";

  private final FolderFiles files;
  private final NamespaceParts namespace;
  private final CollectedFiles collected = new CollectedFiles();

  /**
   * An assembly of nothing yet.
   *
   * @param namespace the folder that the flow's folder is in
   */
  FolderAssembly(FolderFiles files, FolderFiles namespace) {
    this.files = files;
    this.namespace = new NamespaceParts(namespace, collected);
  }

  List<LocatedIssue> issues() {
    return collected.issues();
  }

  SourceMap sources() {
    return collected.sources();
  }

  JsonNode document() {
    JsonNode tree = parse(FLOW, Pointer.ROOT);
    // What is no object is left to the JSON Schema, whose message is better.
    if (tree instanceof ObjectNode flow) {
      addLocales(flow, MESSAGES);
      namespace.putInto(flow);
      addLocales(flow, "translated");
      inlineScripts(flow);
    }
    return tree;
  }

  private JsonNode parse(String name, Pointer pointer) {
    return collected.parse(files, name, name, pointer);
  }

  /** Puts the files of a folder, one for each locale, under the property of its name. */
  private void addLocales(ObjectNode flow, String folder) {
    try {
      List<String> locales = files.jsonNames(folder);
      if (locales.isEmpty()
          || !(flow.path(folder).isMissingNode() || flow.path(folder).isObject())) {
        return;
      }
      ObjectNode byLocale = flow.withObjectProperty(folder);
      for (String locale : locales) {
        String name = folder + "/" + locale + ".json";
        Pointer pointer = Pointer.ROOT.child(folder).child(locale);
        if (byLocale.has(locale)) {
          collected.report(
              Issue.error(
                  DefinitionCodes.FOLDER_TWICE,
                  pointer.toString(),
                  "\""
                      + folder
                      + "\" of "
                      + locale
                      + " are both in flow.json and in "
                      + name
                      + ": keep one of them."));
        } else {
          byLocale.set(locale, parse(name, pointer));
        }
      }
    } catch (FolderFiles.Unreadable e) {
      collected.report(e.at(Pointer.ROOT.child(folder).toString()));
    }
  }

  private void inlineScripts(ObjectNode flow) {
    for (Map.Entry<String, JsonNode> property : flow.path("nodes").properties()) {
      JsonNode file = property.getValue().path("source").path("file");
      if (property.getValue() instanceof ObjectNode node
          && node.path("source").size() == 1
          && file.isTextual()) {
        Pointer pointer = Pointer.ROOT.child("nodes").child(property.getKey()).child("source");
        try {
          String source = files.text(file.textValue()).text();
          node.put("source", source);
          collected.put(pointer, SourceFile.plain(file.textValue(), source));
        } catch (FolderFiles.Unreadable e) {
          collected.report(e.at(pointer.child("file").toString()));
        }
      }
    }
  }
}
