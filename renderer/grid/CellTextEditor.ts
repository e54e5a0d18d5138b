import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import { readText, showValue, type Reading } from '#renderer/forms/fieldText.ts'
import type { Field } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { moveFrom, startedByTyping, startText, type Edit } from './editing.ts'

interface CellTextParams {
  fieldKey: string
  describedAs: Field
}

const margin = 4

type Params = ICellEditorParams<Row, Edit> & CellTextParams

/**
 * Edits every field that is typed: text, figures, money in its shown unit, days. Plain DOM, so that the first key
 * is on the screen in the same frame; the key handler lets everything through that writes (Unikey sends Backspace
 * and replacement characters).
 */
export class CellTextEditor implements ICellEditorComp<Row, Edit> {
  private input: HTMLInputElement | HTMLTextAreaElement = document.createElement('input')
  private params: Params | undefined
  /** As in Excel: after typing over a cell the arrow keys leave it, after F2 they move within the text. */
  private arrowsLeave = false
  private reading: Reading = { ok: true, values: {} }
  private readonly problem = document.createElement('div')

  init(params: Params): void {
    this.params = params
    const { fieldKey, describedAs } = params
    if (this.isPopup()) this.input = document.createElement('textarea')
    this.input.className = this.isPopup() ? 'an-cu-edit an-cu-edit-lines' : 'an-cu-edit'
    this.input.spellcheck = false
    this.input.setAttribute('aria-label', describedAs.label)
    if (!this.isPopup()) this.input.setAttribute('placeholder', placeholderOf(describedAs))
    this.arrowsLeave = startedByTyping(params.eventKey)
    this.input.value = startText(params.eventKey, showValue(fieldKey, describedAs, params.data, {}))
    this.read()
    this.problem.className = 'an-cu-edit-problem'
    this.problem.setAttribute('role', 'alert')
    this.input.addEventListener('input', () => {
      this.read()
      if (this.problem.isConnected) this.showProblem()
    })
    this.input.addEventListener('keydown', (event) => this.onKey(event as KeyboardEvent))
  }

  private read(): void {
    if (!this.params) return
    const { fieldKey, describedAs } = this.params
    this.reading = readText(fieldKey, describedAs, this.input.value)
    if (this.reading.ok && describedAs.required && this.input.value.trim() === '') {
      this.reading = { ok: false, message: registerText.fieldRequired(describedAs.label) }
    }
  }

  /** Why the text cannot be saved, right below it. Half-typed text is left in peace until it is to be saved. */
  private showProblem(): void {
    this.params?.validate()
    if (this.reading.ok || !this.input.isConnected) {
      this.problem.remove()
      return
    }
    this.problem.textContent = this.reading.message
    document.body.append(this.problem)
    const { left, bottom } = this.input.getBoundingClientRect()
    const rightmost = window.innerWidth - this.problem.offsetWidth - margin
    this.problem.style.left = `${Math.min(left, rightmost)}px`
    this.problem.style.top = `${bottom + margin}px`
  }

  destroy(): void {
    this.problem.remove()
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || !this.params) return
    if (event.key === 'F2') {
      this.arrowsLeave = !this.arrowsLeave
    } else if (event.key === 'Enter' && event.altKey && this.isPopup()) {
      event.stopPropagation()
      event.preventDefault()
      this.input.setRangeText('\n', this.input.selectionStart ?? 0, this.input.selectionEnd ?? 0, 'end')
      this.input.dispatchEvent(new Event('input'))
    } else if (event.key.startsWith('Arrow') && this.arrowsLeave && !event.shiftKey && !event.ctrlKey) {
      event.stopPropagation()
      event.preventDefault()
      if (this.reading.ok) moveFrom(this.params, event.key)
      else this.showProblem()
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.showProblem()
    }
  }

  getGui(): HTMLElement {
    return this.input
  }

  afterGuiAttached(): void {
    if (this.isPopup() && this.params) this.input.style.minWidth = `${this.params.column.getActualWidth()}px`
    this.input.focus()
    const end = this.input.value.length
    this.input.setSelectionRange(end, end)
  }

  isPopup(): boolean {
    const field = this.params?.describedAs
    return field?.type === 'text' && field.multiline === true
  }

  getPopupPosition(): 'over' {
    return 'over'
  }

  getValidationErrors(): string[] | null {
    return this.reading.ok ? null : [this.reading.message]
  }

  getValidationElement(): HTMLElement {
    return this.input
  }

  /** The values that the text gives to the record; nothing where it cannot be read, which keeps the editor open. */
  getValue(): Edit | undefined {
    return this.reading.ok ? { values: this.reading.values, labels: {} } : undefined
  }
}

function placeholderOf(field: Field): string {
  const { examples } = registerText
  if (field.type === 'day') return field.precisionIn ? examples.dayOrPeriod : examples.day
  if (field.type === 'money') return examples.money(field.shownIn)
  return ''
}
