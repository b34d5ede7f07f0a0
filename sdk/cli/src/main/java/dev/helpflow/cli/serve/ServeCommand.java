package dev.helpflow.cli.serve;

import dev.helpflow.cli.checkout.Checkout;
import dev.helpflow.cli.faults.FaultMix;
import dev.helpflow.cli.faults.UnreadableFaultException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Starts the server from its jar, with the sample bank beside it unless other connectors are named,
 * and ends with the server's exit code.
 */
@Command(
    name = "serve",
    description = {
      "Start a server on this machine.",
      "Without a database address it brings its own PostgreSQL, and customers, authors and agents"
          + " need no token."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The server was stopped.",
      "1:It could not be started; any other code is that of the server's process.",
      "2:The command was not understood."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int CANNOT_START = 1;

  /**
   * Example Bank's number, from those that Ofcom keeps for drama, so that nobody is ever called.
   */
  private static final String EXAMPLE_PHONE = "tel:+448081570100";

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:HELPFLOW_PORT:-8080}",
      description = "Where it listens (HELPFLOW_PORT; 8080).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:HELPFLOW_DATA:-.data}",
      description = "Where it keeps its database (HELPFLOW_DATA; .data).")
  private Path data;

  @Option(
      names = "--flows",
      paramLabel = "DIR",
      description =
          "The flow folders to publish (HELPFLOW_FLOWS; those of the repository); empty for none.")
  private @Nullable String flows;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A PostgreSQL to use in place of its own (HELPFLOW_DATABASE_URL), as"
              + " jdbc:postgresql://….")
  private @Nullable String databaseUrl;

  @Option(
      names = "--connectors",
      paramLabel = "DIR",
      description =
          "The folder of connector files (HELPFLOW_CONNECTORS; the sample bank's, which is then"
              + " started too).")
  private @Nullable String connectors;

  @Option(
      names = "--settings",
      paramLabel = "DIR",
      description =
          "The folder of what operators set by name, such as calendars (HELPFLOW_SETTINGS; the"
              + " sample bank's with its connectors); empty for none.")
  private @Nullable String settings;

  @Option(
      names = "--phone",
      paramLabel = "DIR",
      description =
          "The folder of pages to serve at / (HELPFLOW_PHONE; those of examples/phone where they are"
              + " built); empty for none.")
  private @Nullable String phone;

  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description =
          "The folder of pages to serve at /desk/ (HELPFLOW_DESK; those of examples/desk where they"
              + " are built); empty for none.")
  private @Nullable String desk;

  @Option(
      names = "--console",
      paramLabel = "DIR",
      description =
          "The folder of pages to serve at /console/ (HELPFLOW_CONSOLE; those of console where they"
              + " are built); empty for none.")
  private @Nullable String console;

  @Option(
      names = "--faults",
      paramLabel = "MIX",
      arity = "0..1",
      fallbackValue = FaultMix.USUAL,
      description = {
        "Let faults befall what customers' apps ask (HELPFLOW_FAULTS), as"
            + " lost-response=0.1,slow=0.3:2s;seed=42;",
        "without a mix some of each; none for those only that a request asks for with the header"
            + " Helpflow-Fault."
      })
  private @Nullable String faults;

  @Override
  public Integer call() throws InterruptedException {
    Checkout checkout =
        Checkout.find()
            .filter(found -> Files.exists(found.serverJar()))
            .orElseThrow(this::noServer);
    if (port < 1 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), port + " is not a port: give a number from 1 to 65535.");
    }
    // Asked before, because otherwise a server that runs there would pass for ours.
    if (Ports.isTaken(port)) {
      throw new ParameterException(
          spec.commandLine(),
          "Something listens at port %d already: stop it, or give another with --port."
              .formatted(port));
    }
    FaultMix mix = mix();
    say("Starting Helpflow…");
    try (Children children = new Children();
        Front front = mix == null ? Front.open(port) : Front.faulty(port, mix)) {
      return serve(checkout, children, front);
    } catch (IOException e) {
      spec.commandLine().getErr().println("The server cannot be started. " + e.getMessage());
      return CANNOT_START;
    }
  }

  private int serve(Checkout checkout, Children children, Front front)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    StartCache cache = StartCache.of(checkout.serverJar());
    Launch server = Launch.server(checkout, cache.using(), environment(checkout, front));
    String ready = "";
    if (wantsBank(checkout)) {
      int bank = Ports.free();
      StartCache bankCache = StartCache.of(checkout.bankJar());
      children.startSilently(Launch.bank(checkout, bankCache.using(), bank));
      server = server.with("HELPFLOW_PLACEHOLDERS_PORT", Integer.toString(front.bankPort(bank)));
      if (System.getenv("HELPFLOW_EGRESS_PRIVATE_RANGES") == null) {
        // The sample bank is on this machine, which a server with a database of yours may not call.
        server = server.with("HELPFLOW_EGRESS_PRIVATE_RANGES", "127.0.0.0/8");
      }
      if (System.getenv("HELPFLOW_SUPPORT_PHONE") == null) {
        server = server.with("HELPFLOW_SUPPORT_PHONE", EXAMPLE_PHONE);
      }
      ready = "The sample bank is at http://127.0.0.1:" + bank + "." + System.lineSeparator();
    }
    Process process = children.start(server);
    if (new Readiness(front.serverPort()).await(process)) {
      String faulty = front.admit(spec.commandLine().getOut());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      say(
          ready
              + faulty
              + "Ready after %.1f s. Stop it with Ctrl-C.".formatted(took.toMillis() / 1000.0));
      if (!cache.isCurrent()) {
        children.startQuietly(Launch.prepare());
      }
    }
    return process.waitFor();
  }

  private boolean wantsBank(Checkout checkout) {
    return setting(connectors, "HELPFLOW_CONNECTORS") == null && Files.exists(checkout.bankJar());
  }

  private @Nullable FaultMix mix() {
    String text = setting(faults, "HELPFLOW_FAULTS");
    try {
      return text == null ? null : FaultMix.of(text);
    } catch (UnreadableFaultException e) {
      throw new ParameterException(
          spec.commandLine(),
          (faults == null ? "HELPFLOW_FAULTS" : "--faults") + " cannot be read. " + e.getMessage());
    }
  }

  private Map<String, String> environment(Checkout checkout, Front front) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("HELPFLOW_DATA", data.toAbsolutePath().toString());
    environment.putAll(front.environment());
    environment.put("HELPFLOW_TYPED", typed());
    String folders = setting(flows, "HELPFLOW_FLOWS");
    environment.put(
        "HELPFLOW_FLOWS", folders == null ? checkout.flows().toString() : absolute(folders));
    String url = setting(databaseUrl, "HELPFLOW_DATABASE_URL");
    environment.put("HELPFLOW_DATABASE_URL", url == null ? "" : url);
    String operators = setting(connectors, "HELPFLOW_CONNECTORS");
    environment.put(
        "HELPFLOW_CONNECTORS",
        operators == null ? checkout.sampleConnectors().toString() : absolute(operators));
    environment.put("HELPFLOW_SETTINGS", named(checkout, operators == null));
    environment.put("HELPFLOW_PHONE", pages(phone, "HELPFLOW_PHONE", checkout.phone()));
    environment.put("HELPFLOW_DESK", pages(desk, "HELPFLOW_DESK", checkout.desk()));
    environment.put("HELPFLOW_CONSOLE", pages(console, "HELPFLOW_CONSOLE", checkout.console()));
    return environment;
  }

  /** The folder of what operators set by name, or nothing for a server without. */
  private String named(Checkout checkout, boolean isSample) {
    String wanted = setting(settings, "HELPFLOW_SETTINGS");
    if (wanted != null) {
      return absolute(wanted);
    }
    return isSample && Files.isDirectory(checkout.sampleSettings())
        ? checkout.sampleSettings().toString()
        : "";
  }

  /** The folder of a site's pages, or nothing for a server without. */
  private static String pages(@Nullable String option, String variable, Path built) {
    String wanted = setting(option, variable);
    if (wanted != null) {
      return absolute(wanted);
    }
    return Files.exists(built.resolve("index.html")) ? built.toString() : "";
  }

  /** The options on the command line, so that the server's messages name those and no variables. */
  private String typed() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.joining(" "));
  }

  /** What the command line says, or else the environment; an empty one says "none". */
  private static @Nullable String setting(@Nullable String option, String variable) {
    return option == null ? System.getenv(variable) : option;
  }

  private static String absolute(String folder) {
    return folder.isBlank() ? "" : Path.of(folder).toAbsolutePath().normalize().toString();
  }

  private ParameterException noServer() {
    return new ParameterException(
        spec.commandLine(),
        "The server's jar is not here: run this command as ./helpflow in a checkout of the"
            + " repository, which builds it.");
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
