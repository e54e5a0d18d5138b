/**
 * Papers and pictures kept with a record: what they are, and their content by its hash. A content stands in pieces, so
 * that a large one is read and checked without being in memory as a whole; nothing ever takes one out, because the
 * ledger can bring back every attachment that it names.
 */
export const attachments = `
CREATE TABLE content (
  key INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL CHECK (size > 0)
) STRICT;

CREATE TABLE content_piece (
  content INTEGER NOT NULL REFERENCES content (key) DEFERRABLE INITIALLY DEFERRED,
  ord INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (content, ord)
) STRICT;

CREATE TABLE attachment (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  register TEXT NOT NULL,
  record TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'pdf' OR kind = 'jpeg' OR kind = 'png' OR kind = 'webp' OR kind = 'tiff' OR kind = 'docx' OR kind = 'xlsx'),
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_record ON attachment (record);
CREATE INDEX ledger_change_attachment_removed ON ledger_change (json_extract(fields, '$.record[0]'))
  WHERE register = 'attachments' AND kind = 'remove';
CREATE VIRTUAL TABLE attachment_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");
`
