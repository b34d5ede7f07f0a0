/**
 * What changed between two versions of a flow, and which customers would notice: as data, and in
 * words. Nothing here reads a file or knows of sessions.
 */
@NullMarked
package dev.helpflow.authoring.diff;

import org.jspecify.annotations.NullMarked;
