/** Tests of guest scripts: pure ones that must work, and hostile ones that must come to nothing. */
@NullMarked
package dev.helpflow.scripts;

import org.jspecify.annotations.NullMarked;
