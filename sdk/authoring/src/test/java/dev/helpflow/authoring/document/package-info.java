@NullMarked
package dev.helpflow.authoring.document;

import org.jspecify.annotations.NullMarked;
