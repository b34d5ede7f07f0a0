/**
 * People who are in the middle of a flow when another version of it goes live: where they are to
 * move to, what that would do to them beforehand, and going through them all (design, section 7).
 */
@NullMarked
package dev.helpflow.server.migrations;

import org.jspecify.annotations.NullMarked;
