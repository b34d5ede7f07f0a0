/**
 * The start of the server and nothing else: each feature has a package of its own below this one.
 */
@NullMarked
package dev.helpflow.server;

import org.jspecify.annotations.NullMarked;
