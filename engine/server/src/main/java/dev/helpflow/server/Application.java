package dev.helpflow.server;

import io.micronaut.runtime.Micronaut;

/**
 * The server's entry point: starts the HTTP shell and answers until the process is told to stop.
 */
public final class Application {

  private Application() {}

  public static void main(String[] arguments) {
    Micronaut.build(arguments).mainClass(Application.class).banner(false).start();
  }
}
