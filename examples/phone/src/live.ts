/** How often it is looked; a save shows in the browser within a second. */
const EVERY_MS = 200;

/** Calls whenever another version of any flow is live than before; answers with what ends that. */
export function watchLive(changed: () => void): () => void {
  let known: string | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const now = await live();
    if (known !== undefined && now !== undefined && now !== known) {
      changed();
    }
    known = now ?? known;
    if (!stopped) {
      setTimeout(() => void look(), EVERY_MS);
    }
  };
  void look();
  return () => {
    stopped = true;
  };
}

/** What is live of all flows, or undefined while the server is away. */
async function live(): Promise<string | undefined> {
  try {
    const answer = await fetch("/v1/flows", { headers: { Authorization: "Bearer dev:author:phone" } });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    // A server that is started again is looked for again.
    return undefined;
  }
}
