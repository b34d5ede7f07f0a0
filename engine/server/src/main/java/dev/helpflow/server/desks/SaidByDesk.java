package dev.helpflow.server.desks;

import dev.helpflow.server.handoff.DeskMove;
import java.util.Optional;

/**
 * What a request of a desk says.
 *
 * @param id by which it is known when it is sent again
 * @param move empty when it is about no hand-off, or nothing that moves one
 */
record SaidByDesk(String id, Optional<DeskMove> move) {}
