import { Environment } from '@marcbachmann/cel-js';
import { expression } from './decision.mjs';

// The numbers of JSON are doubles in CEL, so the limits are written as doubles too.
const words = {
  and: '&&', or: '||', not: '!',
  value: (value) => (typeof value === 'number' ? value.toFixed(1) : JSON.stringify(value)),
};

export function load(duties) {
  const environment = new Environment().registerVariable('facts', 'map');
  const conditions = duties.map((duty) => environment.parse(expression(duty.when, words)));
  return { decide: (incident) => conditions.map((condition) => condition(incident)) };
}
