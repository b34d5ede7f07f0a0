import type { BrowserContext, Page } from "playwright-core";

/** A customer on the phone, on a page of their own, who goes through one flow as often as is asked of them. */
export class Visitor {
  readonly #page: Page;
  readonly #start: string;

  private constructor(
    readonly name: string,
    page: Page,
    start: string,
  ) {
    this.#page = page;
    this.#start = start;
  }

  /** Opens the page, which has them at no flow yet. */
  static async open(context: BrowserContext, url: string, flow: string, name: string): Promise<Visitor> {
    return new Visitor(name, await context.newPage(), `${url}/?${new URLSearchParams({ flow, customer: name }).toString()}`);
  }

  /** Starts the flow anew. */
  async begin(): Promise<void> {
    await this.#page.goto(this.#start);
  }

  /** Loads the page again, whose address has the session. */
  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async press(action: string): Promise<void> {
    await this.#page.locator(`[data-hf-action="${action}"]`).click();
  }

  async back(): Promise<void> {
    await this.#page.locator('.hf-header [data-icon="back"]').click();
  }

  /** What a screen is called, once it is shown. */
  async title(screen: string): Promise<string> {
    const shown = this.#page.locator(`.hf[data-hf-screen="${screen}"]:has(.hf-main:not([aria-busy="true"])) h1`);
    return (await shown.innerText()).trim();
  }
}
