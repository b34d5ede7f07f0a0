/**
 * Flow folders on disk, read, linted and compiled together with what they refer to. What runs them
 * is in {@code simulator}; nothing here knows of sessions.
 */
@NullMarked
package dev.helpflow.authoring.project;

import org.jspecify.annotations.NullMarked;
