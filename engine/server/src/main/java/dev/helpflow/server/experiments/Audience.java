package dev.helpflow.server.experiments;

import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Names;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom an experiment's targeting holds for. */
final class Audience {
  /** Everybody. */
  static final Audience ALL = new Audience("", null, true);

  private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

  private final String experiment;
  private final @Nullable ExpressionProgram program;
  private final boolean otherwise;

  private Audience(String experiment, @Nullable ExpressionProgram program, boolean otherwise) {
    this.experiment = experiment;
    this.program = program;
    this.otherwise = otherwise;
  }

  static Audience of(String experiment, ExpressionProgram program) {
    return new Audience(experiment, program, false);
  }

  /** Nobody, since its expression cannot be asked. */
  static Audience nobody(String experiment) {
    return new Audience(experiment, null, false);
  }

  /**
   * Whether it holds for a customer.
   *
   * @param names values by name, in the form that expressions read
   */
  boolean has(Map<String, Object> names) {
    if (program == null) {
      return otherwise;
    }
    try {
      return program.holds(Names.of(names));
    } catch (ExpressionFault e) {
      LOG.warn(
          "The targeting of experiment {} has no answer for a customer, who is therefore not in it:"
              + " {}",
          experiment,
          e.getMessage());
      return false;
    }
  }
}
