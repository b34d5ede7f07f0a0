// What a screen of the benchmark flow says: texts by their keys, with the few arguments that they have.
import { document } from './flow.js';

const texts = document.messages['en-GB'];
const number = new Intl.NumberFormat('en-GB');

const text = (reference) => texts[reference.slice(1)];

function words(template, context, node) {
  if (typeof template === 'string') {
    return text(template);
  }
  const before = `question${Number(node.slice('question'.length)) - 1}`;
  return text(template.message)
    .replace('{amount, number}', number.format(context.amount))
    .replace('{payee}', context.payee)
    .replace('{said}', context.answers[before]?.it);
}

function component(spec, context, node) {
  return {
    ...spec,
    version: 1,
    showIf: undefined,
    ...(spec.text && { text: words(spec.text, context, node) }),
    ...(spec.label && { label: text(spec.label) }),
    ...(spec.options && { options: spec.options.map(({ value, label }) => ({ value, label: text(label) })) }),
  };
}

/** The screen of a node, with the key that the next step has to carry. */
export function screen(node, context, key) {
  const spec = document.nodes[node].screen ?? document.nodes[node];
  return {
    id: node,
    key,
    title: text(spec.title),
    locale: 'en-GB',
    dir: 'ltr',
    back: node !== 'question1',
    components: spec.components
      .filter(({ showIf }) => !showIf || context.amount > 500)
      .map((each) => component(each, context, node)),
    actions: (spec.actions ?? []).map((action) => ({ ...action, version: 1, label: text(action.label) })),
  };
}
