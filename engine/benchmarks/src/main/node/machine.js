// The benchmark flow as somebody would write it for XState 5: the same forty nodes, the same guards, answers in the context.
import { assign, setup } from 'xstate';

const QUESTIONS = 28;
const ROUTES_AFTER = [2, 5, 8, 11, 14, 17, 20, 23, 26, 28];

const answer = (screen) => assign({ answers: ({ context, event }) => ({ ...context.answers, [screen]: event.answers }) });

const isText = (event) => typeof event.answers.it === 'string' && event.answers.it.length <= 200;
const isOneOf = (event, values) => values.includes(event.answers.it);

const CHOICES = ['sent', 'pending', 'returned', 'none'];

function after(i) {
  const route = ROUTES_AFTER.indexOf(i);
  return route >= 0 ? `route${route + 1}` : `question${i + 1}`;
}

/** A rule of the flow that every seventh question has. */
function broken(i, context, event) {
  return i % 7 === 0 && (i % 2 === 0 ? event.answers.it === '?' : event.answers.it === 'returned' && context.amount < 0);
}

function question(i) {
  const screen = `question${i}`;
  const actions = answer(screen);
  const fits = ({ context, event }) => (i % 2 ? isOneOf(event, CHOICES) : isText(event)) && !broken(i, context, event);
  const next = { guard: fits, target: after(i), actions };
  return {
    on: { continue: i % 2 ? [{ guard: ({ event }) => event.answers.it === 'none', target: 'more', actions }, next] : next },
  };
}

function route(last) {
  const asked = `question${last % 2 ? last : last - 1}`;
  return {
    always: [
      { guard: ({ context }) => context.answers[asked].it === 'returned' && context.amount > 100, target: 'more' },
      { guard: ({ context }) => context.amount < 0 || context.payee === 'nobody', target: 'done' },
      { target: last < QUESTIONS ? `question${last + 1}` : 'more' },
    ],
  };
}

const states = {};
for (let i = 1; i <= QUESTIONS; i++) {
  states[`question${i}`] = question(i);
}
ROUTES_AFTER.forEach((last, index) => {
  states[`route${index + 1}`] = route(last);
});
states.more = {
  on: {
    continue: [
      { guard: ({ event }) => event.answers.it === 'yes', target: 'question19', actions: answer('more') },
      { guard: ({ event }) => event.answers.it === 'no', target: 'done', actions: answer('more') },
    ],
  },
};
states.done = { type: 'final' };

export const machine = setup({}).createMachine({
  id: 'missingPayment',
  initial: 'question1',
  context: ({ input }) => ({ ...input, answers: {} }),
  states,
});
