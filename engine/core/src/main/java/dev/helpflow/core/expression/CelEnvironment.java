package dev.helpflow.core.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelMathExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * CEL as flows have it: which functions and macros there are. Functions that can fail on some text
 * or number have no place here, but for those that a later check admits with a literal.
 */
final class CelEnvironment {
  private static final int MAX_REGEX_PROGRAM = 20_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(ExpressionLimits.MAX_SOURCE)
          .maxParseRecursionDepth(ExpressionLimits.MAX_DEPTH)
          .maxParseExpressionNodeCount(ExpressionLimits.MAX_NODES)
          .maxParseErrorRecoveryLimit(5)
          .maxRegexProgramSize(MAX_REGEX_PROGRAM)
          .populateMacroCalls(true)
          .enableHeterogeneousNumericComparisons(true)
          .comprehensionMaxIterations((int) ExpressionLimits.MAX_COST)
          .build();

  private static final Set<StandardFunction> LEFT_OUT =
      EnumSet.of(
          StandardFunction.UINT,
          StandardFunction.BYTES,
          StandardFunction.DYN,
          StandardFunction.TYPE,
          StandardFunction.BOOL,
          StandardFunction.OLD_IN,
          StandardFunction.OLD_NOT_STRICTLY_FALSE);

  private static final Set<CelStringExtensions.Function> TEXT_FUNCTIONS =
      EnumSet.of(
          CelStringExtensions.Function.JOIN,
          CelStringExtensions.Function.LOWER_ASCII,
          CelStringExtensions.Function.REPLACE,
          CelStringExtensions.Function.SPLIT,
          CelStringExtensions.Function.TRIM,
          CelStringExtensions.Function.UPPER_ASCII);

  private static final Set<CelMathExtensions.Function> NUMBER_FUNCTIONS =
      EnumSet.of(
          CelMathExtensions.Function.MAX,
          CelMathExtensions.Function.MIN,
          CelMathExtensions.Function.ABS,
          CelMathExtensions.Function.CEIL,
          CelMathExtensions.Function.FLOOR,
          CelMathExtensions.Function.ROUND,
          CelMathExtensions.Function.TRUNC);

  private static final CelStandardDeclarations DECLARATIONS =
      CelStandardDeclarations.newBuilder().filterFunctions(CelEnvironment::kept).build();

  /** The operators of most guards. */
  private static final Set<StandardFunction> LOGIC =
      EnumSet.of(
          StandardFunction.CONDITIONAL,
          StandardFunction.EQUALS,
          StandardFunction.IN,
          StandardFunction.LOGICAL_AND,
          StandardFunction.LOGICAL_NOT,
          StandardFunction.LOGICAL_OR,
          StandardFunction.NOT_EQUALS);

  /** The names by which a parsed expression calls {@link #LOGIC}. */
  static final Set<String> LOGIC_NAMES =
      LOGIC.stream()
          .map(function -> function.functionDecl().name())
          .collect(Collectors.toUnmodifiableSet());

  private static final CelStandardDeclarations LOGIC_DECLARATIONS =
      CelStandardDeclarations.newBuilder()
          .filterFunctions(
              (function, overload) -> LOGIC.contains(function) && kept(function, overload))
          .build();

  /** The planner's programs need about half the time of the standard runtime's for a guard. */
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(
              CelExtensions.optional(),
              CelExtensions.strings(TEXT_FUNCTIONS),
              CelExtensions.math(OPTIONS, NUMBER_FUNCTIONS),
              CelExtensions.sets(OPTIONS))
          .addFunctionBindings(DateFunctions.bindings())
          .build();

  /** The functions and macros that a mistyped one may have meant. */
  static final Set<String> FUNCTIONS =
      new TreeSet<>(
          List.of(
              "addDays",
              "addMonths",
              "all",
              "contains",
              "date",
              "daysBetween",
              "double",
              "duration",
              "endOfMonth",
              "endsWith",
              "exists",
              "exists_one",
              "filter",
              "getDate",
              "getDayOfMonth",
              "getDayOfWeek",
              "getDayOfYear",
              "getFullYear",
              "getHours",
              "getMinutes",
              "getMonth",
              "getSeconds",
              "has",
              "hasValue",
              "int",
              "join",
              "lowerAscii",
              "map",
              "matches",
              "math.abs",
              "math.ceil",
              "math.floor",
              "math.greatest",
              "math.least",
              "math.round",
              "math.trunc",
              "optFlatMap",
              "optMap",
              "or",
              "orValue",
              "replace",
              "sets.contains",
              "sets.equivalent",
              "sets.intersects",
              "size",
              "split",
              "startsWith",
              "string",
              "timestamp",
              "trim",
              "upperAscii"));

  private CelEnvironment() {}

  static CelRuntime runtime() {
    return RUNTIME;
  }

  static CelCompiler compiler(ExpressionScope scope, ScopeTypes types) {
    return build(
        scope,
        types,
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardDeclarations(DECLARATIONS)
            .setStandardMacros(macros())
            .addMacros(PresenceMacro.MACRO)
            .addLibraries(
                CelExtensions.optional(),
                CelExtensions.strings(TEXT_FUNCTIONS),
                CelExtensions.math(OPTIONS, NUMBER_FUNCTIONS),
                CelExtensions.sets(OPTIONS))
            .addFunctionDeclarations(DateFunctions.declarations()));
  }

  /**
   * A checker for what calls no function but {@link #LOGIC_NAMES}. CEL declares all functions anew
   * for each expression that it checks, which takes several times as long as checking a guard.
   */
  static CelCompiler logicChecker(ExpressionScope scope, ScopeTypes types) {
    return build(
        scope,
        types,
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardDeclarations(LOGIC_DECLARATIONS));
  }

  private static CelCompiler build(
      ExpressionScope scope, ScopeTypes types, CelCompilerBuilder builder) {
    builder.setOptions(OPTIONS).setStandardEnvironmentEnabled(false).setTypeProvider(types);
    scope.names().forEach((name, type) -> builder.addVar(name, types.celType(type)));
    return builder.build();
  }

  private static List<CelStandardMacro> macros() {
    return CelStandardMacro.STANDARD_MACROS.stream()
        .filter(macro -> macro != CelStandardMacro.HAS)
        .toList();
  }

  private static boolean kept(StandardFunction function, StandardOverload overload) {
    CelOverloadDecl declared = overload.celOverloadDecl();
    return !LEFT_OUT.contains(function)
        && !raw(declared.resultType())
        && declared.parameterTypes().stream().noneMatch(CelEnvironment::raw);
  }

  /**
   * Values are never unsigned numbers or bytes, and durations come from literals and differences
   * only.
   */
  private static boolean raw(CelType type) {
    return type.kind() == CelKind.UINT
        || type.kind() == CelKind.BYTES
        || type.kind() == CelKind.TYPE;
  }
}
