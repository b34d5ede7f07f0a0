package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The making of one document out of a folder's files; used once. */
final class FolderAssembly {
  private static final String FLOW = "flow.json";

  private final FolderFiles files;
  private final Map<String, SourceFile> sources = new LinkedHashMap<>();
  private final List<LocatedIssue> issues = new ArrayList<>();

  FolderAssembly(FolderFiles files) {
    this.files = files;
  }

  List<LocatedIssue> issues() {
    return List.copyOf(issues);
  }

  SourceMap sources() {
    return new SourceMap(sources);
  }

  JsonNode document() {
    JsonNode tree = parse(FLOW, Pointer.ROOT);
    // What is no object is left to the JSON Schema, whose message is better.
    if (tree instanceof ObjectNode flow) {
      addLocales(flow, "messages");
      addLocales(flow, "translated");
      inlineScripts(flow);
    }
    return tree;
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
          report(
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
      report(e.at(Pointer.ROOT.child(folder).toString()));
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
          sources.put(pointer.toString(), SourceFile.plain(file.textValue(), source));
        } catch (FolderFiles.Unreadable e) {
          report(e.at(pointer.child("file").toString()));
        }
      }
    }
  }

  private JsonNode parse(String name, Pointer pointer) {
    try {
      JsonText text = files.text(name);
      sources.put(pointer.toString(), SourceFile.json(name, text.text()));
      return text.parse();
    } catch (FolderFiles.Unreadable e) {
      issues.add(new LocatedIssue(e.at(pointer.toString()), name, 1, 1));
    } catch (JsonException e) {
      issues.add(FlowReader.located(e, pointer.toString(), name));
    }
    return MissingNode.getInstance();
  }

  private void report(Issue issue) {
    issues.add(sources().locate(issue));
  }
}
