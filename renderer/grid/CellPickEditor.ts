import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import { registerText } from '#shared/text/registers.ts'
import { startedByTyping, type Edit } from './editing.ts'
import type { Option, OptionSearch } from '#renderer/forms/options.ts'

export interface PickParams {
  fieldKey: string
  search: OptionSearch
  required: boolean
}

type Params = ICellEditorParams<Row, Edit> & PickParams

/** Chooses from a list by typing a part without accents: choices of a field, or records of another register. */
export class CellPickEditor implements ICellEditorComp<Row, Edit> {
  private readonly root = document.createElement('div')
  private readonly input = document.createElement('input')
  private readonly list = document.createElement('ul')
  private params: Params | undefined
  private options: Option[] = []
  private at = -1
  private picked: Edit | undefined
  private question = 0
  private asking: Promise<void> | null = null

  init(params: Params): void {
    this.params = params
    const listId = `an-cu-pick-${params.fieldKey}`
    this.root.className = 'an-cu-pick'
    this.input.className = 'an-cu-edit'
    this.input.placeholder = registerText.pick.typeToSearch
    this.input.spellcheck = false
    this.input.setAttribute('role', 'combobox')
    this.input.setAttribute('aria-label', params.colDef.headerName ?? '')
    this.input.setAttribute('aria-expanded', 'true')
    this.input.setAttribute('aria-controls', listId)
    this.list.id = listId
    this.list.className = 'an-cu-pick-list'
    this.list.setAttribute('role', 'listbox')
    this.root.append(this.input, this.list)
    if (startedByTyping(params.eventKey)) this.input.value = params.eventKey ?? ''
    this.input.addEventListener('input', () => this.ask())
    this.input.addEventListener('keydown', (event) => this.onKey(event))
    this.ask()
  }

  private ask(): void {
    const asking = this.find().finally(() => {
      if (this.asking === asking) this.asking = null
    })
    this.asking = asking
  }

  private async find(): Promise<void> {
    if (!this.params) return
    const mine = ++this.question
    const typed = this.input.value
    const answer = await this.params.search(typed)
    if (mine !== this.question) return
    const found = answer.ok ? answer.value : []
    const none: Option = { value: null, label: registerText.pick.none }
    this.options = typed.trim() === '' && !this.params.required ? [none, ...found] : found
    const present = this.params.data[this.params.fieldKey]
    this.at = typed.trim() === '' ? this.options.findIndex((o) => o.value === (present ?? null)) : 0
    this.draw(answer.ok ? registerText.pick.nothing : answer.error.message)
  }

  private draw(emptyText: string): void {
    if (this.options.length === 0) {
      const item = document.createElement('li')
      item.className = 'an-cu-pick-nothing'
      item.textContent = emptyText
      this.list.replaceChildren(item)
      return
    }
    this.list.replaceChildren(...this.options.map((option, at) => this.drawOption(option, at)))
    this.mark()
  }

  private drawOption(option: Option, at: number): HTMLLIElement {
    const item = document.createElement('li')
    item.id = `${this.list.id}-${at}`
    item.className = 'an-cu-pick-option'
    item.setAttribute('role', 'option')
    item.textContent = option.label
    if (option.hint) {
      const hint = document.createElement('span')
      hint.className = 'an-cu-pick-hint'
      hint.textContent = option.hint
      item.append(hint)
    }
    // Before the input loses the focus, which would end the editing.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault()
      this.at = at
      this.take()
      this.params?.stopEditing()
    })
    return item
  }

  private mark(): void {
    for (const [at, item] of [...this.list.children].entries()) {
      item.classList.toggle('an-cu-on', at === this.at)
      item.setAttribute('aria-selected', String(at === this.at))
      if (at === this.at) item.scrollIntoView({ block: 'nearest' })
    }
    this.input.setAttribute('aria-activedescendant', this.at >= 0 ? `${this.list.id}-${this.at}` : '')
  }

  private take(): void {
    const option = this.options[this.at]
    if (!option || !this.params) return
    const { fieldKey } = this.params
    this.picked = {
      values: { [fieldKey]: option.value },
      labels: option.value === null ? {} : { [String(option.value)]: option.label },
    }
  }

  /** AG Grid ends the editing on Enter and Tab; what is marked is taken first, where need be when it has been found. */
  private takeOn(event: KeyboardEvent): void {
    if (!this.asking) {
      this.take()
      return
    }
    event.stopPropagation()
    event.preventDefault()
    void this.takeWhenFound(this.asking, event)
  }

  private async takeWhenFound(asking: Promise<void>, event: KeyboardEvent): Promise<void> {
    await asking
    this.take()
    this.params?.stopEditing(false, event)
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.stopPropagation()
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.at = Math.max(0, Math.min(this.options.length - 1, this.at + step))
      this.mark()
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.takeOn(event)
    }
  }

  getGui(): HTMLElement {
    return this.root
  }

  afterGuiAttached(): void {
    if (this.params) this.root.style.minWidth = `${Math.max(220, this.params.column.getActualWidth())}px`
    this.input.focus()
  }

  isPopup(): boolean {
    return true
  }

  getPopupPosition(): 'over' {
    return 'over'
  }

  getValue(): Edit | undefined {
    return this.picked
  }
}
