/**
 * What operators set by name and every server follows: calendars, queues and so on, each kind read
 * by the feature that it belongs to, from files at the start or over the API.
 */
@NullMarked
package dev.helpflow.server.settings;

import org.jspecify.annotations.NullMarked;
