// decision.json as trees: {all: [...]}, {any: [...]}, {not: ...} and tests {fact, is, value}, terms written out.
import fs from 'node:fs';

export function readDecision(path) {
  const { terms, duties } = JSON.parse(fs.readFileSync(path, 'utf8'));
  const test = (words) => {
    const [fact, is = '=', value = 'true'] = words.split(' ');
    return { fact, is, value: /^(true|\d+)$/.test(value) ? JSON.parse(value) : value };
  };
  const tree = (written) => {
    if (typeof written === 'string') return written in terms ? tree(terms[written]) : test(written);
    const [[join, parts]] = Object.entries(written);
    return { [join]: join === 'not' ? tree(parts) : parts.map(tree) };
  };
  return duties.map(({ id, hours, when }) => ({ id, hours, when: tree(when) }));
}

// The same condition as text, for engines that take an expression. `words` says how the engine writes it.
export function expression(tree, words) {
  const joined = (parts, word) => `(${parts.map((part) => expression(part, words)).join(` ${word} `)})`;
  if (tree.all) return joined(tree.all, words.and);
  if (tree.any) return joined(tree.any, words.or);
  if (tree.not) return `${words.not}(${expression(tree.not, words)})`;
  return `facts.${tree.fact} ${tree.is === '=' ? '==' : tree.is} ${words.value(tree.value)}`;
}
