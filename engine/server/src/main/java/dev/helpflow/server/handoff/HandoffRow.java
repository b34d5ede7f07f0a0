package dev.helpflow.server.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as agents read it: {@code {"id", "session", "customer", "flow", "flowVersion", "node",
 * "address", "origin", "state", "callBack"?, "queue", "skills"?, "priority", "reason",
 * "supportNeeds"?, "summary", "context", "sensitive"?, "path", "transcript", "flows"?, "desk"?,
 * "agent"?, "repeated"?, "since", "acceptedAt"?, "updatedAt"}}.
 *
 * @param customer the verified subject of whoever needs help
 * @param node where the customer stood; the last part of the address
 * @param callBack when the customer is to be called: true, or {@code {"from", "to"}}; or absent
 * @param skills what operators say that whoever takes it has to know, by its queue, or null
 * @param reason the node's, {@code customerAsked} or {@code failed}
 * @param supportNeeds the JSON list of what the customer needs to be helped, or null when nothing
 *     is known
 * @param summary a few sentences, in the flow's first locale
 * @param context the JSON object of what the flow tells, by the names that it gives
 * @param sensitive the JSON list of the names of what may be revealed, or null when nothing may
 * @param path the JSON list of places that the customer passed: {@code {"address", "title"?}}
 * @param transcript where the screens are that the customer saw
 * @param flows the flows that an agent has sent the customer into, or null in a list
 * @param desk the JSON object that was said with the last move, or null
 * @param agent who accepted it last, or null while nobody has it
 * @param repeated {@code {"reason", "context", "at"}} of a customer who asked again while they
 *     waited, or null
 * @param since when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoffRow(
    String id,
    String session,
    String customer,
    String flow,
    int flowVersion,
    String node,
    String address,
    String origin,
    String state,
    @JsonRawValue @Nullable String callBack,
    String queue,
    @Nullable List<String> skills,
    String priority,
    String reason,
    @JsonRawValue @Nullable String supportNeeds,
    String summary,
    @JsonRawValue String context,
    @JsonRawValue @Nullable String sensitive,
    @JsonRawValue String path,
    String transcript,
    @Nullable List<SentFlow> flows,
    @JsonRawValue @Nullable String desk,
    @Nullable String agent,
    @JsonRawValue @Nullable String repeated,
    String since,
    @Nullable String acceptedAt,
    String updatedAt) {

  /** The same with the flows that the customer was sent into. */
  HandoffRow with(List<SentFlow> sent) {
    return new HandoffRow(
        id,
        session,
        customer,
        flow,
        flowVersion,
        node,
        address,
        origin,
        state,
        callBack,
        queue,
        skills,
        priority,
        reason,
        supportNeeds,
        summary,
        context,
        sensitive,
        path,
        transcript,
        List.copyOf(sent),
        desk,
        agent,
        repeated,
        since,
        acceptedAt,
        updatedAt);
  }
}
