package dev.helpflow.server.files;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How files are taken and kept: {@code helpflow.files.*}.
 *
 * @param key that files are sealed with: 32 bytes in Base64; the embedded database has one made for
 *     it
 * @param oldKeys that files were sealed with before, with commas between
 * @param scanner that looks for viruses: {@code clamav://host:3310}, or {@code none}
 * @param filesOfSession how many a session may have
 * @param bytesOfSession how much they may be in all
 * @param bytesOfCustomer how much a customer's may be, in all sessions
 * @param resting how long an upload may rest, and a file wait that no answer names, before it is
 *     dropped
 * @param lease how long a check is left to the server that began it
 * @param retryFirst after how long a check that could not be made is made again the first time
 * @param retryLongest the longest pause before it is made again
 * @param atOnce how many parts a server works on at the same time
 */
@ConfigurationProperties("helpflow.files")
record FileSettings(
    @Nullable String key,
    @Nullable String oldKeys,
    @Nullable String scanner,
    @Bindable(defaultValue = "50") int filesOfSession,
    @Bindable(defaultValue = "104857600") long bytesOfSession,
    @Bindable(defaultValue = "262144000") long bytesOfCustomer,
    @Bindable(defaultValue = "24h") Duration resting,
    @Bindable(defaultValue = "2m") Duration lease,
    @Bindable(defaultValue = "2s") Duration retryFirst,
    @Bindable(defaultValue = "5m") Duration retryLongest,
    @Bindable(defaultValue = "16") int atOnce) {

  /** Leaves the keys out. */
  @Override
  public String toString() {
    return "FileSettings[…]";
  }
}
