/**
 * What an app is sent in place of what it cannot draw (design, section 5). Works on assembled
 * screens: flows and ledgers know nothing of it.
 */
@NullMarked
package dev.helpflow.core.negotiation;

import org.jspecify.annotations.NullMarked;
