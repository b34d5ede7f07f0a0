package dev.helpflow.server.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as agents read it: {@code {"id", "session", "customer", "flow", "flowVersion", "node",
 * "address", "origin", "state", "callBack"?, "queue", "priority", "reason", "context", "path",
 * "desk"?, "agent"?, "repeated"?, "since", "updatedAt"}}.
 *
 * @param customer the verified subject of whoever needs help
 * @param node where the customer stood; the last part of the address
 * @param callBack when the customer is to be called: true, or {@code {"from", "to"}}; or absent
 * @param reason the node's, {@code customerAsked} or {@code failed}
 * @param context the JSON object of what the flow tells, by the names that it gives
 * @param path the JSON list of addresses that the customer passed
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
    String priority,
    String reason,
    @JsonRawValue String context,
    @JsonRawValue String path,
    @JsonRawValue @Nullable String desk,
    @Nullable String agent,
    @JsonRawValue @Nullable String repeated,
    String since,
    String updatedAt) {}
