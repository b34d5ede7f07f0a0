package dev.helpflow.cli.connector;

import dev.helpflow.authoring.project.WholeFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a connector file from an OpenAPI document. */
@Command(
    name = "import",
    description = {
      "Propose a connector file from an OpenAPI 3.0 or 3.1 document.",
      "What could not be taken over is said on standard error: read it, and see to which operations change something, to secrets and to error codes."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:A file is proposed, if perhaps with things to see to.",
      "1:No operation can be taken over, or the document cannot be read.",
      "2:The command was not understood, or there is no such file."
    })
public final class ImportOpenApiCommand implements Callable<Integer> {
  private static final int NOTHING = 1;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DOCUMENT", description = "The OpenAPI document, in YAML or JSON.")
  private Path document;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What flows are to call the connector; from the document's title by default.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to this file, and not to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--json",
      description = "Print the connector and what is to be seen to as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(document)) {
      throw new ParameterException(
          spec.commandLine(), "There is nothing at " + document + ": name an OpenAPI document.");
    }
    PrintWriter err = spec.commandLine().getErr();
    SwaggerParseResult read =
        new OpenAPIV3Parser().readLocation(document.toString(), List.of(), options());
    OpenAPI api = read.getOpenAPI();
    if (api == null || api.getPaths() == null) {
      err.println("The file is no OpenAPI 3 document with paths.");
      messages(read).forEach(err::println);
      return NOTHING;
    }
    Proposal proposal = OpenApiImport.of(api, name);
    if (json) {
      spec.commandLine().getOut().println(proposal.json().toPrettyString());
      spec.commandLine().getOut().flush();
      return proposal.document().path("operations").isEmpty() ? NOTHING : 0;
    }
    messages(read).forEach(message -> err.println("The document itself is not right: " + message));
    proposal.remarks().forEach(err::println);
    if (proposal.document().path("operations").isEmpty()) {
      err.println("No operation could be taken over.");
      return NOTHING;
    }
    String text = proposal.document().toPrettyString() + System.lineSeparator();
    if (output == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    } else {
      WholeFile.write(output, text);
    }
    return 0;
  }

  private static List<String> messages(SwaggerParseResult read) {
    return read.getMessages() == null ? List.of() : read.getMessages();
  }

  private static ParseOptions options() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    options.setResolveCombinators(true);
    // A document leads to no address of this machine or its network.
    options.setSafelyResolveURL(true);
    return options;
  }
}
