/** What customers are shown when the server cannot help them. */
@NullMarked
package dev.helpflow.server.support;

import org.jspecify.annotations.NullMarked;
