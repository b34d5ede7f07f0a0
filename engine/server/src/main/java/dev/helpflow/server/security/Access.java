package dev.helpflow.server.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The access rule of a route: the roles of which the caller must have one, or {@link #anyone()} for
 * a route without identity.
 *
 * <p>A route that declares none is refused to everybody, so a rule cannot be forgotten unnoticed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
  /** The roles that may call it. An admin may call what an author or ops may. */
  Role[] value() default {};

  /** Whether it asks for no identity at all. */
  boolean anyone() default false;

  /** The largest body in bytes that it takes; 256 KB unless it takes documents. */
  int maxBody() default DEFAULT_MAX_BODY;

  /** 256 KB. */
  int DEFAULT_MAX_BODY = 256 * 1024;
}
