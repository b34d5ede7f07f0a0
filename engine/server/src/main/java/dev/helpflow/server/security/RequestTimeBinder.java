package dev.helpflow.server.security;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives a controller method the {@link RequestTime} that the filter found. */
@Singleton
final class RequestTimeBinder implements TypedRequestArgumentBinder<RequestTime> {
  @Override
  public Argument<RequestTime> argumentType() {
    return Argument.of(RequestTime.class);
  }

  @Override
  public BindingResult<RequestTime> bind(
      ArgumentConversionContext<RequestTime> context, HttpRequest<?> request) {
    return () -> request.getAttribute(AccessFilter.TIME, RequestTime.class);
  }
}
