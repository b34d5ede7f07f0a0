/**
 * The queues that hand-offs wait in: when somebody is there, how many may wait, how long it takes,
 * when customers can be called, and what they are told of it (design, section 9).
 */
@NullMarked
package dev.helpflow.server.queues;

import org.jspecify.annotations.NullMarked;
