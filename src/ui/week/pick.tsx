/** One thing out of a short list, with its name above. */
interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly onPick: (id: T) => void;
}

export function Pick<T extends string>({ label, value, options, onPick }: PickProps<T>) {
  return (
    <label className="pick">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.target.value as T)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
