/**
 * Runs servers in processes of their own under load and kills them at random moments, to see that
 * nothing acknowledged is lost and nothing is done twice. Nothing here knows the server's insides
 * but its HTTP API and its tables.
 */
@NullMarked
package dev.helpflow.endurance;

import org.jspecify.annotations.NullMarked;
