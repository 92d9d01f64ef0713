/**
 * M/M/3 in simjs, as fast as the library allows: one entity for all arrivals, a first-come facility with three servers, no
 * statistics beyond the library's own. argv: folder with node_modules, customers, seed. Prints {"cpu": s, "mean": wait}.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, customers, firstSeed] = process.argv.slice(2);
// The package is a browser bundle: it exports nothing to Node and hangs itself onto a global `window`.
globalThis.window = {};
createRequire(join(folder, 'package.json'))('simjs');
const { Sim, Entity, Facility, Random } = globalThis.window.Sim;

class Door extends Entity {
  start(facility, random, waits) {
    this.facility = facility;
    this.random = random;
    this.waits = waits;
    this.come();
  }
  come() {
    if (this.came === undefined) this.came = 0;
    else this.serve(this.came++);
    if (this.came < this.waits.length) this.setTimer(this.random.exponential(2.7)).done(this.come);
  }
  serve(number) {
    const arrived = this.time();
    const service = this.random.exponential(1);
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of simjs, no hook of React.
    this.useFacility(this.facility, service).done(() => {
      this.waits[number] = this.time() - arrived - service;
    });
  }
}

function run(count, seed) {
  const sim = new Sim();
  const waits = new Float64Array(count);
  const facility = new Facility('counter', Facility.FCFS, 3);
  sim.addEntity(Door, 'door', facility, new Random(seed), waits);
  sim.simulate(Number.POSITIVE_INFINITY);
  return waits.reduce((sum, wait) => sum + wait, 0) / count;
}

// As often as the engine is warmed up.
for (let round = 0; round < 8; round += 1) run(Number(customers), round);
const before = process.cpuUsage();
const mean = run(Number(customers), Number(firstSeed));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, mean }));
