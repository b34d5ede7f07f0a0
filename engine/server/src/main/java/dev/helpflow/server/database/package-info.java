/**
 * The PostgreSQL that everything is stored in: the embedded one or another, its pool, its
 * migrations, and how a feature runs SQL.
 */
@NullMarked
package dev.helpflow.server.database;

import org.jspecify.annotations.NullMarked;
