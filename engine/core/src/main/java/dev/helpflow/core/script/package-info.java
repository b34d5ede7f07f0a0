/** The port behind which guest scripts run; core declares it and never runs one itself. */
@NullMarked
package dev.helpflow.core.script;

import org.jspecify.annotations.NullMarked;
