package dev.helpflow.server.database;

import java.util.function.Supplier;

/**
 * Where the database is.
 *
 * @param address gives the JDBC URL with user and password, and waits for a database that is being
 *     started
 * @param embedded whether this process runs it, which is what the development identity asks for
 */
public record DatabaseServer(Supplier<String> address, boolean embedded) {

  public DatabaseServer(String url, boolean embedded) {
    this(() -> url, embedded);
  }

  /**
   * JDBC URL with user and password.
   *
   * @throws DatabaseStartException when it is to be started by this process and does not start
   */
  public String url() {
    return address.get();
  }

  /** Leaves the URL out, because it holds the password. */
  @Override
  public String toString() {
    return embedded ? "the embedded PostgreSQL" : "the PostgreSQL at HELPFLOW_DATABASE_URL";
  }
}
