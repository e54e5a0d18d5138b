/**
 * Documents of a second kind of report, with the length of their period. SQLite cannot change a CHECK: the table is made
 * anew with the same keys, by which the words of its search are found. Its corrections refer to the new table, and with it
 * to its new name: those to the old one would be broken when that is dropped.
 */
export const procedureReport = `
CREATE TABLE document_made_anew (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'project-progress' OR kind = 'procedure-cuts'),
  layout TEXT NOT NULL CHECK (layout = 'state' OR layout = 'party'),
  type TEXT NOT NULL,
  number_written TEXT,
  number INTEGER,
  subject TEXT NOT NULL,
  subject_sort TEXT NOT NULL,
  as_of TEXT NOT NULL,
  since TEXT,
  period TEXT CHECK (period = 'month' OR period = 'quarter' OR period = 'halfYear' OR period = 'year'),
  issued_on TEXT,
  state TEXT NOT NULL CHECK (state = 'draft' OR state = 'checked' OR state = 'released'),
  drafted_by TEXT,
  drafted_by_sort TEXT,
  checked_by TEXT,
  checked_by_sort TEXT,
  released_by TEXT,
  released_by_sort TEXT,
  corrects TEXT REFERENCES document_made_anew (id) DEFERRABLE INITIALLY DEFERRED,
  urgency TEXT CHECK (urgency = 'flash' OR urgency = 'veryUrgent' OR urgency = 'urgent'),
  circulation TEXT,
  circulation_sort TEXT,
  draft_number INTEGER,
  typist TEXT,
  typist_sort TEXT,
  with_explanations INTEGER CHECK (with_explanations = 0 OR with_explanations = 1),
  note TEXT,
  wording TEXT,
  pdf_sha256 TEXT REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED,
  docx_sha256 TEXT REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED,
  figures_sha256 TEXT REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED,
  content_hash TEXT,
  ledger_head TEXT,
  ledger_seq INTEGER,
  search_text TEXT NOT NULL
) STRICT;
INSERT INTO document_made_anew (
  key, id, revision, kind, layout, type, number_written, number, subject, subject_sort, as_of, since, issued_on,
  state, drafted_by, drafted_by_sort, checked_by, checked_by_sort, released_by, released_by_sort, corrects,
  urgency, circulation, circulation_sort, draft_number, typist, typist_sort, with_explanations, note, wording,
  pdf_sha256, docx_sha256, figures_sha256, content_hash, ledger_head, ledger_seq, search_text
) SELECT
  key, id, revision, kind, layout, type, number_written, number, subject, subject_sort, as_of, since, issued_on,
  state, drafted_by, drafted_by_sort, checked_by, checked_by_sort, released_by, released_by_sort, corrects,
  urgency, circulation, circulation_sort, draft_number, typist, typist_sort, with_explanations, note, wording,
  pdf_sha256, docx_sha256, figures_sha256, content_hash, ledger_head, ledger_seq, search_text
FROM document;
DROP TABLE document;
ALTER TABLE document_made_anew RENAME TO document;
CREATE INDEX document_as_of ON document (as_of);
CREATE INDEX document_corrects ON document (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX document_content_hash ON document (content_hash) WHERE content_hash IS NOT NULL;
`
