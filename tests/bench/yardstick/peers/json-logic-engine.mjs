import { LogicEngine } from 'json-logic-engine';

const operators = { '=': '===', '>': '>', '>=': '>=' };

function rule(tree) {
  if (tree.all) return { and: tree.all.map(rule) };
  if (tree.any) return { or: tree.any.map(rule) };
  if (tree.not) return { '!': rule(tree.not) };
  return { [operators[tree.is]]: [{ var: tree.fact }, tree.value] };
}

export function load(duties) {
  const engine = new LogicEngine();
  const conditions = duties.map((duty) => engine.build(rule(duty.when)));
  return { decide: ({ facts }) => conditions.map((condition) => condition(facts)) };
}
