package dev.helpflow.cli.serve;

import dev.helpflow.cli.checkout.Checkout;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Makes what lets {@code serve} start fast: the JVM's caches, by a server that is started, asked a
 * few things and stopped, and the unpacked programs of the embedded database.
 *
 * <p>The launcher runs it after a build; {@code serve} runs it beside itself where that was not
 * done. Nothing depends on it but time.
 */
@Command(
    name = "prepare",
    description = "Make what lets \"serve\" start fast; done by itself after a build.",
    hidden = true,
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:It is made.",
      "1:It could not be made, and \"serve\" starts without it.",
      "2:The command was not understood."
    })
public final class PrepareCommand implements Callable<Integer> {
  private static final int NOT_PREPARED = 1;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Checkout checkout = Checkout.find().orElseThrow();
    Path target = checkout.serverJar().resolveSibling("prepare");
    try {
      Files.createDirectories(target);
      try (FileChannel channel =
              FileChannel.open(
                  target.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        // Whoever has it makes the same.
        return lock == null || new Rehearsal(checkout, target).run() ? 0 : NOT_PREPARED;
      }
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(
              "Starts stay slower than they could be: nothing was prepared. " + e.getMessage());
      return NOT_PREPARED;
    }
  }
}
