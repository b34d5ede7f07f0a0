package dev.helpflow.authoring.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.wire.Origins;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.FlowSource;
import dev.helpflow.wire.definition.migration.Specs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the flows of a project; used once. */
final class ProjectReader {
  /** A folder holds one version of a flow, and nothing depends on its number. */
  private static final int VERSION = 1;

  private final Surroundings surroundings;
  private final ScriptRunner scripts;
  private final @Nullable OtherFlows others;
  private final Map<FlowId, ReadFlow> read = new LinkedHashMap<>();
  private final Map<Path, NamespaceMessages> namespaces = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Path> looked = new HashSet<>();

  /**
   * A reader.
   *
   * @param others where sub-flows are looked for that lie in no folder, or null for nowhere
   */
  ProjectReader(Surroundings surroundings, ScriptRunner scripts, @Nullable OtherFlows others) {
    this.surroundings = surroundings;
    this.scripts = scripts;
    this.others = others;
  }

  private record ReadFlow(
      Path folder, FlowDefinition definition, FlowSource source, Origins origins) {
    /** The folder that the namespace's flows are in. */
    Path namespace() {
      return folder.resolveSibling("");
    }
  }

  FlowProject read(Path folder) {
    findings.addAll(surroundings.findings());
    boolean isOne = FlowFolders.isFlow(folder);
    List<Path> folders = isOne ? List.of(folder) : FlowFolders.under(folder);
    folders.forEach(this::flow);
    ProjectDeclarations declarations =
        new ProjectDeclarations(
            surroundings,
            definitions(),
            others == null ? (id, version) -> Optional.empty() : new KnownFlows(others),
            scripts.languages());
    Map<FlowId, ProjectFlow> flows = new LinkedHashMap<>();
    read.forEach(
        (id, flow) ->
            flows.put(
                id, new ProjectFlow(flow.folder, flow.definition, compile(flow, declarations))));
    if (!isOne) {
      namespaces(folders);
    }
    return new FlowProject(declarations, flows, findings, looked.size());
  }

  /** Looks at what namespaces keep for their flows, where each of these flows was read. */
  private void namespaces(List<Path> folders) {
    Map<Path, List<Path>> flowsOf =
        folders.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.resolveSibling(""), TreeMap::new, Collectors.toList()));
    flowsOf.forEach(
        (namespace, flows) -> {
          List<ReadFlow> known =
              read.values().stream().filter(flow -> flows.contains(flow.folder)).toList();
          NamespaceMessages messages = messages(namespace);
          messages.unreadable().stream().filter(this::isNews).forEach(findings::add);
          if (known.size() == flows.size()) {
            Set<String> taken =
                known.stream()
                    .flatMap(flow -> flow.definition.upkeep().sharedMessages().stream())
                    .collect(Collectors.toSet());
            findings.addAll(messages.unused(taken));
            Set<String> shown =
                known.stream()
                    .flatMap(flow -> flow.definition.upkeep().sharedFragments().stream())
                    .collect(Collectors.toSet());
            findings.addAll(unusedFragments(namespace, shown));
          }
        });
  }

  private static List<Finding> unusedFragments(Path namespace, Set<String> shown) {
    List<Finding> unused = new ArrayList<>();
    for (Path file : FlowFolders.keptFiles(namespace.resolve("fragments"))) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
      if (!shown.contains(name)) {
        unused.add(
            new Finding(
                file,
                1,
                1,
                Issue.warning(
                    "project/unused-shared-fragment",
                    "",
                    "No flow of the namespace shows the fragment \""
                        + name
                        + "\", so nothing checks it. Remove it, or add it to \"sharedFragments\" of"
                        + " the flows that are to show it.")));
      }
    }
    return unused;
  }

  /** A flow that takes a text of the file was told where in it something is wrong. */
  private boolean isNews(Finding finding) {
    return findings.stream().noneMatch(other -> other.file().equals(finding.file()));
  }

  private NamespaceMessages messages(Path namespace) {
    return namespaces.computeIfAbsent(namespace, NamespaceMessages::of);
  }

  /** Reads a flow once, and the sub-flows that it can reach, wherever in the tree they lie. */
  private void flow(Path folder) {
    if (!looked.add(folder)) {
      return;
    }
    switch (FlowFolder.read(folder)) {
      case FlowFolder.Read.Bad bad ->
          bad.issues().forEach(issue -> findings.add(Finding.in(folder, issue)));
      case FlowFolder.Read.Good good -> {
        switch (FlowReader.decode(good.source())) {
          case Decoded.Bad bad ->
              bad.issues().forEach(issue -> findings.add(Finding.in(folder, issue)));
          case Decoded.Good decoded -> {
            older(decoded.document())
                .map(good.source().sources()::locate)
                .ifPresent(issue -> findings.add(Finding.in(folder, issue)));
            unlikeFolder(decoded.flow().id(), folder)
                .map(good.source().sources()::locate)
                .ifPresent(issue -> findings.add(Finding.in(folder, issue)));
            add(folder, decoded, good.source());
          }
        }
      }
    }
  }

  private static Optional<Issue> older(JsonNode document) {
    int spec = Specs.of(document);
    return spec == Specs.NEWEST
        ? Optional.empty()
        : Optional.of(
            Issue.hint(
                "project/older-spec",
                "/spec",
                "The flow is written in spec %d of the language, and the newest is %d: \"helpflow upgrade\" writes it in that, with the same meaning."
                    .formatted(spec, Specs.NEWEST)));
  }

  /** A folder that was copied is else published as what it was copied from. */
  private static Optional<Issue> unlikeFolder(FlowId id, Path folder) {
    Path expected = Path.of(id.namespace(), id.name());
    return folder.endsWith(expected)
        ? Optional.empty()
        : Optional.of(
            Issue.warning(
                "project/id-unlike-folder",
                "/id",
                "The flow is published as %s, and lies in a folder %s. Change its id, or move it to a folder %s, where other flows find it."
                    .formatted(id, lastTwo(folder), id)));
  }

  private static Path lastTwo(Path folder) {
    return folder.subpath(Math.max(0, folder.getNameCount() - 2), folder.getNameCount());
  }

  private void add(Path folder, Decoded.Good decoded, FlowSource source) {
    FlowDefinition flow = decoded.flow();
    ReadFlow before =
        read.putIfAbsent(flow.id(), new ReadFlow(folder, flow, source, decoded.origins()));
    if (before != null) {
      findings.add(
          new Finding(
              folder.resolve(FlowFolders.FILE),
              1,
              1,
              Issue.error(
                  "project/flow-twice",
                  "/id",
                  "The id "
                      + flow.id()
                      + " is that of the flow in "
                      + before.folder
                      + " too: change one of them.")));
      return;
    }
    for (Node node : flow.nodes().values()) {
      if (node instanceof Node.Subflow subflow && !read.containsKey(subflow.flow())) {
        Path sibling = FlowFolders.sibling(folder, subflow.flow());
        // One that is not there is left to lint, which says so where it is named.
        if (FlowFolders.isFlow(sibling)) {
          flow(sibling);
        }
      }
    }
  }

  private Map<FlowId, FlowDefinition> definitions() {
    Map<FlowId, FlowDefinition> definitions = new LinkedHashMap<>();
    read.forEach((id, flow) -> definitions.put(id, flow.definition));
    return definitions;
  }

  private @Nullable CompiledFlow compile(ReadFlow flow, ProjectDeclarations declarations) {
    List<Issue> issues = Linter.lint(flow.definition, declarations, scripts::check);
    for (Issue issue : flow.origins.ofAll(issues)) {
      Issue told = messages(flow.namespace()).told(told(issue, flow), flow.source.document());
      findings.add(Finding.in(flow.folder, flow.source.sources().locate(told)));
    }
    return FlowCompiler.compile(flow.definition, VERSION, declarations).flow();
  }

  /** The issue as it is, or, of a sub-flow that nobody was asked for, where it may be. */
  private Issue told(Issue issue, ReadFlow flow) {
    if (others != null || !issue.code().equals(IssueCodes.UNKNOWN_FLOW)) {
      return issue;
    }
    String id = flow.source.document().at(issue.pointer()).asText();
    return Issue.error(
        issue.code(),
        issue.pointer(),
        "The flow \""
            + id
            + "\" is not among these folders. Give with --flows a folder that has it as "
            + id
            + "; publish asks the server for it.");
  }
}
