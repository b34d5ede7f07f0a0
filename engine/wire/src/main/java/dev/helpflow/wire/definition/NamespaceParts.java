package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.Pointer;
import dev.helpflow.wire.definition.fragment.Fragments;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The putting in of what a namespace keeps for all its flows: fragments from {@code
 * ../fragments/<name>.json}, and texts from {@code ../messages/<locale>.json}. What a fragment says
 * comes along with it, but for what the flow says itself. Used once.
 */
final class NamespaceParts {
  private static final String MESSAGES = "messages";
  private static final String SHARED_MESSAGES = "sharedMessages";
  private static final String SHARED_FRAGMENTS = "sharedFragments";

  private final FolderFiles namespace;
  private final CollectedFiles collected;
  private final Map<String, Texts> textsByLocale = new HashMap<>();

  /** The keys of messages that come with fragments. */
  private final Set<String> ofFragments = new LinkedHashSet<>();

  NamespaceParts(FolderFiles namespace, CollectedFiles collected) {
    this.namespace = namespace;
    this.collected = collected;
  }

  /** What the namespace says in one locale. */
  private record Texts(JsonNode byKey, SourceFile file, boolean isThere) {}

  /**
   * Puts in what the flow names, its texts in the locales that the flow has. What is of another
   * shape than it should be is left to the JSON Schema, whose message is better.
   */
  void putInto(ObjectNode flow) {
    if (flow.path(SHARED_FRAGMENTS).isArray() && holdsObject(flow, Fragments.FRAGMENTS)) {
      try {
        addFragments(flow);
      } catch (FolderFiles.Unreadable e) {
        collected.report(e.at(Pointer.ROOT.child(SHARED_FRAGMENTS).toString()));
      }
      addKeysOfFragments(flow);
    }
    if (flow.path(SHARED_MESSAGES).isArray()) {
      flow.path("locales").forEach(locale -> addTexts(flow, locale.asText()));
    }
  }

  private void addFragments(ObjectNode flow) throws FolderFiles.Unreadable {
    int at = 0;
    for (JsonNode each : flow.path(SHARED_FRAGMENTS)) {
      Pointer named = Pointer.ROOT.child(SHARED_FRAGMENTS).child(at++);
      String name = each.asText();
      String file = Fragments.FRAGMENTS + "/" + name + ".json";
      if (flow.path(Fragments.FRAGMENTS).has(name)) {
        collected.report(
            Issue.error(
                DefinitionCodes.FOLDER_TWICE,
                named.toString(),
                "The flow takes the fragment \""
                    + name
                    + "\" from its namespace, and has one of its own of that name: move that to ../"
                    + file
                    + ", or take it away."));
      } else if (namespace.jsonNames(Fragments.FRAGMENTS).contains(name)) {
        Pointer place = Pointer.ROOT.child(Fragments.FRAGMENTS).child(name);
        JsonNode fragment = collected.parse(namespace, file, "../" + file, place);
        flow.withObjectProperty(Fragments.FRAGMENTS).set(name, fragment);
        ofFragments.addAll(Fragments.messageKeys(fragment));
      }
    }
  }

  private void addKeysOfFragments(ObjectNode flow) {
    JsonNode keys = flow.path(SHARED_MESSAGES);
    if (!keys.isMissingNode() && !keys.isArray()) {
      return;
    }
    for (JsonNode locale : flow.path("locales")) {
      for (String key : ofFragments) {
        if (texts(locale.asText()).byKey.has(key)
            && !contains(flow.path(SHARED_MESSAGES), key)
            && !isOwn(flow, key)) {
          flow.withArrayProperty(SHARED_MESSAGES).add(key);
        }
      }
    }
  }

  private static boolean isOwn(ObjectNode flow, String key) {
    for (JsonNode texts : flow.path(MESSAGES)) {
      if (texts.has(key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode list, String text) {
    for (JsonNode each : list) {
      if (each.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private void addTexts(ObjectNode flow, String locale) {
    Texts texts = texts(locale);
    int at = 0;
    for (JsonNode each : flow.path(SHARED_MESSAGES)) {
      String key = each.asText();
      Pointer named = Pointer.ROOT.child(SHARED_MESSAGES).child(at++);
      if (flow.path(MESSAGES).path(locale).has(key)) {
        collected.report(
            Issue.error(
                DefinitionCodes.FOLDER_TWICE,
                named.toString(),
                "The flow takes the message \""
                    + key
                    + "\" from its namespace, and has a text of its own for it in "
                    + locale
                    + ": move that to "
                    + told(locale)
                    + ", or take it away."));
      } else {
        if (texts.byKey.has(key)
            && holdsObject(flow, MESSAGES)
            && holdsObject(flow.path(MESSAGES), locale)) {
          flow.withObjectProperty(MESSAGES)
              .withObjectProperty(locale)
              .set(key, texts.byKey.get(key));
        }
        // Also of one that is not there: it is missing in this file, and not in the flow's own;
        // or, where there is no such file, it is the text of another that is not translated.
        Texts holder = texts.isThere ? texts : whichHas(key, flow).orElse(texts);
        collected.put(
            Pointer.ROOT.child(MESSAGES).child(locale).child(key),
            holder.file.part(Pointer.ROOT.child(key).toString()));
      }
    }
  }

  private Optional<Texts> whichHas(String key, ObjectNode flow) {
    return flow.path("locales")
        .valueStream()
        .map(locale -> texts(locale.asText()))
        .filter(texts -> texts.byKey.has(key))
        .findFirst();
  }

  private Texts texts(String locale) {
    return textsByLocale.computeIfAbsent(locale, this::read);
  }

  private Texts read(String locale) {
    Pointer place = Pointer.ROOT.child(SHARED_MESSAGES);
    try {
      if (!namespace.jsonNames(MESSAGES).contains(locale)) {
        return none(locale);
      }
      JsonText text = namespace.text(MESSAGES + "/" + locale + ".json");
      JsonNode byKey = text.parse();
      if (byKey.isObject()) {
        return new Texts(byKey, SourceFile.json(told(locale), text.text()), true);
      }
      collected.report(
          Issue.error(
              DefinitionCodes.FOLDER_FILE,
              place.toString(),
              "The file " + told(locale) + " must hold an object of texts by key."),
          told(locale));
    } catch (FolderFiles.Unreadable e) {
      collected.report(e.at(place.toString()));
    } catch (JsonException e) {
      collected.report(e, place, told(locale));
    }
    return none(locale);
  }

  private static Texts none(String locale) {
    return new Texts(Json.mapper().createObjectNode(), SourceFile.json(told(locale), "{}"), false);
  }

  private static String told(String locale) {
    return "../" + MESSAGES + "/" + locale + ".json";
  }

  /** Whether something can be put in. */
  private static boolean holdsObject(JsonNode holder, String property) {
    JsonNode held = holder.path(property);
    return held.isMissingNode() || held.isObject();
  }
}
