import { unreadable } from '#shared/text/sheets.ts'
import { limits } from '#electron/sheets/source-file.ts'
import type { HostileFile } from './hostile-file.ts'

/** Files that are read as CSV. */
export const strangeText: readonly HostileFile[] = [
  {
    name: 'one line of 45 MB',
    file: 'bieu.csv',
    make: () => Buffer.alloc(45_000_000, 'abc def '),
    refused: unreadable.tooLongText('1.000.000'),
  },
  {
    name: 'one line of 45 MB of separators',
    file: 'bieu.csv',
    make: () => Buffer.alloc(45_000_000, ';'),
    refused: unreadable.tooManyColumns('SG', limits.columns),
  },
  {
    name: '45 MB of quotes',
    file: 'bieu.csv',
    make: () => Buffer.alloc(45_000_000, '"'),
    refused: unreadable.tooLongText('1.000.000'),
  },
  {
    name: 'a text file of more than 50 MB',
    file: 'bieu.csv',
    make: () => Buffer.alloc(50_000_001, 'a;b\n'),
    refused: unreadable.tooLargeText(50),
  },
  {
    name: 'millions of empty lines',
    file: 'bieu.csv',
    make: () => Buffer.concat([Buffer.alloc(10_000_000, '\n'), Buffer.from('Mã;5')]),
    reads: [['Mã', '5']],
  },
  {
    name: 'more rows than a sheet may have',
    file: 'bieu.csv',
    make: () => Buffer.alloc(4 * (limits.rows + 1), 'a;b\n'),
    refused: unreadable.tooManyRows('200.000'),
  },
  {
    name: 'a quote that is never closed',
    file: 'bieu.csv',
    make: () => `Mã;Tên\r\nA1;x\r\nA2;"Khu nhà\r\n${'A3;y\r\n'.repeat(1_000)}`,
    refused: unreadable.unclosedQuote('3'),
  },
  {
    name: 'a quote that another row seems to close',
    file: 'bieu.csv',
    make: () => 'Mã;Tên\nA1;"Khu nhà\nA2;"Khu B"\nA3;z\n',
    refused: unreadable.unclosedQuote('2'),
  },
  {
    name: 'a quote that closes too early',
    file: 'bieu.csv',
    make: () => 'Mã;Tên\nA1;"Khu A" mở rộng\nA2;5" ống\n',
    reads: [
      ['Mã', 'Tên'],
      ['A1', 'Khu A mở rộng'],
      ['A2', '5" ống'],
    ],
  },
  {
    name: 'zero bytes in text',
    file: 'bieu.csv',
    make: () => 'Mã;Tên\nA1;Khu\0nhà\n',
    refused: unreadable.notASheet,
  },
  {
    name: 'a picture under the name .csv',
    file: 'bieu.csv',
    make: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
    refused: unreadable.notASheet,
  },
  {
    name: 'UTF-16 that was cut in a character',
    file: 'bieu.csv',
    make: () => Buffer.from('\ufeffMã\tTên', 'utf16le').subarray(0, -1),
    refused: unreadable.truncated,
  },
  {
    name: 'UTF-8 that was cut in a character',
    file: 'bieu.csv',
    make: () => Buffer.from('Mã;Tên dự án;Khu nhà ở').subarray(0, -1),
    refused: unreadable.truncated,
  },
  {
    name: 'UTF-16 without its mark',
    file: 'bieu.csv',
    make: () => Buffer.from('Mã;Tên\nA1;Khu nhà', 'utf16le'),
    reads: [
      ['Mã', 'Tên'],
      ['A1', 'Khu nhà'],
    ],
    warns: ['ENCODING_GUESSED'],
  },
  {
    name: 'UTF-32',
    file: 'bieu.csv',
    make: () => Buffer.from('\ufeff\0M\0;\0T\0', 'utf16le'),
    refused: unreadable.notASheet,
  },
  {
    name: 'a wrong byte in the middle of UTF-8',
    file: 'bieu.csv',
    make: () => {
      const bytes = Buffer.from('Mã dự án;Tên dự án;Địa điểm\n'.repeat(20))
      bytes.writeUInt8(0xff, bytes.indexOf('M', 40))
      return bytes
    },
    warns: ['LOST_CHARACTERS'],
  },
  {
    name: 'an unpaired half of a character in UTF-16',
    file: 'bieu.csv',
    make: () => Buffer.from('\ufeffMã;x\ud83dy', 'utf16le'),
    reads: [['Mã', 'x\ufffdy']],
    warns: ['LOST_CHARACTERS'],
  },
  {
    name: 'text that would run as a formula stays text',
    file: 'bieu.csv',
    make: () => '=1+1;+5;-5;@SUM(A1);=cmd|\'/C calc\'!A0\n"\t=1";"=HYPERLINK(""x"")"\n',
    reads: [
      ['=1+1', '+5', '-5', '@SUM(A1)', "=cmd|'/C calc'!A0"],
      ['\t=1', '=HYPERLINK("x")'],
    ],
  },
]
