package dev.helpflow.server.database;

/**
 * Where the database is.
 *
 * @param url JDBC URL with user and password
 * @param embedded whether this process runs it, which is what the development identity asks for
 */
public record DatabaseServer(String url, boolean embedded) {
  /** Leaves the URL out, because it holds the password. */
  @Override
  public String toString() {
    return embedded ? "the embedded PostgreSQL" : "the PostgreSQL at HELPFLOW_DATABASE_URL";
  }
}
