// node measure.mjs ENGINE DECISION INCIDENTS RESULTS: decides every incident and prints the seconds it took, from the
// file of incidents to the file of results; starting Node and loading the engine are not counted.
import fs from 'node:fs';
import { readDecision } from './decision.mjs';

const [engine, decisionFile, incidentsFile, resultsFile] = process.argv.slice(2);
const duties = readDecision(decisionFile);
const { decide, atOnce = 1 } = (await import(`./${engine}.mjs`)).load(duties);

function line(incident, owed) {
  const aware = Date.parse(incident.aware_at);
  const after = (hours) => `${new Date(aware + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
  const due = [];
  duties.forEach(({ id, hours }, i) => {
    if (owed[i]) due.push({ o: id, at: hours === null ? null : after(hours) });
  });
  return JSON.stringify({ id: incident.id, due });
}

async function decideAll() {
  const texts = fs.readFileSync(incidentsFile, 'utf8').trimEnd().split('\n');
  const lines = [];
  for (let i = 0; i < texts.length; i += atOnce) {
    if (atOnce === 1) {
      const incident = JSON.parse(texts[i]);
      lines.push(line(incident, decide(incident)));
      continue;
    }
    const some = texts.slice(i, i + atOnce).map((text) => JSON.parse(text));
    const owed = await Promise.all(some.map(decide));
    some.forEach((incident, k) => lines.push(line(incident, owed[k])));
  }
  fs.writeFileSync(resultsFile, `${lines.join('\n')}\n`);
}

const start = performance.now();
const used = process.cpuUsage();
await decideAll();
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ wall: (performance.now() - start) / 1e3, processor: (user + system) / 1e6 }));
