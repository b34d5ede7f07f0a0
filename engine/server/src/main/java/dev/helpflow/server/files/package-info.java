/**
 * Photos and documents that customers hand in: uploaded in parts, checked by content and for
 * viruses, kept sealed and outside the session's row, and gone with the session. What a file holds
 * and how it is called is in no log and no event.
 */
@NullMarked
package dev.helpflow.server.files;

import org.jspecify.annotations.NullMarked;
