interface ChoiceRowProps<T extends string | number | boolean> {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One setting with a few values, as a row of radios. */
export function ChoiceRow<T extends string | number | boolean>({
  label,
  help,
  options,
  value,
  onChange,
}: ChoiceRowProps<T>) {
  return (
    <fieldset className="option-row">
      <legend>{label}</legend>
      <div className="option-values">
        {options.map((option) => (
          <label key={String(option.value)} data-on={option.value === value} lang={option.lang}>
            <input
              type="radio"
              name={label}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {help === undefined ? null : <p>{help}</p>}
    </fieldset>
  );
}
