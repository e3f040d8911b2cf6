// One expression node with an expression for each duty. It answers by promises and works on several incidents
// at a time in threads of its own, so it is given many at once.
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { expression } from './decision.mjs';

const words = { and: 'and', or: 'or', not: 'not ', value: (value) => JSON.stringify(value) };

function graph(duties) {
  const node = (id, type, more) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...more });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  const expressions = duties.map(({ when }, i) => ({ id: `e${i}`, key: `duty${i}`, value: expression(when, words) }));
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [node('start', 'inputNode'), node('duties', 'expressionNode', { content: { expressions } }), node('end', 'outputNode')],
    edges: [edge('start', 'duties'), edge('duties', 'end')],
  };
}

export function load(duties) {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph(duties)));
  const decide = async ({ facts }) => {
    const { result } = await decision.evaluate({ facts });
    return duties.map((_, i) => result[`duty${i}`]);
  };
  return { decide, atOnce: 256 };
}
