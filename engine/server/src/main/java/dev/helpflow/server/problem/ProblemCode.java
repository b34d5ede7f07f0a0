package dev.helpflow.server.problem;

import java.util.Locale;

/**
 * Every kind of problem that the API answers with. The word is stable: clients decide by it
 * (design, section 6).
 *
 * <p>A problem's {@code type} is {@code /problems/<word>}, which answers with what is written here.
 */
public enum ProblemCode {
  // Any endpoint.
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "Send a JSON document in UTF-8; the detail names the line and column."),
  INVALID_REQUEST(
      400,
      "The request is not of the form expected",
      "Compare it with the API description at /openapi.yaml."),
  UNAUTHENTICATED(
      401,
      "No valid identity",
      "Send an Authorization header with a bearer token that is valid now."),
  FORBIDDEN(
      403,
      "Not allowed",
      "Use an identity with one of the roles, and for flows the namespace, that the detail names."),
  NOT_FOUND(
      404, "Not found", "Check the address; what belongs to somebody else is not found either."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "Use one of the methods in the Allow header."),
  NOT_ACCEPTABLE(406, "No such representation", "Accept application/json."),
  LENGTH_REQUIRED(411, "The body's length is missing", "Send a Content-Length header."),
  BODY_TOO_LARGE(413, "The body is too large", "Send less than the detail says."),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send Content-Type: application/json."),
  UNEXPECTED(
      500,
      "Something went wrong here",
      "Try again; if it stays, tell whoever runs the server the errorId."),
  UNAVAILABLE(
      503,
      "The service is not available",
      "Try again after the seconds in the Retry-After header."),

  // Sessions.
  SESSION_NOT_FOUND(
      404, "No such session", "Start a session, or list your own with GET /v1/sessions."),
  FLOW_NOT_LIVE(404, "No live flow of that id", "Start a flow that has a live version."),
  INVALID_INPUTS(
      422,
      "The inputs do not fit the flow",
      "Send the inputs that the flow declares, each of its type."),
  INVALID_ANSWERS(
      422,
      "Some answers are not accepted",
      "Show the screen in the body; its errors say what to correct."),
  UNKNOWN_ACTION(
      422,
      "The screen has no such action",
      "Send one of the screen's submit actions, or back, change, resume, escalate, abandon or"
          + " restart."),
  UNKNOWN_TARGET(
      422,
      "There is no such screen to change",
      "Send as target a screen that the customer has answered on the way here."),
  STALE(409, "The screen has changed", "Show the screen in the body, and send its key."),
  NO_WAY_BACK(409, "There is no way back", "Offer back only when the screen says so."),
  WITH_AGENT(
      409, "A person is helping", "Wait for the person to hand the session back, or cancel."),
  WAITING(409, "The session is waiting", "Ask again after the screen's refresh time."),
  SESSION_OVER(
      409,
      "The session is over",
      "Start a new session, or send restart when the screen offers it."),
  NO_HANDOFF(
      409, "Nobody is being asked to help", "Send cancel only while a hand-off is asked for."),
  SESSION_TOO_LONG(409, "The session has grown too long", "Start a new session."),
  IDEMPOTENCY_KEY_MISSING(
      400,
      "The Idempotency-Key header is missing",
      "Send a key that is new for each action of the customer and the same when it is sent again."),
  IDEMPOTENCY_KEY_REUSED(
      422, "The idempotency key was used for another request", "Use a new key for a new action."),

  // Files.
  FILES_NOT_TAKEN(501, "This server takes no files", "Go on without; retrying does not help."),
  FILE_NOT_FOUND(404, "No such file", "Announce the file first, on a session of this customer."),
  NO_UPLOAD_HERE(
      422,
      "The screen asks for no file there",
      "Name a file-upload component of the session's current screen."),
  FILE_TOO_LARGE(413, "The file is too large", "Show the error's message; send a smaller file."),
  FILE_TYPE(422, "Files of that type are not taken here", "Show the error's message."),
  NO_ROOM_FOR_FILE(
      413,
      "There is no room for the file",
      "Delete files that are not needed, or send a smaller one."),
  UPLOAD_OFFSET(
      409, "The upload goes on elsewhere", "Send on from the file's offset that is in the body."),
  FILE_ANSWERED(409, "The file is part of an answer", "Change the answer; the file stays."),

  // Hand-off and signals.
  HANDOFF_NOT_FOUND(404, "No such hand-off", "List the open ones with GET /v1/handoffs."),
  HANDOFF_STATE(
      409,
      "The hand-off is not in a state for that",
      "Read the hand-off again; the detail names its state."),
  HANDOFF_TAKEN(
      409,
      "Another agent has the hand-off",
      "Take another from GET /v1/handoffs, or ask the agent whom the detail names."),
  UNKNOWN_OUTCOME(
      422,
      "The flow has no such outcome",
      "Send resolved, unresolved, redirected, or an outcome of one of the flow's own end nodes."),
  SIGNAL_CONFLICT(
      409, "The signal's id was used for another payload", "Use a new id for a new signal."),

  // Flows.
  FLOW_NOT_FOUND(404, "No such flow", "List the flows with GET /v1/flows."),
  VERSION_NOT_FOUND(
      404,
      "No such version",
      "List the flow's versions with GET /v1/flows/{namespace}/{name}/versions."),
  FLOW_REFUSED(
      422,
      "The flow has issues",
      "Correct the issues of severity error; each names the place by JSON Pointer."),
  FLOW_ID_MISMATCH(
      422,
      "The document is of another flow",
      "Publish a document to the address that its id names."),
  LIVE_CHANGED(
      409, "Another version is live than expected", "Look at what is live now, then decide again."),
  SERVER_TOO_OLD(
      409,
      "A server that runs cannot serve the version",
      "Make it live when all servers run the newer release of Helpflow."),
  NO_BASE_VERSION(
      409,
      "No other version is live for the other customers",
      "Make a version live for everybody first, or leave percent out."),
  FLOW_IN_USE(
      409, "Live flows run this flow", "Take it out of the flows that the detail names first."),
  NOTHING_SCHEDULED(
      404, "Nothing is scheduled", "Look at the flow with GET /v1/flows/{ns}/{name}."),
  SECOND_PAIR_OF_EYES(
      409,
      "Somebody else must make the version live",
      "Ask an approver of the namespace who did not publish it."),
  SUBFLOW_NOT_LIVE(
      409, "A sub-flow is not live", "Make the flow that the detail names live first."),

  // Squads.
  DRAFT_NOT_FOUND(404, "No such draft", "List them with GET /v1/flows/{namespace}/{name}/drafts."),
  DRAFT_CHANGED(
      412,
      "Somebody has saved the draft since",
      "Read it again, bring the two together, and send the new ETag as If-Match."),
  SHARED_CHANGED(
      409,
      "Somebody has changed what the namespace keeps since",
      "Read it again, bring the two together, and send the new revision as expect."),
  TOO_MANY_STREAMS(
      429,
      "Too many streams are open",
      "Close those that are not needed, or read the session after refresh.afterMs."),
  TOO_MANY_DRAFTS(409, "The flow has too many drafts", "Throw away those that are not needed."),
  TOKEN_NOT_FOUND(404, "No such token", "List your own with GET /v1/tokens."),

  // Catalogue.
  CATALOGUE_ENTRY_NOT_FOUND(
      404, "No such catalogue entry", "List the entries with GET /v1/catalogue."),

  // Operations.
  CLIENT_RULE_NOT_FOUND(404, "No such client rule", "List them with GET /v1/ops/client-rules."),
  TOO_MANY_RULES(409, "There are too many rules", "Take away rules that have ended."),
  COMMIT_NOT_FOUND(
      404,
      "No such commit of unknown outcome",
      "List them with GET /v1/ops/commits?state=unknown; its outcome may be known meanwhile."),
  COMMIT_IN_FLIGHT(
      409,
      "The commit is at its connector now",
      "Try again in some seconds, if its outcome is not known then."),
  COMMIT_KNOWN(
      409,
      "The outcome of the commit is known, and another",
      "Compare what its connector says with the detail: the session went on by that."),
  SETTING_NOT_FOUND(
      404, "No setting of that name", "List those of the kind, at the address without the name."),
  INVALID_SETTING(
      422, "The setting is wrong", "Correct the issues; each names the place by JSON Pointer."),
  SET_IN_FILE(
      409, "It is set in a file", "Change the file that the servers are started with, on all."),
  TOO_MANY_SETTINGS(409, "There are too many", "Take away those that nothing uses."),

  // Experiments.
  EXPERIMENT_NOT_FOUND(404, "No experiment of that key", "List them with GET /v1/experiments."),
  INVALID_EXPERIMENT(
      422,
      "The experiment is wrong",
      "Correct the issues that are errors; each names the place by JSON Pointer."),
  EXPERIMENT_STARTED(
      409,
      "The experiment has started",
      "Change what can be changed with POST /v1/experiments/{key}/changes, or begin another."),
  EXPERIMENT_STATE(
      409, "The experiment does not take that now", "Read its status, which the detail names."),
  EXPERIMENT_CHANGED(
      409, "Somebody else has changed it", "Read the experiment again and decide anew.");

  private final int status;
  private final String title;
  private final String remedy;

  ProblemCode(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What it is, in a few words; the same for every occurrence. */
  public String title() {
    return title;
  }

  /** What a client's author is to do about it. */
  public String remedy() {
    return remedy;
  }

  /** The {@code code} member of its body. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
