/**
 * Administrative procedures with their versions, steps, papers, cutting plans and costs; dossiers with their pauses and
 * the hands that they go through; the calendar and the rules by which days are counted.
 */
export const procedures = `
CREATE TABLE procedure (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  national_code TEXT,
  field TEXT CHECK (field = 'investment' OR field = 'land' OR field = 'construction' OR field = 'sale' OR field = 'letting' OR field = 'management' OR field = 'eligibility'),
  level TEXT CHECK (level = 'central' OR level = 'province' OR level = 'commune'),
  agency TEXT,
  agency_sort TEXT,
  applicants TEXT,
  applicants_sort TEXT,
  legal_days INTEGER,
  day_unit TEXT NOT NULL CHECK (day_unit = 'day' OR day_unit = 'workingDay'),
  legal_days_as_written TEXT,
  legal_days_as_written_sort TEXT,
  legal_basis TEXT,
  legal_basis_sort TEXT,
  provincial_days INTEGER,
  provincial_day_unit TEXT CHECK (provincial_day_unit = 'day' OR provincial_day_unit = 'workingDay'),
  provincial_document TEXT,
  provincial_document_sort TEXT,
  committed_days INTEGER,
  committed_day_unit TEXT CHECK (committed_day_unit = 'day' OR committed_day_unit = 'workingDay'),
  committed_document TEXT,
  committed_document_sort TEXT,
  fee INTEGER,
  online_level TEXT CHECK (online_level = 'full' OR online_level = 'partial' OR online_level = 'none'),
  cases_per_year INTEGER,
  valid_from TEXT,
  valid_to TEXT,
  verification TEXT CHECK (verification = 'verified' OR verification = 'secondary' OR verification = 'unverified'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE procedure_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE procedure_step (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  procedure TEXT NOT NULL REFERENCES procedure (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  agency TEXT,
  agency_sort TEXT,
  holder TEXT NOT NULL CHECK (holder = 'agency' OR holder = 'otherAgency' OR holder = 'investor' OR holder = 'publication'),
  days INTEGER,
  day_unit TEXT CHECK (day_unit = 'day' OR day_unit = 'workingDay'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE procedure_step_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE procedure_paper (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  procedure TEXT NOT NULL REFERENCES procedure (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  form TEXT,
  form_sort TEXT,
  copies INTEGER,
  state TEXT CHECK (state = 'required' OR state = 'conditional' OR state = 'dropped' OR state = 'byData'),
  data_source TEXT,
  data_source_sort TEXT,
  legal_basis TEXT,
  legal_basis_sort TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE procedure_paper_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE cutting_measure (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  procedure TEXT NOT NULL REFERENCES procedure (id) DEFERRABLE INITIALLY DEFERRED,
  content TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'mergeSteps' OR kind = 'dropStep' OR kind = 'cutDays' OR kind = 'dropPaper' OR kind = 'paperByData' OR kind = 'cutFee' OR kind = 'online' OR kind = 'decentralise'),
  target TEXT,
  target_sort TEXT,
  days_cut INTEGER,
  reason TEXT,
  state TEXT NOT NULL CHECK (state = 'proposed' OR state = 'approved' OR state = 'inForce' OR state = 'rejected'),
  document TEXT,
  document_sort TEXT,
  document_on TEXT,
  planned_on TEXT,
  in_force_on TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE cutting_measure_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE compliance_activity (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  procedure TEXT NOT NULL REFERENCES procedure (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  hours_before REAL,
  fees_before INTEGER,
  other_before INTEGER,
  hours_after REAL,
  fees_after INTEGER,
  other_after INTEGER,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE compliance_activity_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE dossier (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  code TEXT NOT NULL,
  code_key TEXT NOT NULL UNIQUE,
  procedure TEXT REFERENCES procedure (id) DEFERRABLE INITIALLY DEFERRED,
  procedure_as_written TEXT,
  applicant TEXT,
  applicant_sort TEXT,
  project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT,
  agency_sort TEXT,
  received_on TEXT NOT NULL,
  due_on TEXT,
  deadline_on TEXT,
  due_by_clock INTEGER,
  pauses_written TEXT,
  returned_on TEXT,
  outcome TEXT CHECK (outcome = 'early' OR outcome = 'onTime' OR outcome = 'late' OR outcome = 'withdrawn'),
  state TEXT CHECK (state = 'received' OR state = 'inProgress' OR state = 'supplement' OR state = 'paused' OR state = 'resolved' OR state = 'returned' OR state = 'withdrawn' OR state = 'refused'),
  result TEXT,
  result_sort TEXT,
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE dossier_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE dossier_pause (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  dossier TEXT NOT NULL REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT NOT NULL,
  "to" TEXT,
  cause TEXT CHECK (cause = 'investor' OR cause = 'otherAgency' OR cause = 'agency'),
  reason TEXT,
  reason_sort TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE dossier_pause_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE dossier_step (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  dossier TEXT NOT NULL REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  holder TEXT NOT NULL CHECK (holder = 'agency' OR holder = 'otherAgency' OR holder = 'investor' OR holder = 'publication'),
  held_by TEXT,
  held_by_sort TEXT,
  "from" TEXT NOT NULL,
  "to" TEXT,
  days INTEGER,
  day_unit TEXT CHECK (day_unit = 'day' OR day_unit = 'workingDay'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE dossier_step_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE calendar_day (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'holiday' OR kind = 'compensation' OR kind = 'swapOff' OR kind = 'extraOff' OR kind = 'swapWork'),
  decision TEXT NOT NULL CHECK (decision = 'statutory' OR decision = 'announced' OR decision = 'computed' OR decision = 'proposed'),
  swap_with TEXT,
  document TEXT,
  document_sort TEXT,
  verification TEXT CHECK (verification = 'verified' OR verification = 'secondary' OR verification = 'unverified'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE calendar_day_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE clock_rule (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  basis TEXT NOT NULL,
  basis_sort TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  first_day TEXT NOT NULL CHECK (first_day = 'excluded' OR first_day = 'included'),
  last_day TEXT NOT NULL CHECK (last_day = 'nextWorkingDay' OR last_day = 'asItFalls'),
  pause_start TEXT NOT NULL CHECK (pause_start = 'stopped' OR pause_start = 'counted'),
  pause_end TEXT NOT NULL CHECK (pause_end = 'stopped' OR pause_end = 'counted'),
  verification TEXT CHECK (verification = 'verified' OR verification = 'secondary' OR verification = 'unverified'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE clock_rule_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE cost_parameter (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision TEXT NOT NULL,
  item TEXT NOT NULL CHECK (item = 'hourlyWage'),
  value INTEGER,
  valid_from TEXT,
  valid_to TEXT,
  document TEXT,
  document_sort TEXT,
  verification TEXT CHECK (verification = 'verified' OR verification = 'secondary' OR verification = 'unverified'),
  note TEXT,
  search_text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE cost_parameter_search USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

CREATE UNIQUE INDEX procedure_version ON procedure (code, valid_from);
CREATE UNIQUE INDEX procedure_step_position ON procedure_step (procedure, position);
CREATE INDEX procedure_paper_procedure ON procedure_paper (procedure);
CREATE INDEX cutting_measure_procedure ON cutting_measure (procedure);
CREATE INDEX compliance_activity_procedure ON compliance_activity (procedure);
CREATE INDEX dossier_received_on ON dossier (received_on);
CREATE INDEX dossier_procedure ON dossier (procedure);
-- The board of open dossiers: the few that are open, by urgency, with all that it takes to count them and find a page.
CREATE INDEX dossier_open ON dossier (deadline_on, key, id) WHERE returned_on IS NULL;
CREATE UNIQUE INDEX dossier_pause_once ON dossier_pause (dossier, "from");
CREATE INDEX dossier_pause_open ON dossier_pause (dossier) WHERE "to" IS NULL;
CREATE INDEX dossier_step_dossier ON dossier_step (dossier, "from");
CREATE UNIQUE INDEX calendar_day_date ON calendar_day (date);
CREATE UNIQUE INDEX clock_rule_valid_from ON clock_rule (valid_from);
`
