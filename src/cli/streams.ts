/** An answer, on standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** A message, on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
