// No engine: the trees turned into JavaScript functions once.
function compiled(tree) {
  if (tree.all) { const parts = tree.all.map(compiled); return (facts) => parts.every((part) => part(facts)); }
  if (tree.any) { const parts = tree.any.map(compiled); return (facts) => parts.some((part) => part(facts)); }
  if (tree.not) { const part = compiled(tree.not); return (facts) => !part(facts); }
  const { fact, is, value } = tree;
  if (is === '=') return (facts) => facts[fact] === value;
  return is === '>' ? (facts) => facts[fact] > value : (facts) => facts[fact] >= value;
}

export function load(duties) {
  const conditions = duties.map((duty) => compiled(duty.when));
  return { decide: ({ facts }) => conditions.map((condition) => condition(facts)) };
}
