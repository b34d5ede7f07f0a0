/**
 * Squads: the namespaces that they answer for, and the tokens with which their CI publishes
 * (design, section 6).
 */
@NullMarked
package dev.helpflow.server.squads;

import org.jspecify.annotations.NullMarked;
