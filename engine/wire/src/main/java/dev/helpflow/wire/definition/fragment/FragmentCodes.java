package dev.helpflow.wire.definition.fragment;

/** The codes of issues about fragments. Part of the API. */
public final class FragmentCodes {
  /** A screen shows a fragment that there is not. */
  public static final String UNKNOWN = "fragment/unknown";

  /** No screen shows a fragment. */
  public static final String UNUSED = "fragment/unused";

  /** With its fragments a screen has more components than it may have. */
  public static final String TOO_MANY = "fragment/too-many-components";

  /** Fragments are shown so often that the flow is too large with them. */
  public static final String TOO_LARGE = "fragment/too-large";

  /** A document of the first spec has fragments. */
  public static final String TOO_OLD = "fragment/too-old-spec";

  private FragmentCodes() {}
}
