/** The attributes of a customer that flows may read, and where they come from. */
@NullMarked
package dev.helpflow.server.customers;

import org.jspecify.annotations.NullMarked;
