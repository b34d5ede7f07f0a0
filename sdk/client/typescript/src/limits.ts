/** How often, how long and how much; times in milliseconds. */
export const Limits = {
  /** A request that nobody answered is sent again up to so many times before the customer is told. */
  repeats: 4,
  /** The longest wait before the first repeat; it doubles with each. */
  firstWait: 500,
  longestWait: 8_000,
  /** A server that asks for more patience than this counts as one that cannot be reached. */
  longestRetryAfter: 30_000,
  /** An answer that has not come by then will not come. */
  answerWithin: 30_000,
  /** How long after failing all of the above it is tried again by itself while the app is seen. */
  tryAgainAfter: 15_000,
  /** An action older than this is not sent again by itself: the customer may have thought better of it. */
  resendWithin: 10 * 60_000,
  /** A start that was not answered is taken up again by the same start within this time. */
  takeUpStartWithin: 60 * 60_000,
  /** Away for longer than this, and the customer comes back to the session; for less, and the screen is only read. */
  awayFor: 30_000,
  /** What was typed is written to storage so long after the last key. */
  draftsAfter: 300,
  /** Sessions of which something is kept on the device, the latest first. */
  keptSessions: 20,
  /** Streams that broke without bringing anything, in a row, before it is polled instead. */
  brokenStreams: 3,
  /** A stream over which nothing came for so long, not even a comment, has died unnoticed. */
  silentStream: 60_000,
  /** App events: how many go in one request, how long they are gathered, and how many are kept when none can be sent. */
  eventsAtOnce: 50,
  eventsAfter: 2_000,
  eventsKept: 200,
  /** Bytes of a file in one request. */
  filePart: 1024 * 1024,
  /** While a file is being looked at for viruses. */
  scanEvery: 1_000,
  scanFor: 5 * 60_000,
} as const;
