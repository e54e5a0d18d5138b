/** The words of a procedure's own tabs: what going through it costs, and its versions in time. */
export const procedurePageText = {
  cost: {
    label: 'Chi phí tuân thủ một năm',
    before: 'Hiện tại',
    after: 'Sau cắt giảm',
    saved: 'Cắt giảm được',
    added: 'Tăng thêm',
    dong: (amount: string) => `${amount} đồng`,
    percent: (share: string) => `${share} %`,
    missing: 'Chưa tính được chi phí, vì:',
    failed: 'Chưa tính được chi phí.',
    basis: (cases: string, wage: string) => `${cases} hồ sơ một năm, ${wage} đồng một giờ`,
    source: (source: string) => ` (${source})`,
  },
  versions: {
    tab: 'Các bản',
    label: 'Các bản của thủ tục',
    about:
      'Hồ sơ tính hạn theo bản có hiệu lực vào ngày tiếp nhận. Khi quy định thay đổi, hãy lập bản mới; không sửa bản đang dùng.',
    here: 'Đang xem',
    make: 'Lập bản mới',
    printSheet: 'In tóm tắt thủ tục',
    notLast: 'Chỉ lập bản mới từ bản sau cùng.',
    heading: 'Lập bản mới của thủ tục',
    explain:
      'Bản mới chép thời hạn, các bước, giấy tờ và chi phí của bản này, nhận các phương án cắt giảm chưa áp dụng và các hồ sơ tiếp nhận từ ngày đó; sau khi lập, hãy sửa những gì đã thay đổi. Bản này hết hiệu lực vào ngày liền trước, nếu chưa hết hiệu lực sớm hơn. Mọi việc là một lần ghi, hoàn tác được.',
    validFrom: 'Hiệu lực từ ngày',
    validFromHint: 'vd 01/01/2027',
    submit: 'Lập bản mới',
    done: (day: string) => `Đã lập bản mới, hiệu lực từ ${day}`,
  },
} as const
