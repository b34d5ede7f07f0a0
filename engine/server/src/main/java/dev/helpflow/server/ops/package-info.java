/**
 * What the platform asks of a server: health, metrics, its API description, and how customers reach
 * a person without it.
 */
@NullMarked
package dev.helpflow.server.ops;

import org.jspecify.annotations.NullMarked;
