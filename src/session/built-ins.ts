/**
 * Built-ins of the language that the oldest browsers this is made for lack (Chrome 87 to 92). The page and its worker
 * import this before anything else; `.ci/oldest-browser.mjs` fails a build that uses newer ones.
 */
interface Realm {
  /** Constructors of what is read by index. */
  readonly lists: readonly { readonly prototype: object }[];
  readonly object: object;
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

/** Told by the descriptor: where this is needed there is no Object.hasOwn to ask. */
const hasOwn = (value: object, key: PropertyKey): boolean =>
  Object.getOwnPropertyDescriptor(value, key) !== undefined;

/** Fills in what is missing; what is there stays. */
export function fillIn({ lists, object }: Realm): void {
  const add = (to: object, name: string, value: unknown) => {
    if (name in to) return;
    Object.defineProperty(to, name, { value, writable: true, configurable: true });
  };
  for (const { prototype } of lists) add(prototype, 'at', at);
  add(object, 'hasOwn', hasOwn);
}

fillIn({ lists: [Array, String, Object.getPrototypeOf(Int8Array)], object: Object });
