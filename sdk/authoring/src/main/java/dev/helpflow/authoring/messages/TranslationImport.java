package dev.helpflow.authoring.messages;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.translation.Translations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.issue.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings a translator's document back into flows, or says all that is wrong with it. Nothing is
 * written here: what files are to say is given back.
 */
public final class TranslationImport {
  private static final long LARGEST = 32L * 1024 * 1024;

  private final Path file;
  private final Map<Path, FlowDefinition> flows;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Edited> edited = new ArrayList<>();
  private final Map<Path, Map<String, String>> shared = new LinkedHashMap<>();
  private int imported;
  private int accepted;
  private int left;

  private TranslationImport(Path file, Map<Path, FlowDefinition> flows) {
    this.file = file;
    this.flows = flows;
  }

  /** A file as it is to be. */
  public record Edited(Path file, String text) {}

  /** What came of it. */
  public sealed interface Result {
    /**
     * All is well.
     *
     * @param files those that change
     * @param imported how many translations are new or other than before
     * @param accepted how many that were there hold for what their texts say now
     * @param left how many messages are yet to be translated
     */
    record Good(List<Edited> files, int imported, int accepted, int left) implements Result {
      public Good {
        files = List.copyOf(files);
      }
    }

    /** All that is wrong. */
    record Bad(List<Finding> findings) implements Result {
      public Bad {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Reads a document.
   *
   * @param flows those that it may be for, by their folders
   */
  public static Result of(Path file, Map<Path, FlowDefinition> flows) {
    TranslationImport run = new TranslationImport(file, flows);
    run.read();
    return run.findings.isEmpty()
        ? new Result.Good(run.edited, run.imported, run.accepted, run.left)
        : new Result.Bad(run.findings);
  }

  private void read() {
    try {
      if (Files.size(file) > LARGEST) {
        report("translation/too-large", 1, 1, "The file is larger than 32 MB, which no export is.");
        return;
      }
      XliffDocument document = XliffReader.read(Files.readAllBytes(file));
      document.files().forEach(each -> file(document, each));
      if (findings.isEmpty()) {
        shared.forEach(
            (namespace, texts) ->
                edit(namespace, document.target(), List.copyOf(texts.keySet()), texts));
      }
    } catch (XliffReader.UnreadableException e) {
      report("translation/unreadable", e.line, e.column, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      report(
          "translation/unreadable",
          1,
          1,
          "The file cannot be read: see that it is there and may be read.");
    }
  }

  private void file(XliffDocument document, XliffDocument.File of) {
    Optional<Map.Entry<Path, FlowDefinition>> found =
        flows.entrySet().stream()
            .filter(each -> each.getValue().id().toString().equals(of.original()))
            .findFirst();
    if (found.isEmpty()) {
      report(
          "translation/unknown-flow",
          of.line(),
          of.column(),
          "There is no flow \"%s\" here: name its folder, or leave this <file> out."
              .formatted(of.original()));
      return;
    }
    FlowDefinition flow = found.get().getValue();
    String source = flow.locales().getFirst();
    String target = document.target();
    if (!document.source().equals(source)) {
      report(
          "translation/wrong-source-language",
          of.line(),
          of.column(),
          "The flow %s is written in %s, but srcLang is \"%s\": export it anew."
              .formatted(flow.id(), source, document.source()));
    } else if (target.equals(source) || !flow.locales().contains(target)) {
      report(
          "translation/wrong-target-language",
          of.line(),
          of.column(),
          "The flow %s is not translated into \"%s\": expected one of %s in trgLang, or add it to the flow's \"locales\"."
              .formatted(
                  flow.id(),
                  target,
                  String.join(", ", flow.locales().subList(1, flow.locales().size()))));
    } else {
      translations(found.get().getKey(), flow, target, of.units());
    }
  }

  private void translations(
      Path folder, FlowDefinition flow, String target, List<XliffDocument.Unit> units) {
    Map<String, String> sources = flow.messages().getOrDefault(flow.locales().getFirst(), Map.of());
    Map<String, String> known = flow.messages().getOrDefault(target, Map.of());
    Map<String, String> translations = new LinkedHashMap<>();
    Translations remembered = Translations.of(flow, target);
    Set<String> seen = new TreeSet<>();
    for (XliffDocument.Unit unit : units) {
      String source = sources.get(unit.key());
      Optional<String> objection = objection(unit, source);
      if (objection.isPresent()) {
        report("translation/wrong-unit", unit.line(), unit.column(), objection.get());
      } else if (unit.target() == null || unit.target().isBlank() || unit.isInitial()) {
        left++;
      } else if (!unit.target().equals(known.get(unit.key()))) {
        seen.add(unit.key());
        if (flow.upkeep().sharedMessages().contains(unit.key())) {
          share(folder, unit, unit.target());
        } else {
          translations.put(unit.key(), unit.target());
        }
      } else if (remembered.isStale(flow, unit.key())
          || (unit.isReviewed() && !remembered.digests().containsKey(unit.key()))) {
        seen.add(unit.key());
        accepted++;
      }
    }
    if (!translations.isEmpty() && findings.isEmpty()) {
      imported += translations.size();
      edit(folder, target, List.copyOf(sources.keySet()), translations);
    }
    if (!seen.isEmpty() && findings.isEmpty()) {
      Translations now = remembered.written(flow, seen);
      edited.add(new Edited(now.file(folder), now.text()));
    }
  }

  /** Keeps a translation for the namespace, once for all flows that have the message. */
  private void share(Path folder, XliffDocument.Unit unit, String translation) {
    String before =
        shared
            .computeIfAbsent(
                folder.toAbsolutePath().normalize().resolveSibling(""), _ -> new LinkedHashMap<>())
            .put(unit.key(), translation);
    if (before == null) {
      imported++;
    } else if (!before.equals(translation)) {
      report(
          "translation/shared-twice",
          unit.line(),
          unit.column(),
          "The namespace keeps one text of \"%s\" for all its flows, and here it is translated in two ways: take one of them."
              .formatted(unit.key()));
    }
  }

  private void edit(Path folder, String target, List<String> order, Map<String, String> texts) {
    MessagesEdit.Edited edit = MessagesEdit.of(folder, target, order, texts);
    edited.add(new Edited(edit.file(), edit.text()));
  }

  private static Optional<String> objection(XliffDocument.Unit unit, @Nullable String source) {
    String name = "\"" + unit.key() + "\"";
    if (source == null) {
      return Optional.of(
          "There is no message %s in the flow any longer: leave this <unit> out, or export anew."
              .formatted(name));
    }
    if (!unit.source().equals(source)) {
      return Optional.of(
          "The source of %s is not what the flow says now, \"%s\": the export is older than the flow, so export anew."
              .formatted(name, source));
    }
    if (unit.target() == null || unit.target().isBlank() || unit.isInitial()) {
      return Optional.empty();
    }
    if (unit.target().length() > Limits.MESSAGE) {
      return Optional.of(
          "The translation of %s has %d characters, but at most %d are allowed: shorten it."
              .formatted(name, unit.target().length(), Limits.MESSAGE));
    }
    return arguments(name, source, unit.target());
  }

  private static Optional<String> arguments(String name, String source, String translation) {
    MessageArguments taken;
    try {
      taken = MessageArguments.of(translation);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.of(
          "The translation of %s is no ICU message: %s. Compare its braces and apostrophes with the source."
              .formatted(name, e.getMessage()));
    }
    try {
      return MessageArguments.of(source)
          .objection(taken)
          .map(why -> "The translation of " + name + " " + why);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // What is wrong with the source is for lint to say, and its author to correct.
      return Optional.empty();
    }
  }

  private void report(String code, int line, int column, String message) {
    findings.add(
        new Finding(file, Math.max(line, 1), Math.max(column, 1), Issue.error(code, "", message)));
  }
}
