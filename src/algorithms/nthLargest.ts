/**
 * The nth largest of the first `length` numbers, the largest being the first; they are moved about meanwhile. Linear, but for
 * unlucky orders.
 *
 * @see Hoare (1961), Algorithm 65: Find, Communications of the ACM 4(7), 321-322, https://doi.org/10.1145/366622.366647
 */
export function nthLargest(numbers: Float64Array, length: number, nth: number): number {
  let low = 0;
  let high = length - 1;
  const at = nth - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (numbers[left]! > pivot) left++;
      while (numbers[right]! < pivot) right--;
      if (left > right) break;
      const moved = numbers[left]!;
      numbers[left++] = numbers[right]!;
      numbers[right--] = moved;
    }
    if (at <= right) high = right;
    else if (at >= left) low = left;
    else break;
  }
  return numbers[at]!;
}
