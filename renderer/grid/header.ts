import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community'
import { registerText } from '#shared/text/registers.ts'

export interface RegisterHeaderParams {
  fieldKey: string
  unit: string
  isFiltered: (key: string) => boolean
  onFilter: (key: string, anchor: HTMLElement) => void
}

type Params = IHeaderParams & RegisterHeaderParams

const funnel = 'M1.5 2.5h13l-5 6v5l-3-1.5v-3.5z'
const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * A column's heading: its name, its unit in a quieter hand, and a funnel that opens the filter. Sorting and its
 * arrow stay AG Grid's own.
 */
export class RegisterHeader implements IInnerHeaderComponent {
  private readonly root = document.createElement('div')
  private readonly label = document.createElement('span')
  private readonly unit = document.createElement('span')
  private readonly button = document.createElement('button')
  private params: Params | undefined

  init(params: Params): void {
    this.root.className = 'an-cu-heading'
    this.label.className = 'an-cu-heading-label'
    this.unit.className = 'an-cu-heading-unit'
    this.button.type = 'button'
    this.button.className = 'an-cu-heading-filter'
    this.button.tabIndex = -1
    this.button.append(drawFunnel())
    this.button.addEventListener('click', (event) => {
      event.stopPropagation()
      this.params?.onFilter(this.params.fieldKey, this.button)
    })
    const words = document.createElement('span')
    words.className = 'an-cu-heading-words'
    words.append(this.label, this.unit)
    this.root.append(words, this.button)
    this.show(params)
  }

  private show(params: Params): void {
    this.params = params
    this.label.textContent = params.displayName
    this.unit.textContent = params.unit === '' ? '' : ` (${params.unit})`
    const filtered = params.isFiltered(params.fieldKey)
    this.button.classList.toggle('an-cu-on', filtered)
    this.button.setAttribute('aria-label', registerText.filters.filterBy(params.displayName))
    this.button.title = registerText.filters.filterBy(params.displayName)
  }

  getGui(): HTMLElement {
    return this.root
  }

  refresh(params: Params): boolean {
    this.show(params)
    return true
  }
}

function drawFunnel(): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('width', '13')
  svg.setAttribute('height', '13')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', funnel)
  svg.append(path)
  return svg
}
