/**
 * Official documents from draft to release, the numbers that they were given, what the office chose where the rules of
 * writing leave a choice, and the record of what was printed.
 */
export const documents = `
ALTER TABLE letterhead ADD COLUMN numbering TEXT CHECK (numbering = 'year' OR numbering = 'term');
ALTER TABLE letterhead ADD COLUMN term_from TEXT;
ALTER TABLE letterhead ADD COLUMN contact TEXT;
ALTER TABLE letterhead ADD COLUMN contact_sort TEXT;

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'project-progress'),
  layout TEXT NOT NULL CHECK (layout = 'state' OR layout = 'party'),
  type TEXT NOT NULL,
  number_written TEXT,
  number INTEGER,
  subject TEXT NOT NULL,
  subject_sort TEXT NOT NULL,
  as_of TEXT NOT NULL,
  since TEXT,
  issued_on TEXT,
  state TEXT NOT NULL CHECK (state = 'draft' OR state = 'checked' OR state = 'released'),
  drafted_by TEXT,
  drafted_by_sort TEXT,
  checked_by TEXT,
  checked_by_sort TEXT,
  released_by TEXT,
  released_by_sort TEXT,
  corrects TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX document_as_of ON document (as_of);
CREATE INDEX document_corrects ON document (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX document_content_hash ON document (content_hash) WHERE content_hash IS NOT NULL;
CREATE VIRTUAL TABLE document_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE document_number (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  given TEXT NOT NULL,
  given_key TEXT NOT NULL UNIQUE,
  written TEXT NOT NULL,
  series TEXT NOT NULL,
  period TEXT NOT NULL,
  period_sort TEXT NOT NULL,
  number INTEGER NOT NULL,
  subject TEXT NOT NULL,
  subject_sort TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  document TEXT NOT NULL,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX document_number_series ON document_number (series, number);
CREATE VIRTUAL TABLE document_number_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE layout_choice (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  item TEXT NOT NULL,
  value TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  basis TEXT,
  basis_sort TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE layout_choice_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE print_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  person_name TEXT NOT NULL,
  station TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way = 'save' OR way = 'print'),
  format TEXT NOT NULL CHECK (format = 'pdf' OR format = 'docx'),
  kind TEXT NOT NULL,
  layout TEXT NOT NULL,
  as_of TEXT NOT NULL,
  options TEXT NOT NULL,
  document TEXT,
  sha256 TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  ledger_head TEXT NOT NULL,
  ledger_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX print_log_content_hash ON print_log (content_hash);
CREATE INDEX print_log_sha256 ON print_log (sha256);
`
