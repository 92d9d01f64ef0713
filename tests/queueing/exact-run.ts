/** Runs an exact case by its fair test: many independent replications or days. */
import { runStudy } from '../../src/sim/index.ts';
import { expectIdentities } from './identities.ts';
import { bundleOf } from './load.ts';
import { Columns, type Quotient } from './measure.ts';

export interface ExactCase {
  readonly id: string;
  readonly model: string;
  /** exact/<id>.json, if absent. */
  readonly file?: string;
  /** ms for one unit of time of the row; a minute, if absent. */
  readonly unit?: number;
  readonly plan: Stationary | Days;
  /** Quantities and their values as printed, with commas between; see measure.ts. */
  readonly exact: string;
}

/** Replications of a run that has settled. Warm-up in units: at least 20 relaxation times. */
export interface Stationary {
  readonly replications: number;
  readonly warmup: number;
  /** Visits that count, in each replication. */
  readonly customers: number;
}

/** Independent days, each from empty until all have gone. */
export interface Days {
  readonly days: number;
}

export interface ExactResult {
  readonly id: string;
  readonly model: string;
  readonly quantity: string;
  readonly exact: number;
  readonly measured: number;
  readonly se: number;
  readonly ok: boolean;
}

const MINUTE = 60_000;
/** The collection prints seven digits. */
const PRINTED = 5e-7;

export function checksOf({ exact }: ExactCase): { name: string; value: number }[] {
  return exact.split(',').map((item) => {
    const words = item.trim().split(/\s+/);
    return { value: Number(words.pop()), name: words.join(' ') };
  });
}

export function runExact(one: ExactCase): ExactResult[] {
  const { id, model, file = `exact/${id.toLowerCase()}.json`, unit = MINUTE, plan } = one;
  const bundle = bundleOf(file);
  const checks = checksOf(one);
  const samples = checks.map((): Quotient[] => []);
  const runs = 'days' in plan ? plan.days : plan.replications;
  const options = 'days' in plan ? {} : { warmup: plan.warmup * unit, customers: plan.customers };
  for (let run = 1; run <= runs; run += 1) {
    const study = runStudy(bundle, seedOf(`${id}/${run}`), options);
    expectIdentities(study, `${id}/${run}`);
    const columns = new Columns(study, unit);
    checks.forEach(({ name }, i) => {
      samples[i]?.push(columns.measure(name));
    });
  }
  return checks.map(({ name, value }, i) => {
    const { mean, se } = 'days' in plan ? overDays(samples[i]!) : overRuns(samples[i]!);
    const close = Math.abs(mean - value) <= 4 * se + PRINTED * Math.abs(value);
    const sharp = 'days' in plan || se <= 0.02 * Math.abs(value);
    return { id, model, quantity: name, exact: value, measured: mean, se, ok: close && sharp };
  });
}

/** A seed of its own for every run of every case, so that no two cases share their luck: FNV-1a of the name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

interface Estimate {
  readonly mean: number;
  readonly se: number;
}

/** Long runs: the mean of their quotients. */
function overRuns(samples: readonly Quotient[]): Estimate {
  const values = samples.map(({ over, under }) => over / under);
  const mean = total(values) / values.length;
  return { mean, se: standardError(values.map((value) => value - mean)) };
}

/** Short days of unequal size: the quotient of the sums, and its error to first order. */
function overDays(samples: readonly Quotient[]): Estimate {
  const under = total(samples.map((one) => one.under));
  const mean = total(samples.map((one) => one.over)) / under;
  const rest = samples.map((one) => one.over - mean * one.under);
  return { mean, se: (standardError(rest) * samples.length) / under };
}

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Of the mean of deviations that add up to nought. */
const standardError = (deviations: readonly number[]): number =>
  Math.sqrt(total(deviations.map((d) => d * d)) / (deviations.length - 1) / deviations.length);
