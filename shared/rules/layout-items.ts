export function checkLayoutChoice(_choice: { item: string; value: string }): string | null {
  return null
}
