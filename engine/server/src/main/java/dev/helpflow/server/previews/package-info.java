/**
 * Flows that are not published, opened at a screen for whoever looks at them: what they call is
 * stubbed, and nothing of it counts (design, section 6).
 */
@NullMarked
package dev.helpflow.server.previews;

import org.jspecify.annotations.NullMarked;
