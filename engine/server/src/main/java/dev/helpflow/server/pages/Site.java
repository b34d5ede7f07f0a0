package dev.helpflow.server.pages;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder as answers. They are read once, so that no address can lead to a file
 * outside it. Immutable.
 */
final class Site {
  /** A site without pages. */
  static final Site NONE = new Site(Map.of());

  /** Nothing inline, nothing from elsewhere but pictures and films, which flows link to. */
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' https: data:",
          "media-src https:",
          "connect-src 'self'",
          "font-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  private static final String INDEX = "index.html";
  private static final String ASK_EACH_TIME = "no-cache";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, Page> pages;

  private Site(Map<String, Page> pages) {
    this.pages = pages;
  }

  /**
   * Reads a folder.
   *
   * @param setting what names the folder, for messages
   * @param sources where pages for it are built, for messages
   * @throws ConfigurationException when it has no {@code index.html}
   */
  static Site read(String setting, String sources, Path folder) {
    if (!Files.isRegularFile(folder.resolve(INDEX))) {
      throw new ConfigurationException(
          setting
              + " names the folder "
              + folder
              + ", which has no "
              + INDEX
              + ". Name the dist folder of "
              + sources
              + " after it was built, or leave the setting out.");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return new Site(
          files
              .filter(Files::isRegularFile)
              .collect(Collectors.toUnmodifiableMap(file -> name(folder, file), Site::page)));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " of pages cannot be read.", e);
    }
  }

  boolean isServed() {
    return !pages.isEmpty();
  }

  /**
   * The first page, which is asked for each time.
   *
   * @param known the entity tag of what the browser has, or null
   */
  HttpResponse<byte[]> index(@Nullable String known) {
    return answer(INDEX, ASK_EACH_TIME, known)
        .header("Content-Security-Policy", POLICY)
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Referrer-Policy", "no-referrer");
  }

  /** What the page is made of, named after its content by the build, so that it never changes. */
  HttpResponse<byte[]> asset(String name, @Nullable String known) {
    return answer("assets/" + name, FOR_EVER, known);
  }

  private MutableHttpResponse<byte[]> answer(String name, String caching, @Nullable String known) {
    Page page = pages.get(name);
    if (page == null) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is no page at this address.");
    }
    MutableHttpResponse<byte[]> answer =
        page.etag().equals(known) ? HttpResponse.notModified() : HttpResponse.ok(page.bytes());
    return answer
        .header(HttpHeaders.CONTENT_TYPE, page.type())
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header(HttpHeaders.ETAG, page.etag())
        .header("X-Content-Type-Options", "nosniff");
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static Page page(Path file) {
    try {
      return Page.of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " of a page cannot be read.", e);
    }
  }
}
