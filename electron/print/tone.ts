import { placeTones, type TonePlacement } from '#shared/vietnamese/tone-placement.ts'

/**
 * The same plain data with the tone marks of its texts placed in a style. What is marked as `verbatim` (names, what
 * others wrote) and the names of who signs stay as they are.
 */
export function placeTonesIn<T>(value: T, style: TonePlacement): T {
  return place(value, style) as T
}

function place(value: unknown, style: TonePlacement): unknown {
  if (typeof value === 'string') return placeTones(value, style)
  if (Array.isArray(value)) return value.map((part) => place(part, style))
  if (value === null || typeof value !== 'object' || 'verbatim' in value) return value
  const isSignature = 'kind' in value && value.kind === 'signature'
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      isSignature && (key === 'name' || key === 'secretary') ? part : place(part, style),
    ]),
  )
}
