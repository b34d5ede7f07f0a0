// What XState 5 does of the conversation's steps, each of them load, send and save.
// Usage: node core.js <seconds of warm-up> <seconds>, both of processor time. Prints {"steps", "seconds", "cpuSeconds"}.
import { createActor } from 'xstate';
import { conversation } from './flow.js';
import { machine } from './machine.js';

function begin() {
  const actor = createActor(machine, { input: conversation.inputs }).start();
  const saved = JSON.stringify(actor.getPersistedSnapshot());
  actor.stop();
  return saved;
}

function step(saved, answers) {
  const actor = createActor(machine, { snapshot: JSON.parse(saved) }).start();
  actor.send({ type: 'continue', answers });
  const snapshot = actor.getPersistedSnapshot();
  actor.stop();
  return { value: snapshot.value, saved: JSON.stringify(snapshot) };
}

function converse() {
  let saved = begin();
  conversation.steps.forEach(({ answers }, i) => {
    const next = step(saved, answers);
    const expected = conversation.steps[i + 1]?.screen ?? conversation.end;
    if (next.value !== expected) {
      throw new Error(`Step ${i} led to ${next.value} and not to ${expected}.`);
    }
    saved = next.saved;
  });
}

const now = () => Number(process.hrtime.bigint()) / 1e9;
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function run(limit) {
  const begun = now();
  const busy = cpu();
  let conversations = 0;
  while (cpu() - busy < limit) {
    converse();
    conversations++;
  }
  return { steps: conversations * conversation.steps.length, seconds: now() - begun, cpuSeconds: cpu() - busy };
}

const [warmUp, measured] = process.argv.slice(2).map(Number);
if (!(warmUp >= 0) || !(measured > 0)) {
  console.error('Usage: node core.js <seconds of warm-up> <seconds to measure>');
  process.exit(1);
}
run(warmUp);
console.log(JSON.stringify(run(measured)));
