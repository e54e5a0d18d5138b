/**
 * Numbers in words as the northern offices write them: "linh" (not "lẻ") before a lone unit, "tỷ", "nghìn"; "mốt",
 * "tư" and "lăm" after tens. Hundreds are said also where they are none ("không trăm linh năm") as soon as a higher
 * group was said, so that nothing can be written in before them; groups of nothing but zeros are left out.
 */
const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const thousand = 1000
const billion = 1_000_000_000

/** A whole number in words: "một trăm linh năm nghìn". RangeError for what is not a safe whole number. */
export function writeNumberInWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that can be counted`)
  if (value === 0) return digits[0] ?? ''
  return [...(value < 0 ? ['âm'] : []), ...wordsOf(Math.abs(value), false)].join(' ')
}

/** Whole đồng as documents write them beside the figures: "Một trăm hai mươi ba tỷ bốn trăm triệu đồng". */
export function writeAmountInWords(dong: number): string {
  const words = `${writeNumberInWords(dong)} đồng`
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`
}

/** Tỷ are counted like any number: "một nghìn hai trăm tỷ". `within`: something higher was said before. */
function wordsOf(value: number, within: boolean): string[] {
  const billions = Math.floor(value / billion)
  const said = billions === 0 ? [] : [...wordsOf(billions, within), 'tỷ']
  const groups = [
    { of: Math.floor((value % billion) / (thousand * thousand)), name: ['triệu'] },
    { of: Math.floor((value % (thousand * thousand)) / thousand), name: ['nghìn'] },
    { of: value % thousand, name: [] },
  ]
  for (const { of, name } of groups) {
    if (of > 0) said.push(...wordsOfGroup(of, within || said.length > 0), ...name)
  }
  return said
}

/** Three digits; `within` says the hundreds also where they are none. */
function wordsOfGroup(group: number, within: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const hasHundreds = hundreds > 0 || within
  return [...(hasHundreds ? [digits[hundreds] ?? '', 'trăm'] : []), ...wordsOfTens(tens, units, hasHundreds)]
}

function wordsOfTens(tens: number, units: number, afterHundreds: boolean): string[] {
  if (tens === 0) {
    if (units === 0) return []
    return [...(afterHundreds ? ['linh'] : []), digits[units] ?? '']
  }
  const ten = tens === 1 ? ['mười'] : [digits[tens] ?? '', 'mươi']
  return units === 0 ? ten : [...ten, unitAfterTens(tens, units)]
}

function unitAfterTens(tens: number, units: number): string {
  if (units === 5) return 'lăm'
  if (tens > 1 && units === 1) return 'mốt'
  if (tens > 1 && units === 4) return 'tư'
  return digits[units] ?? ''
}
