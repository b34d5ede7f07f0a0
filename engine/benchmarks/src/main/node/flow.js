// The benchmark flow's document and conversation, as the Java benchmarks read them.
import { readFileSync } from 'node:fs';

const folder = new URL('../resources/dev/helpflow/benchmarks/flow/', import.meta.url);

const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export const document = read('flow.json');
export const conversation = read('conversation.json');
