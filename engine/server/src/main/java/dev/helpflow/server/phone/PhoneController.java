package dev.helpflow.server.phone;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the phone's page at {@code /} and what it is made of below {@code /assets}. */
@Controller
@Requires(bean = PhonePages.class)
final class PhoneController {
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

  private static final String ASK_EACH_TIME = "no-cache";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final PhonePages pages;

  PhoneController(PhonePages pages) {
    this.pages = pages;
  }

  @Get(value = "/", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> index(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return answer(pages.index(), ASK_EACH_TIME, known)
        .header("Content-Security-Policy", POLICY)
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Referrer-Policy", "no-referrer");
  }

  /** Named after their content by the build, so that they never change. */
  @Get(value = "/assets/{name}", produces = MediaType.ALL)
  @Access(anyone = true)
  HttpResponse<byte[]> asset(
      String name, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return answer(pages.page("assets/" + name), FOR_EVER, known);
  }

  private static MutableHttpResponse<byte[]> answer(
      Optional<Page> found, String caching, @Nullable String known) {
    Page page =
        found.orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND, "The phone has no page at this address."));
    MutableHttpResponse<byte[]> answer =
        page.etag().equals(known) ? HttpResponse.notModified() : HttpResponse.ok(page.bytes());
    return answer
        .header(HttpHeaders.CONTENT_TYPE, page.type())
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header(HttpHeaders.ETAG, page.etag())
        .header("X-Content-Type-Options", "nosniff");
  }
}
