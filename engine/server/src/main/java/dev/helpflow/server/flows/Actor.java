package dev.helpflow.server.flows;

import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Role;

/**
 * Who makes a version live.
 *
 * @param mayApprove whether their word counts as the second pair of eyes, where one is wanted
 */
public record Actor(String subject, boolean mayApprove) {
  /** Somebody who asks for it now: approvers and admins may approve. */
  public static Actor of(Caller caller) {
    return new Actor(caller.subject(), caller.is(Role.APPROVER) || caller.is(Role.ADMIN));
  }

  /** One whose word was asked for before: who runs the server, or who scheduled it. */
  public static Actor trusted(String subject) {
    return new Actor(subject, true);
  }
}
