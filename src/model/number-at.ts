/** Unchecked element access for hot loops; `position` must be in range. */
export function numberAt(numbers: Float64Array | Int32Array | Uint32Array, position: number): number {
  return numbers[position] as number;
}
