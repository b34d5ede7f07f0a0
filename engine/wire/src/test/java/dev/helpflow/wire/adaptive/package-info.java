@NullMarked
package dev.helpflow.wire.adaptive;

import org.jspecify.annotations.NullMarked;
