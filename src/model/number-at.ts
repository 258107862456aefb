/** A number at a position that the list has: the one place where the compiler is told so, for loops that must be fast. */
export function numberAt(numbers: Float64Array | Int32Array | Uint32Array, position: number): number {
  return numbers[position] as number;
}
