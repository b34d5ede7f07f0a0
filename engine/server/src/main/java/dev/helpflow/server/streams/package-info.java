/** Server-sent events: customers' screens whenever they change (design, section 6). */
@NullMarked
package dev.helpflow.server.streams;

import org.jspecify.annotations.NullMarked;
