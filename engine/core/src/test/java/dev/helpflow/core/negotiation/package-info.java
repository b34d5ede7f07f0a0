@NullMarked
package dev.helpflow.core.negotiation;

import org.jspecify.annotations.NullMarked;
