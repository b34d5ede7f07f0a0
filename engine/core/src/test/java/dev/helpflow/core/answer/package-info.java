@NullMarked
package dev.helpflow.core.answer;

import org.jspecify.annotations.NullMarked;
