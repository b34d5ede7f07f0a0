import { DelegateBackoff, ExponentialBackoff, handleType, retry, type IBackoff, type RetryPolicy } from "cockatiel";
import { Limits } from "./limits.js";

/** A request that was not answered, and may be sent again with the same key and the same bytes. */
export class Unanswered extends Error {
  /** @param retryAfter milliseconds that the server asked to wait */
  constructor(
    message: string,
    cause?: unknown,
    readonly retryAfter = 0,
  ) {
    super(message, { cause });
  }
}

/** Exponential waits with full jitter, and never shorter than the server asked for. */
export function retryPolicy(random: () => number): RetryPolicy {
  const waits = new ExponentialBackoff<number>({
    initialDelay: Limits.firstWait,
    maxDelay: Limits.longestWait,
    generator: (doublings = 0, { initialDelay, maxDelay }) => [
      Math.floor(random() * Math.min(maxDelay, initialDelay * 2 ** doublings)),
      doublings + 1,
    ],
  });
  return retry(
    handleType(Unanswered, (failure) => failure.retryAfter <= Limits.longestRetryAfter),
    {
      maxAttempts: Limits.repeats,
      backoff: new DelegateBackoff<{ result: unknown }, IBackoff<unknown>>((context, last) => {
        const next = last?.next(undefined) ?? waits.next();
        return { delay: next.duration + askedFor(context.result), state: next };
      }),
    },
  );
}

function askedFor(result: unknown): number {
  const { error } = result as { error?: unknown };
  return error instanceof Unanswered ? error.retryAfter : 0;
}

/** Milliseconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3): seconds, or a date. */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) {
    return 0;
  }
  const millis = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(millis) ? 0 : Math.max(0, millis);
}
