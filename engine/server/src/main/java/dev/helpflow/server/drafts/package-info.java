/**
 * Documents of flows that are being written, kept on the server for whoever writes them together.
 */
@NullMarked
package dev.helpflow.server.drafts;

import org.jspecify.annotations.NullMarked;
