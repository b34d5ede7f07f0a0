import { act, fireEvent, screen as page, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ForgetUpload, RemoveFile, Upload } from "../src/index.js";
import { sample } from "./catalogue.js";
import { draw, type Drawn } from "./drawing.js";

async function answersOf({ user, onStep }: Drawn): Promise<unknown> {
  await user.click(page.getByRole("button", { name: "Continue" }));
  return onStep.mock.lastCall?.[0].answers;
}

describe("a consent", () => {
  it("is true when it is given, and nothing when it is taken back", async () => {
    const drawn = draw({ components: [sample("consent/1/unanswered")] });
    const box = page.getByRole("checkbox", { name: "I have read the terms of the loan and agree to them." });
    await drawn.user.click(box);
    expect(await answersOf(drawn)).toEqual({ agree: true });
    await drawn.user.click(box);
    expect(await answersOf(drawn)).toEqual({});
  });

  it("reveals what waits for it", async () => {
    const { user } = draw({
      components: [sample("consent/1/unanswered"), { type: "text", version: 1, id: "thanks", text: "Thank you.", revealWhen: { component: "agree", in: ["true"] } }],
    });
    expect(page.queryByText("Thank you.")).toBeNull();
    await user.click(page.getByRole("checkbox"));
    expect(page.getByText("Thank you.")).toBeVisible();
  });
});

describe("a time", () => {
  it("is answered by the clock of 24 hours", async () => {
    const drawn = draw({ components: [sample("time-input/1/unanswered")] });
    await drawn.user.click(page.getAllByRole("spinbutton")[0] as HTMLElement);
    await drawn.user.keyboard("1430");
    expect(await answersOf(drawn)).toEqual({ callAt: "14:30" });
  });

  it("comes back as it was typed when it was refused", () => {
    draw({ components: [sample("time-input/1/refused-as-typed")] });
    expect(page.getByText("You entered: half past two")).toBeVisible();
  });
});

describe("an address", () => {
  it("is what was typed, without the fields that are empty", async () => {
    const drawn = draw({ components: [sample("address-input/1/unanswered")] });
    fireEvent.change(page.getByRole("textbox", { name: "First line" }), { target: { value: "1 High Street" } });
    fireEvent.change(page.getByRole("textbox", { name: "Town or city" }), { target: { value: "Aberystwyth" } });
    fireEvent.change(page.getByRole("textbox", { name: "Second line (optional)" }), { target: { value: " " } });
    expect(await answersOf(drawn)).toEqual({ home: { line1: "1 High Street", town: "Aberystwyth" } });
  });

  it("lets the device fill in the customer's own, and nobody else's", () => {
    const { again } = draw({ components: [sample("address-input/1/unanswered")] });
    expect(page.getByRole("textbox", { name: "Postcode" })).toHaveAttribute("autocomplete", "postal-code");
    again({ key: "key2", components: [sample("address-input/1/sensitive")] });
    expect(page.getByRole("textbox", { name: "Postcode" })).toHaveAttribute("autocomplete", "off");
  });

  it("says what is wrong at the field that it is about, to which the summary leads", async () => {
    const { user } = draw({
      components: [sample("address-input/1/refused-as-typed")],
      errors: [{ component: "home", part: "postcode", code: "notAPostcode", message: "Enter a postcode, such as SY23 2AB." }],
    });
    const postcode = page.getByRole("textbox", { name: "Postcode" });
    expect(postcode).toHaveAccessibleDescription("Enter a postcode, such as SY23 2AB.");
    expect(page.getByRole("textbox", { name: "First line" })).toHaveAccessibleDescription("");
    await user.click(page.getByRole("link", { name: "Enter a postcode, such as SY23 2AB." }));
    expect(postcode).toHaveFocus();
  });
});

describe("a proof", () => {
  it("is the reference that the host gives", async () => {
    const onStepUp = vi.fn(() => Promise.resolve("proof-1"));
    const drawn = draw({ components: [sample("step-up/1/unanswered")] }, { onStepUp });
    await drawn.user.click(page.getByRole("button", { name: "Confirm that it’s you" }));
    expect(await page.findByText("Confirmed", { selector: ".hf-proven" })).toBeVisible();
    expect(onStepUp.mock.calls).toEqual([[{ component: "proof", purpose: "card.pin" }]]);
    expect(await answersOf(drawn)).toEqual({ proof: "proof-1" });
  });

  it.each([["nothing", () => Promise.resolve(undefined)], ["a fault", () => Promise.reject(new Error("No camera."))]])(
    "is none when the host gives %s, which is said",
    async (_, onStepUp) => {
      const drawn = draw({ components: [sample("step-up/1/unanswered")] }, { onStepUp });
      await drawn.user.click(page.getByRole("button", { name: "Confirm that it’s you" }));
      expect(await page.findByText("That wasn’t confirmed. You can try again.", { selector: ".hf-error" })).toBeVisible();
      expect(await answersOf(drawn)).toEqual({});
    },
  );

  it("leaves a way to a person where the host cannot ask for one", () => {
    draw({ components: [sample("step-up/1/unanswered")] }, { support: { phone: "tel:159" } });
    expect(page.getByRole("link", { name: "Call 159" })).toBeVisible();
  });
});

describe("files", () => {
  const receipt = new File(["x".repeat(10)], "receipt.png", { type: "image/png" });
  const ready = { id: "f1", component: "receipts", name: "receipt.png", size: 10, type: "image/png", status: "ready", offset: 10 } as const;
  const scanning = { ...ready, status: "scanning" } as const;
  const refused = { ...ready, status: "refused", error: { code: "fileType", message: "This is not a picture." } } as const;

  function pick(container: HTMLElement, ...files: File[]): void {
    const input = container.querySelector("input[type=file]") as HTMLInputElement;
    fireEvent.change(input, { target: { files } });
  }

  it("are sent as they are picked, and answered by their ids", async () => {
    const onUpload = vi.fn<Upload>((_component, _blob, { onProgress }) => {
      onProgress({ sent: 5, size: 10 });
      return Promise.resolve(ready);
    });
    const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
    await act(async () => pick(drawn.container, receipt));
    expect(onUpload.mock.lastCall?.slice(0, 2)).toEqual(["receipts", receipt]);
    expect(await page.findByText("Added")).toBeVisible();
    expect(await answersOf(drawn)).toEqual({ receipts: ["f1"] });
    await drawn.user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(await answersOf(drawn)).toEqual({});
  });

  it("tell how far they are", async () => {
    const onUpload = vi.fn<Upload>((_component, _blob, { onProgress }) => {
      onProgress({ sent: 5, size: 10 });
      return new Promise(() => {});
    });
    const { container } = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
    await act(async () => pick(container, receipt));
    expect(page.getByRole("progressbar", { name: "Sending receipt.png: 50%" })).toHaveAttribute("aria-valuenow", "50");
  });

  it("stop being sent when they are taken out", async () => {
    let signal: AbortSignal | undefined;
    const onUpload = vi.fn<Upload>((_component, _blob, options) => {
      signal = options.signal;
      return new Promise((_, reject) => options.signal.addEventListener("abort", () => reject(new Error("stopped"))));
    });
    const { container, user } = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
    await act(async () => pick(container, receipt));
    await user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(signal?.aborted).toBe(true);
    expect(page.queryByText("receipt.png")).toBeNull();
  });

  it("are taken away from the session when they had arrived and are taken out", async () => {
    const onRemoveFile = vi.fn<RemoveFile>(() => Promise.resolve());
    const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload: () => Promise.resolve(ready), onRemoveFile });
    await act(async () => pick(drawn.container, receipt));
    await drawn.user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(onRemoveFile.mock.calls).toEqual([["f1"]]);
    expect(await answersOf(drawn)).toEqual({});
  });

  it("that the session had when the screen came are taken away from it alike", async () => {
    const onRemoveFile = vi.fn<RemoveFile>(() => Promise.resolve());
    const drawn = draw({ components: [{ ...sample("file-upload/1/answered"), value: ["f1", "f2"] }] }, { onUpload: vi.fn<Upload>(), onRemoveFile });
    await drawn.user.click(page.getByRole("button", { name: "Remove File 1" }));
    expect(onRemoveFile.mock.calls).toEqual([["f1"]]);
    expect(await answersOf(drawn)).toEqual({ receipts: ["f2"] });
  });

  it("are out of the answer even when the server does not take them away", async () => {
    const onRemoveFile = vi.fn<RemoveFile>(() => Promise.reject(new Error("forbidden")));
    const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload: () => Promise.resolve(ready), onRemoveFile });
    await act(async () => pick(drawn.container, receipt));
    await drawn.user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(onRemoveFile).toHaveBeenCalledOnce();
    expect(page.queryByText("receipt.png")).toBeNull();
    expect(await answersOf(drawn)).toEqual({});
  });

  it.each([
    ["are still on their way", () => new Promise<never>(() => {})],
    ["could not be sent", () => Promise.reject(new Error("away"))],
  ])("are not asked to be taken away when they %s", async (_, onUpload) => {
    const onRemoveFile = vi.fn<RemoveFile>(() => Promise.resolve());
    const { container, user } = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload, onRemoveFile });
    await act(async () => pick(container, receipt));
    await user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(page.queryByText("receipt.png")).toBeNull();
    expect(onRemoveFile).not.toHaveBeenCalled();
  });

  it("are given up, by what was picked, when they could not be sent and are taken out", async () => {
    const onForgetUpload = vi.fn<ForgetUpload>(() => Promise.reject(new Error("away")));
    const onRemoveFile = vi.fn<RemoveFile>(() => Promise.resolve());
    const { container, user } = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload: () => Promise.reject(new Error("away")), onForgetUpload, onRemoveFile });
    await act(async () => pick(container, receipt));
    await user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(onForgetUpload.mock.calls).toEqual([[receipt]]);
    expect(onRemoveFile).not.toHaveBeenCalled();
    expect(page.queryByText("receipt.png")).toBeNull();
  });

  it("are taken away from the session when they were refused and are taken out", async () => {
    const onForgetUpload = vi.fn<ForgetUpload>(() => Promise.resolve());
    const onRemoveFile = vi.fn<RemoveFile>(() => Promise.resolve());
    const { container, user } = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload: () => Promise.resolve(refused), onForgetUpload, onRemoveFile });
    await act(async () => pick(container, receipt));
    await user.click(page.getByRole("button", { name: "Remove receipt.png" }));
    expect(onRemoveFile.mock.calls).toEqual([["f1"]]);
    expect(onForgetUpload).not.toHaveBeenCalled();
  });

  describe("that the server is still looking at", () => {
    beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers());

    const pass = (millis: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(millis)));

    it("are shown as being looked at, are answered, and are there once the server says so", async () => {
      const onUpload = vi.fn<Upload>().mockResolvedValueOnce(scanning).mockResolvedValueOnce(scanning).mockRejectedValueOnce(new Error("away")).mockResolvedValue(ready);
      const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
      const region = drawn.container.querySelector("[data-hf-announcer]");
      await act(async () => pick(drawn.container, receipt));
      await pass(200);
      expect(region).toHaveTextContent("receipt.png: Checking the file");
      expect(await answersOf(drawn)).toEqual({ receipts: ["f1"] });
      for (const looks of [2, 3]) {
        await pass(10_000);
        expect(onUpload).toHaveBeenCalledTimes(looks);
        expect(page.getByText("Checking the file", { selector: ".hf-file *" })).toBeVisible();
        expect(page.queryByText("Added")).toBeNull();
      }
      await pass(10_200);
      expect(page.getByText("Added")).toBeVisible();
      expect(region).toHaveTextContent("receipt.png: Added");
      expect(await answersOf(drawn)).toEqual({ receipts: ["f1"] });
      await pass(60_000);
      expect(onUpload.mock.calls.map(([component, blob]) => [component, blob])).toEqual(Array(4).fill(["receipts", receipt]));
    });

    it("are out of the answer when they are refused after all", async () => {
      const onUpload = vi.fn<Upload>().mockResolvedValueOnce(scanning).mockResolvedValueOnce(refused);
      const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
      await act(async () => pick(drawn.container, receipt));
      await pass(10_200);
      expect(page.getByText("This is not a picture.", { selector: ".hf-error" })).toBeVisible();
      expect(drawn.container.querySelector("[data-hf-announcer]")).toHaveTextContent("This is not a picture.");
      expect(await answersOf(drawn)).toEqual({});
    });

    it("are asked about no more once they are taken out", async () => {
      const onUpload = vi.fn<Upload>(() => Promise.resolve(scanning));
      const onRemoveFile = vi.fn<RemoveFile>(() => Promise.resolve());
      const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload, onRemoveFile });
      await act(async () => pick(drawn.container, receipt));
      await drawn.user.click(page.getByRole("button", { name: "Remove receipt.png" }));
      await pass(60_000);
      expect(onUpload).toHaveBeenCalledOnce();
      expect(onRemoveFile.mock.calls).toEqual([["f1"]]);
    });

    it("are asked about no more on another screen, whose answers they leave alone", async () => {
      let tell: (file: typeof ready) => void = () => {};
      const onUpload = vi.fn<Upload>().mockResolvedValueOnce(scanning).mockReturnValueOnce(new Promise((resolve) => (tell = resolve)));
      const onDraft = vi.fn();
      const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload, onDraft });
      await act(async () => pick(drawn.container, receipt));
      await pass(10_000);
      expect(onUpload).toHaveBeenCalledTimes(2);
      drawn.again({ key: "key2", components: [] });
      onDraft.mockClear();
      tell(ready);
      await pass(60_000);
      expect(onUpload).toHaveBeenCalledTimes(2);
      expect(onDraft).not.toHaveBeenCalled();
    });
  });

  it("are not answered when the server refuses them, in its words", async () => {
    const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload: () => Promise.resolve(refused) });
    await act(async () => pick(drawn.container, receipt));
    expect(await page.findByText("This is not a picture.", { selector: ".hf-error" })).toBeVisible();
    expect(await answersOf(drawn)).toEqual({});
  });

  it("go on when the network failed them and the customer tries again", async () => {
    const onUpload = vi.fn<Upload>().mockRejectedValueOnce(new Error("away")).mockResolvedValueOnce(ready);
    const drawn = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
    await act(async () => pick(drawn.container, receipt));
    await drawn.user.click(await page.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(page.getByText("Added")).toBeVisible());
    expect(onUpload.mock.calls.map(([, blob]) => blob)).toEqual([receipt, receipt]);
  });

  it.each([
    ["of a kind that is not taken", [new File(["x"], "notes.txt", { type: "text/plain" })], "notes.txt is not a kind of file that we can take."],
    ["too large", [Object.defineProperty(new File(["x"], "huge.png", { type: "image/png" }), "size", { value: 26_214_401 })], "huge.png is too large. Choose a file of up to 25 MB."],
    ["too many", ["a", "b", "c", "d"].map((name) => new File(["x"], name, { type: "image/png" })), "You can add up to 3 files. Remove one to add another."],
  ])("are refused before they are sent when they are %s", async (_, files, words) => {
    const onUpload = vi.fn<Upload>(() => new Promise(() => {}));
    const { container } = draw({ components: [sample("file-upload/1/unanswered")] }, { onUpload });
    await act(async () => pick(container, ...files));
    expect(page.getByText(words, { selector: ".hf-error span" })).toBeVisible();
    expect(onUpload.mock.calls.length).toBe(files.length === 1 ? 0 : 3);
  });

  it("have other ways where the host sends none", () => {
    draw({ components: [sample("file-upload/1/answered")] });
    expect(page.getByText(/Or bring them to a/)).toBeVisible();
    expect(page.queryByRole("button", { name: "Add a file" })).toBeNull();
  });
});

describe("actions of later releases", () => {
  it("copy words, and say so", async () => {
    const { user, container } = draw({ actions: [{ id: "copy", type: "copy", label: "Copy the reference", name: "Your reference", text: "HF-2041" }] });
    await user.click(page.getByRole("button", { name: "Copy the reference" }));
    expect(await navigator.clipboard.readText()).toBe("HF-2041");
    await waitFor(() => expect(container.querySelector("[data-hf-announcer]")).toHaveTextContent("Copied"));
  });

  it("show the words where nothing may be copied", async () => {
    const { user } = draw({ actions: [{ id: "copy", type: "copy", label: "Copy the reference", name: "Your reference", text: "HF-2041" }] });
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("not allowed"));
    await user.click(page.getByRole("button", { name: "Copy the reference" }));
    expect(await page.findByText("HF-2041", { selector: "bdi" })).toBeVisible();
  });

  it("call a number, which can be read too", () => {
    draw({ actions: [{ id: "callUs", type: "call", label: "Call us", phone: "tel:159", accessibilityLabel: "Call us about this scam" }] });
    const link = page.getByRole("link", { name: "Call us about this scam" });
    expect(link).toHaveAttribute("href", "tel:159");
    expect(link).toHaveTextContent("159");
  });
});

describe("what is read out beside the visible words", () => {
  it("is the accessibility label, with the label of an input and before the words of anything else", () => {
    const { container } = draw({
      components: [
        { ...sample("text-input/1/unanswered"), accessibilityLabel: "of the payment to Corner Shop" },
        { ...sample("table/1/fees"), accessibilityLabel: "Fees and interest of our accounts", analyticsId: "fees" },
      ],
    });
    expect(page.getByRole("textbox", { name: /^What is the payment reference\?\s*, of the payment to Corner Shop$/ })).toBeVisible();
    const table = container.querySelector('[data-hf-component="accounts"]');
    expect(table?.firstElementChild).toHaveTextContent("Fees and interest of our accounts");
    expect(table).toHaveAttribute("data-hf-analytics", "fees");
  });
});
