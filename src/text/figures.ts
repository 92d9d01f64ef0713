/** Numbers of a table or a chart. */

/** At most so many digits after the point; a true minus sign. */
export function figure(value: number, digits = 1): string {
  const fixed = value.toFixed(digits);
  const plain = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return plain === '-0' ? '0' : plain.replace('-', '−');
}

/** With its sign, as differences are read; what rounds to nought has none. */
export function signed(value: number, digits = 1): string {
  const plain = figure(value, digits);
  return value > 0 && plain !== '0' ? `+${plain}` : plain;
}
