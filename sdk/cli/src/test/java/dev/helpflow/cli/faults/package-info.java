@NullMarked
package dev.helpflow.cli.faults;

import org.jspecify.annotations.NullMarked;
