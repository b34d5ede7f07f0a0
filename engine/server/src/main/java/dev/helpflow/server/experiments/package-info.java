/**
 * Experiments that operations run: what they are, who is in which variant, and when a customer
 * counts (design, section 10). What the numbers mean is reckoned elsewhere.
 */
@NullMarked
package dev.helpflow.server.experiments;

import org.jspecify.annotations.NullMarked;
