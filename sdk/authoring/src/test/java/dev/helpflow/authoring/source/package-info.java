@NullMarked
package dev.helpflow.authoring.source;

import org.jspecify.annotations.NullMarked;
