// The benchmark flow as a service written by hand for it: Fastify, XState 5, pg. It does for this one flow what a step must do: it
// knows repeats by their key, refuses steps on a screen that is no longer current, and stores head, entry and key in one statement.
// The database is named by libpq's environment. Prints its address when it is ready.
import { createHash, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { createActor } from 'xstate';
import { machine } from './machine.js';
import { screen } from './screens.js';

const pool = new pg.Pool({ max: 10 });

await pool.query(`
  create table if not exists sessions (
    id text primary key, customer text not null, revision bigint not null, snapshot json not null,
    updated_at timestamptz not null) with (fillfactor = 50);
  create table if not exists entries (
    session_id text not null, seq bigint not null, at timestamptz not null, body json not null, primary key (session_id, seq));
  create table if not exists idempotency (
    scope text not null, key text not null, body_hash bytea not null, created_at timestamptz not null, primary key (scope, key))`);

const LOAD = {
  name: 'load',
  text: `select s.customer, s.revision, s.snapshot, i.body_hash from sessions s
         left join idempotency i on i.scope = s.id and i.key = $2 where s.id = $1`,
};
const CREATE = {
  name: 'create',
  text: `with head as (insert into sessions values ($1, $2, 1, $3, now()) returning id)
         insert into entries select id, 1, now(), $4 from head`,
};
const SAVE = {
  name: 'save',
  text: `with head as (
           update sessions set revision = revision + 1, snapshot = $3, updated_at = now()
           where id = $1 and revision = $2 returning id, revision),
         entry as (insert into entries select id, revision, now(), $4 from head),
         used as (insert into idempotency select id, $5, $6, now() from head)
         select revision from head`,
};

const app = Fastify();

app.addHook('onRequest', async (request, reply) => {
  const match = /^Bearer dev:customer:(.+)$/.exec(request.headers.authorization ?? '');
  if (!match) {
    return reply.code(401).send({ code: 'unauthenticated' });
  }
  request.customer = match[1];
});

const key = (id, revision) => createHash('sha256').update(`${id}@${revision}`).digest('base64url').slice(0, 16);

function body(id, revision, snapshot) {
  return {
    session: { id, status: snapshot.status === 'done' ? 'ended' : 'active', revision, flow: 'benchmarks/missing-payment', flowVersion: 1 },
    screen: screen(snapshot.value, snapshot.context, key(id, revision)),
  };
}

app.post('/v1/sessions', async (request, reply) => {
  const id = randomUUID();
  const actor = createActor(machine, { input: request.body.inputs }).start();
  const snapshot = actor.getPersistedSnapshot();
  actor.stop();
  await pool.query({ ...CREATE, values: [id, request.customer, JSON.stringify(snapshot), JSON.stringify(request.body)] });
  return reply.code(201).send(body(id, 1, snapshot));
});

app.post('/v1/sessions/:id/steps', async (request, reply) => {
  const { id } = request.params;
  const idempotencyKey = request.headers['idempotency-key'];
  const { rows } = await pool.query({ ...LOAD, values: [id, idempotencyKey] });
  const head = rows[0];
  if (!head || head.customer !== request.customer) {
    return reply.code(404).send({ code: 'not-found' });
  }
  const revision = Number(head.revision);
  if (head.body_hash) {
    return body(id, revision, head.snapshot);
  }
  if (request.body.key !== key(id, revision)) {
    return reply.code(409).send({ code: 'stale', ...body(id, revision, head.snapshot) });
  }
  const actor = createActor(machine, { snapshot: head.snapshot }).start();
  actor.send({ type: request.body.action, answers: request.body.answers });
  const next = actor.getPersistedSnapshot();
  actor.stop();
  if (next.value === head.snapshot.value) {
    return reply.code(422).send({ code: 'invalid-answers', ...body(id, revision, head.snapshot) });
  }
  const hash = createHash('sha256').update(JSON.stringify(request.body)).digest();
  const saved = await pool.query({
    ...SAVE,
    values: [id, revision, JSON.stringify(next), JSON.stringify(request.body), idempotencyKey, hash],
  });
  if (saved.rows.length === 0) {
    return reply.code(409).send({ code: 'stale' });
  }
  return body(id, revision + 1, next);
});

process.on('SIGTERM', async () => {
  await app.close();
  await pool.end();
});

console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
