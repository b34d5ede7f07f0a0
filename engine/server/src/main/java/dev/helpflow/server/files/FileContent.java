package dev.helpflow.server.files;

import dev.helpflow.server.database.Database;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Objects;

/**
 * A file's bytes, one part in memory at a time; between two reads no connection is held. Ends with
 * the bytes that had come when it was opened, and fails where any of them is missing.
 */
final class FileContent extends InputStream {
  private static final String PART =
      "select content from file_parts where file_id = ? and position = ?";

  private final Database database;
  private final FileCipher cipher;
  private final StoredFile file;
  private byte[] part = new byte[0];
  private int next;
  private long read;

  FileContent(Database database, FileCipher cipher, StoredFile file) {
    this.database = database;
    this.cipher = cipher;
    this.file = file;
  }

  /** What a part is sealed for. */
  static String place(String file, long position) {
    return file + "@" + position;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (next == part.length) {
      if (read >= file.received()) {
        return -1;
      }
      part = load(read);
      next = 0;
    }
    int count = Math.min(length, part.length - next);
    System.arraycopy(part, next, into, offset, count);
    next += count;
    read += count;
    return count;
  }

  private byte[] load(long position) {
    byte[] sealed =
        database.run(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(PART)) {
                select.setString(1, file.id());
                select.setLong(2, position);
                try (ResultSet row = select.executeQuery()) {
                  return row.next() ? row.getBytes(1) : new byte[0];
                }
              }
            });
    if (sealed.length == 0) {
      throw new UnreadableFileException(
          "A part of file " + file.id() + " is missing: it was deleted, or refused.");
    }
    return cipher.open(sealed, place(file.id(), position));
  }
}
