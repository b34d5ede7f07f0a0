/**
 * Connectors as operators declare them in JSON files (design, section 8), and operations as they
 * are frozen into a version.
 */
@NullMarked
package dev.helpflow.wire.connector;

import org.jspecify.annotations.NullMarked;
