import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesNothing, clearedValues, readText, showValue } from '#renderer/forms/fieldText.ts'
import { registerNames, registerOf } from '#shared/registers/all.ts'
import { visibleFields, type Field, type FieldValue } from '#shared/registers/register.ts'

const projects = registerOf('projects')

function fieldOf(key: string): Field {
  const field = projects.fields[key]
  if (!field) throw new Error(`no field ${key}`)
  return field
}

function read(key: string, typed: string) {
  return readText(key, fieldOf(key), typed)
}

describe('readText', () => {
  it.each([
    ['flatsTotal', '2.038', { flatsTotal: 2038 }],
    ['flatsTotal', ' 2038 căn ', { flatsTotal: 2038 }],
    ['landAreaHa', '12,5', { landAreaHa: 12.5 }],
    ['landAreaHa', '12,5 ha', { landAreaHa: 12.5 }],
    ['floorAreaM2', '1.234.567,89', { floorAreaM2: 1_234_567.89 }],
    ['totalInvestment', '1.203,9', { totalInvestment: 1_203_900_000_000 }],
    ['totalInvestment', '850 triệu', { totalInvestment: 850_000_000 }],
    ['startedOn', '4/5/2024', { startedOn: '2024-05-04' }],
    ['plannedCompletionOn', 'Quý III/2026', planned('2026-09-30', 'quarter')],
    ['plannedCompletionOn', '31/12/2026', planned('2026-12-31', 'day')],
    ['stage', 'dang thi cong', { stage: 'underConstruction' }],
    ['stage', 'Dự án đã hoàn thành', { stage: 'completed' }],
    ['name', '  Khu nhà ở  ', { name: 'Khu nhà ở' }],
    ['note', '', { note: null }],
    ['plannedCompletionOn', '', { plannedCompletionOn: null, plannedCompletionPrecision: null }],
  ])('reads %s from "%s"', (key, typed, values) => {
    expect(read(key, typed)).toEqual({ ok: true, values })
  })

  it.each([
    ['flatsTotal', '12,5', 'số nguyên'],
    ['flatsTotal', 'nhiều', 'số nguyên'],
    ['flatsTotal', '-1', 'nhỏ hơn 0'],
    ['landAreaHa', '1,23456', '4 chữ số'],
    ['landAreaHa', '12 căn', 'Không phải là số'],
    ['totalInvestment', '5 quả', 'Không phải là số'],
    ['startedOn', '31/02/2026', 'Không có ngày này'],
    ['startedOn', '12/31/2026', 'Tháng không quá 12'],
    ['startedOn', 'Quý III/2026', 'ngày đầy đủ'],
    ['plannedCompletionOn', 'sắp xong', 'Quý III/2026'],
    ['stage', 'đang bàn', 'Không có trong danh sách'],
    ['code', 'x'.repeat(41), 'Dài quá 40'],
  ])('refuses %s "%s" with a sentence about it', (key, typed, part) => {
    expect(read(key, typed)).toMatchObject({ ok: false, message: expect.stringContaining(part) as string })
  })

  it('keeps composed letters, however they were typed', () => {
    expect(read('name', 'Hòa Bình'.normalize('NFD'))).toEqual({ ok: true, values: { name: 'Hòa Bình' } })
  })
})

describe('showValue and readText', () => {
  for (const name of registerNames) {
    for (const [key, field] of visibleFields(registerOf(name))) {
      if (field.type === 'reference') continue
      it(`give back every ${name}.${key}`, () => {
        fc.assert(
          fc.property(valueOf(field), (value) => {
            const shown = showValue(key, field, { [key]: value }, {})
            const reading = readText(key, field, shown)
            expect(reading.ok && changesNothing({ [key]: value }, pick(reading.values, key))).toBe(true)
          }),
        )
      })
    }
  }
})

it('clears a day together with how exactly it was known', () => {
  expect(clearedValues('plannedCompletionOn', fieldOf('plannedCompletionOn'))).toEqual({
    plannedCompletionOn: null,
    plannedCompletionPrecision: null,
  })
})

function planned(day: string, precision: string) {
  return { plannedCompletionOn: day, plannedCompletionPrecision: precision }
}

function pick(values: Record<string, FieldValue>, key: string): Record<string, FieldValue> {
  return { [key]: values[key] ?? null }
}

function valueOf(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'text':
      return fc
        .string({ minLength: 1, maxLength: field.maxLength })
        .map((text) => text.normalize('NFC').trim())
        .filter((text) => text !== '' && text.length <= field.maxLength)
    case 'integer':
      return fc.integer({ min: field.min, max: field.max })
    case 'decimal': {
      const scale = 10 ** field.decimals
      return fc
        .integer({ min: Math.ceil(field.min * scale), max: Math.min(field.max * scale, 1e12) })
        .map((units) => Number((units / scale).toFixed(field.decimals)))
    }
    case 'money':
      return fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 })
    case 'day':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value))
    case 'flag':
      return fc.boolean()
    case 'reference':
      return fc.uuid()
  }
}
