package dev.helpflow.server.files;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the cipher of files. One whose key has to be made is made when the first file comes, so
 * that a server that takes none leaves none.
 */
final class CipherSource {
  private final Supplier<FileCipher> make;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable FileCipher made;

  CipherSource(Supplier<FileCipher> make) {
    this.make = make;
  }

  FileCipher get() {
    FileCipher there = made;
    if (there != null) {
      return there;
    }
    making.lock();
    try {
      FileCipher cipher = made == null ? make.get() : made;
      made = cipher;
      return cipher;
    } finally {
      making.unlock();
    }
  }
}
