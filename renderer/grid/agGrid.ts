import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  themeQuartz,
  TooltipModule,
} from 'ag-grid-community'
import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale'
import { fontFamily } from '#renderer/ui/theme.ts'
import { registerText } from '#shared/text/registers.ts'

// Only what the registers use: the whole of AG Grid Community is half as large again.
ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
])

/** AG Grid's words in Vietnamese, with ours where its translation is English or says something else. */
export const gridLocale: Record<string, string> = {
  ...AG_GRID_LOCALE_VN,
  loadingOoo: registerText.rowsLoading,
  noRowsToShow: registerText.nothingFound.heading,
  tooltipValidationErrorSeparator: '; ',
}

/** Dense and calm, with the lines between cells that people know from Excel. */
export const gridTheme = themeQuartz.withParams({
  fontFamily,
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 600,
  rowHeight: 30,
  headerHeight: 48,
  spacing: 6,
  cellHorizontalPadding: 8,
  accentColor: '#0f788e',
  foregroundColor: '#242424',
  headerTextColor: '#33474d',
  headerBackgroundColor: '#edf3f4',
  backgroundColor: '#ffffff',
  oddRowBackgroundColor: '#ffffff',
  rowHoverColor: '#f1f7f8',
  selectedRowBackgroundColor: '#dff0f3',
  borderColor: '#d8e0e2',
  rowBorder: { color: '#e6ebec' },
  columnBorder: { color: '#e6ebec' },
  headerColumnBorder: { color: '#d5dfe1' },
  headerColumnResizeHandleColor: 'transparent',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  tooltipBackgroundColor: '#ffffff',
  tooltipBorder: { color: '#c9d3d5' },
  cellEditingBorder: { color: '#0f788e', width: 2 },
})
