package dev.helpflow.server.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads rows of the table {@code files}, and opens what of them is sealed. */
final class FileRows {
  private static final Logger LOG = LoggerFactory.getLogger(FileRows.class);

  static final String COLUMNS =
      " id, session_id, component, description, size, received, status, refusal ";

  private final CipherSource cipher;

  FileRows(CipherSource cipher) {
    this.cipher = cipher;
  }

  List<StoredFile> all(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<StoredFile> files = new ArrayList<>();
      while (row.next()) {
        files.add(read(row));
      }
      return files;
    }
  }

  /**
   * The claimed files. One that cannot be read is left out, so that it is not in the way of the
   * others; it is claimed again when its lease ends.
   */
  List<FileStore.Due> due(PreparedStatement claim, String lease) throws SQLException {
    try (ResultSet row = claim.executeQuery()) {
      List<FileStore.Due> due = new ArrayList<>();
      while (row.next()) {
        try {
          due.add(new FileStore.Due(read(row), lease, row.getInt("checks")));
        } catch (UnreadableFileException e) {
          LOG.error(
              "File {} cannot be read and is not checked: is the key that it was sealed with among"
                  + " this server's? It is tried again when its lease ends.",
              row.getString("id"),
              e);
        }
      }
      return due;
    }
  }

  StoredFile read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String refusal = row.getString("refusal");
    return new StoredFile(
        id,
        new SessionId(row.getString("session_id")),
        row.getString("component"),
        description(cipher.get().open(row.getBytes("description"), id)),
        row.getLong("size"),
        row.getLong("received"),
        StoredFile.Status.of(row.getString("status")),
        refusal == null ? null : StoredFile.Refusal.of(refusal));
  }

  /** The description as its column holds it. */
  byte[] sealed(StoredFile file) {
    StoredFile.Description description = file.description();
    return cipher
        .get()
        .seal(
            Json.write(Map.of("name", description.name(), "type", description.type())), file.id());
  }

  private static StoredFile.Description description(byte[] bytes) {
    JsonNode json = Json.parse(bytes);
    return new StoredFile.Description(json.path("name").asText(), json.path("type").asText());
  }
}
