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
  private static final String MESSAGES = "messages";
  private static final byte[] EMPTY = {'{', '}'};

  private final FolderFiles files;
  private final FolderFiles namespace;
  private final Map<String, SourceFile> sources = new LinkedHashMap<>();
  private final List<LocatedIssue> issues = new ArrayList<>();

  /**
   * An assembly of nothing yet.
   *
   * @param namespace the folder that the flow's folder is in; of it only messages are read
   */
  FolderAssembly(FolderFiles files, FolderFiles namespace) {
    this.files = files;
    this.namespace = namespace;
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
      addLocales(flow, MESSAGES);
      addShared(flow);
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

  /** Puts in the texts that the namespace keeps for its flows, of the locales that the flow has. */
  private void addShared(ObjectNode flow) {
    for (JsonNode locale : flow.path("locales")) {
      try {
        if (flow.path("sharedMessages").isArray()) {
          addShared(flow, locale.asText());
        }
      } catch (FolderFiles.Unreadable e) {
        report(e.at("/sharedMessages"));
      }
    }
  }

  private void addShared(ObjectNode flow, String locale) throws FolderFiles.Unreadable {
    String inside = MESSAGES + "/" + locale + ".json";
    String name = "../" + inside;
    boolean isThere = namespace.jsonNames(MESSAGES).contains(locale);
    JsonText text = isThere ? namespace.text(inside) : JsonText.of(EMPTY);
    SourceFile file = SourceFile.json(name, text.text());
    JsonNode texts;
    try {
      texts = text.parse();
    } catch (JsonException e) {
      issues.add(FlowReader.located(e, "/sharedMessages", name));
      return;
    }
    if (!texts.isObject()) {
      Issue issue =
          Issue.error(
              DefinitionCodes.FOLDER_FILE,
              "/sharedMessages",
              "The file " + name + " must hold an object of texts by key.");
      issues.add(new LocatedIssue(issue, name, 1, 1));
      return;
    }
    int at = 0;
    for (JsonNode each : flow.path("sharedMessages")) {
      String key = each.asText();
      Pointer pointer = Pointer.ROOT.child(MESSAGES).child(locale).child(key);
      if (flow.path(MESSAGES).path(locale).has(key)) {
        report(
            Issue.error(
                DefinitionCodes.FOLDER_TWICE,
                Pointer.ROOT.child("sharedMessages").child(at).toString(),
                "The flow takes the message \""
                    + key
                    + "\" from its namespace, and has a text of its own for it in "
                    + locale
                    + ": move that to "
                    + name
                    + ", or take it away."));
      } else {
        if (texts.has(key)
            && holdsObject(flow, MESSAGES)
            && holdsObject(flow.path(MESSAGES), locale)) {
          flow.withObjectProperty(MESSAGES).withObjectProperty(locale).set(key, texts.get(key));
        }
        // Also of one that is not there: it is missing in this file, and not in the flow's own.
        sources.put(pointer.toString(), file.part(Pointer.ROOT.child(key).toString()));
      }
      at++;
    }
  }

  /** Whether something can be put in: what is no object is left to the JSON Schema. */
  private static boolean holdsObject(JsonNode holder, String property) {
    JsonNode held = holder.path(property);
    return held.isMissingNode() || held.isObject();
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
