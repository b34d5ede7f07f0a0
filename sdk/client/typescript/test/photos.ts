import type { FileRef } from "@helpflow/models";
import { START, shown } from "./bodies.js";
import { ScriptedServer, app, type Reply, type Sent } from "./server.js";

export const MIB = 1024 * 1024;
export const BEGIN = /^POST \/v1\/sessions\/s1\/files$/;
export const PART = /^PATCH \/v1\/sessions\/s1\/files\/f1$/;
export const LOOK = /^GET \/v1\/sessions\/s1\/files\/f1$/;
export const DROP = /^DELETE \/v1\/sessions\/s1\/files\/f1$/;
export const STAYS = "A file that was taken out stays on the server until it drops what no answer names.";
export const unreachable = Array<Reply>(5).fill("unreachable");

/** A photo of two and a half parts, each of another byte, so that the order shows. */
export const photo = () => new Blob(["a".repeat(MIB), "b".repeat(MIB), "c".repeat(MIB / 2)], { type: "image/jpeg" });

export function file(offset: number, status: FileRef["status"] = "uploading", more = {}): Reply {
  const size = 2.5 * MIB;
  return {
    status: status === "uploading" && offset === 0 ? 201 : 200,
    body: { file: { id: "f1", component: "photo", name: "card.jpg", size, type: "image/jpeg", status, offset, ...more } },
  };
}

export async function started() {
  const server = new ScriptedServer().on(START, shown({}, 201));
  return { server, session: await app(server).start("cards/lost") };
}

/** Offset, first and last letter, and length of the parts that were sent. */
export function parts(server: ScriptedServer) {
  return server.sent
    .filter(({ method }) => method === "PATCH")
    .map(({ headers, text }: Sent) => `${headers["Upload-Offset"]} ${text[0]}${text.at(-1)} ${text.length}`);
}
