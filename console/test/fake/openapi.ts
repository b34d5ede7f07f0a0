import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";

const FOLDER = join(import.meta.dirname, "../../../engine/server/src/main/resources/openapi");

const { schemas } = parse(readFileSync(join(FOLDER, "schemas.yaml"), "utf8")) as { schemas?: Record<string, unknown> };
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "api", components: { schemas } });

/** What a body has that the server's description does not, or the other way round; nothing when they agree. */
export function unlike(schema: string, body: unknown): string[] {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (validate === undefined) {
    throw new Error(`The description has no schema ${schema}.`);
  }
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
