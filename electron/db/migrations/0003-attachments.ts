/** Papers and pictures kept with a record: what they are, and their content by its hash. */
export const attachments = ``
